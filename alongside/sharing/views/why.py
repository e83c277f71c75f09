"""Why somebody can, or cannot, see each part of a record; and finding somebody by name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.kit.terms import Right
from alongside.people.request import Request
from alongside.sharing import rules
from alongside.sharing.forms.choosing import SomeoneForm
from alongside.sharing.queries.explaining import Explanation, explain
from alongside.sharing.queries.readers import readers
from alongside.sharing.queries.someone import seat_of, someone
from alongside.sharing.views.page import Whose, choosing_for, opened_for
from alongside.ui.drawing import short_name
from alongside.ui.show import show


@require_safe
def why(request: Request, person_id: UUID, seat_id: UUID) -> HttpResponse:
    """One seat and one person: what they may see of each category, and the chain of rules behind it."""
    whose = opened_for(request, person_id)
    may_change = rules.may_ask_why(request.actor, whose.opened.rights, seat_id)
    seat = seat_of(request.actor, seat_id)
    rules.may_know_seat(seat is not None).or_refuse()
    told = explain(request.actor, person_id, seat_id)
    name = seat.person.name if seat else ""
    mine = seat_id == request.actor.seat_id
    context = {
        "title": _("Why you can see this") if mine else _("What %(who)s can see, and why") % {"who": short_name(name)},
        "crumbs": whose.crumbs(), "seat": seat, "mine": mine, "may_change": may_change,
        "lines": [_line(request, whose, one, seat) for one in told],
        "sight": _sight(whose, told, mine, short_name(name)),
    }  # fmt: skip
    return show(request, "sharing/why.jinja", whose.context() | context)


def _sight(whose: Whose, told: list[Explanation], mine: bool, name: str) -> str:
    see = [one.category for one in told if one.right > Right.NONE]
    what = whose.tongue.what(see)
    if mine:
        return _("You can see %(what)s.") % {"what": what}
    return _("%(who)s can see %(what)s.") % {"who": name, "what": what or _("nothing")}


def _line(request: Request, whose: Whose, one: Explanation, seat: Any) -> dict[str, Any]:
    whom = {"whom": str(seat.person_id), "category": one.category.name.lower()}
    return {
        "title": whose.tongue.title(one.category), "right": one.right.name.lower(), "end": one.steps[-1],
        "steps": one.steps[:-1], "until": one.until,
        "href": reverse("sharing:change", kwargs={"person_id": whose.opened.person_id} | whom),
    }  # fmt: skip


@require_safe
def find(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody by name, among those who stand near or work at a clinic of the community."""
    whose = choosing_for(request, person_id)
    form = SomeoneForm(request.GET if "q" in request.GET else None)
    text = form.cleaned_data["q"].strip() if form.is_valid() else ""
    near = readers(request.actor, person_id)
    context = {
        "title": _("Somebody by name"), "crumbs": whose.crumbs(), "form": form, "text": text,
        "found": someone(request.actor, near, text),
    }  # fmt: skip
    return show(request, "sharing/someone.jinja", whose.context() | context)
