"""Why somebody can, or cannot, see each part of a record; and finding somebody by name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.kit.terms import Category, Right
from alongside.people.request import Request
from alongside.sharing import rules
from alongside.sharing.forms.choosing import SomeoneForm
from alongside.sharing.queries.explaining import Explanation, explain
from alongside.sharing.queries.readers import readers
from alongside.sharing.queries.someone import seat_of, someone
from alongside.sharing.views.page import Whose, choosing_for, opened_for
from alongside.ui import words
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
        "lines": _alike(whose, told, seat, mine),
    }  # fmt: skip
    return show(request, "sharing/why.jinja", whose.context() | context)


def _alike(whose: Whose, told: list[Explanation], seat: Any, mine: bool) -> list[dict[str, Any]]:
    """Categories that stand alike, for the same reasons, read as one; what is seen comes first."""
    found: dict[tuple[Any, ...], list[Category]] = {}
    for one in sorted(told, key=lambda one: (-one.right, one.category)):
        found.setdefault((one.right, one.steps[:-1], one.until), []).append(one.category)
    return [
        {
            "title": words.capital(whose.tongue.what(what)), "says": _says(right, mine, short_name(seat.person.name)),
            "steps": steps, "until": until, "right": right.name.lower(),
            "change": [(whose.tongue.title(one), _address(whose, seat, one)) for one in what],
        }
        for (right, steps, until), what in found.items()
    ]  # fmt: skip


def _says(right: Right, mine: bool, name: str) -> str:
    if mine:
        return {
            Right.NONE: _("You cannot see this."),
            Right.SEE: _("You can see this."),
            Right.CONTRIBUTE: _("You can see this and add to it."),
        }[right]
    told = {
        Right.NONE: _("%(who)s cannot see this."),
        Right.SEE: _("%(who)s can see this."),
        Right.CONTRIBUTE: _("%(who)s can see this and add to it."),
    }
    return told[right] % {"who": name}


def _address(whose: Whose, seat: Any, category: Category) -> str:
    where = {
        "person_id": whose.opened.person_id,
        "whom": str(seat.person_id),
        "category": category.name.lower(),
    }
    return reverse("sharing:change", kwargs=where)


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
