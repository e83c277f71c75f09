"""Who looked: the receipts, so that they can be read."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.sharing import rules
from alongside.sharing.looked_words import emergency_shown, look_shown
from alongside.sharing.queries.emergencies import emergencies_of
from alongside.sharing.queries.eyes import whose
from alongside.sharing.queries.looks import Looks, looks_at
from alongside.sharing.queries.rights import rights_over
from alongside.ui.fields import DayInput, PlainForm
from alongside.ui.show import show


class PeriodForm(PlainForm):
    """Whose looks, and up to which day."""

    who = forms.UUIDField(required=False, widget=forms.HiddenInput)
    until = forms.DateField(label=_("Up to which day?"), required=False, widget=DayInput)

    def before(self, cursor: str) -> datetime | None:
        """Looks before this moment: where the page before ended, or the end of the day that was chosen."""
        day = self.cleaned_data.get("until")
        end = (
            timezone.make_aware(datetime.combine(day + timedelta(days=1), datetime.min.time()))
            if day
            else None
        )
        return _moment(cursor) or end


@require_safe
def looked(request: Request, person_id: UUID) -> HttpResponse:
    """Everyone who looked, four weeks at a time; emergency access stands on top, always."""
    by = request.actor
    rules.may_choose_for(by, person_id).or_refuse()
    form = PeriodForm(request.GET)
    form.is_valid()
    viewer_id = form.cleaned_data.get("who")
    seen = rights_over(by, person_id).held
    found = looks_at(
        by, person_id, seen, before=form.before(request.GET.get("before", "")), viewer_id=viewer_id
    )
    name = whose(by, person_id)
    context = {"form": form, "name": name, "person_id": person_id, "only": viewer_id is not None}
    return show(request, "sharing/looked.jinja", context | _lists(request, person_id, found, own=not name))


def _lists(request: Request, person_id: UUID, found: Looks, *, own: bool) -> dict[str, Any]:
    accesses = emergencies_of(request.actor, person_id)
    ask = _address("governance:ask_why", person_id)
    asked = _address("governance:look_questions")
    known = {one.pk: one for one in accesses}
    chosen = {key: request.GET[key] for key in ("who", "until") if request.GET.get(key)}
    older = "?" + urlencode(chosen | {"before": found.older.isoformat()}) if found.older else ""
    return {
        "emergencies": [emergency_shown(one, ask, _address("governance:review", one.pk)) for one in accesses],
        "looks": [look_shown(one, own, known, ask) for one in found.looks], "older": older,
        "newest": "?" + urlencode(chosen) if request.GET.get("before") else "", "asked_href": asked,
    }  # fmt: skip


def _address(name: str, *keys: UUID) -> str:
    try:
        return reverse(name, args=keys)
    except NoReverseMatch:
        return ""


def _moment(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
