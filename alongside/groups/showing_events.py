"""Events and money as their pages draw them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.groups.forms.events import KINDS, NOTES
from alongside.groups.models import Event, EventNote, Fund, Gift
from alongside.groups.showing import spoken
from alongside.ui.keeping import PICTURES
from alongside.ui.words import clock, full_day, number, when_words


def when(one: Event) -> str:
    """The day and the hour by the community's clock."""
    told = {"day": full_day(one.starts_at), "clock": clock(one.starts_at), "minutes": one.minutes}
    return _("%(day)s, %(clock)s, %(minutes)s minutes") % told


def row(one: Event) -> dict[str, Any]:
    """An event in the list."""
    return {
        "href": reverse("groups:event", args=[one.pk]), "title": one.title, "kind": KINDS[one.kind],
        "when": when(one), "where": one.where, "group": one.group.name,
    }  # fmt: skip


def whole(one: Event, come: int) -> dict[str, Any]:
    """An event on its own page: facts, and how many places are left."""
    facts = [
        (_("What it is"), KINDS[one.kind]), (_("When"), when(one)), (_("Where"), one.where),
        (_("Who teaches or tells"), one.taught_by),
    ]  # fmt: skip
    left = None if one.places is None else max(0, one.places - come)
    places = _("%(come)s come.") % {"come": come}
    if left is not None:
        places += " " + _("Places left: %(left)s.") % {"left": left}
    return {"facts": [fact for fact in facts if fact[1]], "places": places, "full": left == 0}


def note(one: EventNote) -> dict[str, Any]:
    """What was handed out, or what somebody took away."""
    return {
        **spoken(one), "kind": NOTES[one.kind], "words": one.words,
        "when": when_words(one.at), "file": reverse("groups:note_file", args=[one.pk]) if one.sha256 else "",
        "file_name": one.file_name, "picture": one.media_type in PICTURES,
    }  # fmt: skip


def asked(one: Any, to_come: bool) -> dict[str, Any]:
    """Somebody who was asked by name: whether they come, and whether it can be taken back, as until they answered."""
    says = _("comes") if one.comes else _("cannot come") if one.cannot else ""
    return {"id": one.pk, "name": one.name, "says": says, "can_go": to_come and not says}


def money(amount: int, currency: str) -> str:
    """An amount, as one says it."""
    return f"{number(amount)} {currency}"


def fund(one: Fund, total: int) -> dict[str, Any]:
    """The goal, what came in, and what is missing."""
    return {
        "words": one.words, **spoken(one),
        "goal": money(one.goal, one.currency), "total": money(total, one.currency),
        "missing": money(max(0, one.goal - total), one.currency),
        "reached": total >= one.goal, "max": one.goal, "value": min(total, one.goal),
    }  # fmt: skip


def gift(one: Gift, found: Fund) -> dict[str, Any]:
    """What came in."""
    return {
        "amount": money(one.amount, found.currency), "words": one.words, "by": one.seat.name,
        "when": when_words(one.at),
    }  # fmt: skip
