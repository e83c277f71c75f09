"""Everything that somebody chose about their record, with dates."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.sharing.queries.choices import history as chosen_before
from alongside.sharing.showing_choices import line
from alongside.sharing.views.page import choosing_for
from alongside.ui.show import show


@require_safe
def history(request: Request, person_id: UUID) -> HttpResponse:
    """Choices and answers about research, newest first."""
    whose = choosing_for(request, person_id)
    kinds = {"": _("Everything"), "choices": _("Who sees what"), "research": _("Research")}
    kind = request.GET.get("kind", "")
    kind = kind if kind in kinds else ""
    found, older = chosen_before(request.actor, person_id, kind, _moment(request.GET.get("before", "")))
    context = {
        "title": _("What you chose") if whose.own else _("What was chosen"), "crumbs": whose.crumbs(),
        "kinds": [(label, f"?kind={key}" if key else request.path, key == kind) for key, label in kinds.items()],
        "lines": [line(one, whose.tongue, _by(whose.own, one.by_self, one.by_name)) for one in found],
        "older": "?" + urlencode({"kind": kind, "before": older.isoformat()}) if older else "",
        "newer": "?" + urlencode({"kind": kind}) if request.GET.get("before") else "",
    }  # fmt: skip
    return show(request, "sharing/history.jinja", whose.context() | context)


def _by(own: bool, by_self: bool, name: str) -> str:
    return _("You") if own and by_self else name


def _moment(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
