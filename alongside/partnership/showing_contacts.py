"""Who is there for whom, as pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.beside import OfSeats
from alongside.groups.models import Group
from alongside.groups.showing import who
from alongside.partnership.contacting import Said, Standing, Stands, next_said, standing

SHOWN = 3


def standings(seats: Sequence[Any], named: Sequence[Any]) -> dict[Any, Standing]:
    """How it stands for each of those who sit there."""
    gone = {one.contact_id for one in named if not one.is_here}
    here = [one.pk for one in seats if one.pk not in gone]
    away = [one.pk for one in seats if one.away]
    return {one.pk: standing(one.pk, named, here, away) for one in seats}


def of_seats(by: Actor, group: Group, seats: list[Any], named: list[Any]) -> OfSeats:
    """A line by each seat, and what to look at: who has nobody."""
    stands = standings(seats, named)
    notes = {one.pk: _note(stands[one.pk]) for one in seats if stands[one.pk].stands == Stands.HAS}
    mine = next((one for one in seats if one.person_id == by.person_id), None)
    lack = [one for one in seats if stands[one.pk].lacks]
    looks = [_look(group, one, stands[one.pk], mine) for one in lack[:SHOWN]]
    return OfSeats(notes, looks)


def _note(one: Standing) -> str:
    told = _("Contact person: %(name)s") % {"name": one.named.contact.name}
    reach = _reach(one.named)
    return f"{told}, {reach}" if reach else told


def _reach(named: Any) -> str:
    """How the contact person is reached, where the viewer reads it."""
    try:
        return str(named.contact.reach.words)
    except ObjectDoesNotExist:
        return ""


def lack_words(name: str, one: Standing) -> str:
    """That somebody has nobody, and since what."""
    told = {"name": name, "whom": one.named.contact.name if one.named else ""}
    says = {
        Stands.NEVER: _("%(name)s has no contact person."),
        Stands.ENDED: _("%(name)s has no contact person any more."),
        Stands.AWAY: _("%(name)s has nobody to turn to: %(whom)s is away."),
        Stands.GONE: _("%(name)s has nobody to turn to: %(whom)s has left."),
    }[one.stands]
    return says % told


def _look(group: Group, seat: Any, one: Standing, mine: Any) -> dict[str, Any]:
    page = reverse("partnership:contacts", args=[group.pk])
    look: dict[str, Any] = {
        "says": lack_words(seat.name, one), "do": _("One person whom they can ring or write to is enough."),
        "href": page, "link": _("Name somebody"),
    }  # fmt: skip
    if mine is not None and mine.pk != seat.pk and not mine.away:
        look |= {
            "act": reverse("partnership:name_contact", args=[seat.pk]), "send": ("contact", mine.pk),
            "button": _("I will be there for them"), "hidden": seat.name,
        }  # fmt: skip
    return look


def rows(by: Actor, seats: Sequence[Any], named: Sequence[Any], may: bool) -> list[dict[str, Any]]:
    """Each member with who is there for them, or who could be."""
    stands = standings(seats, named)
    mine = next((one for one in seats if one.person_id == by.person_id), None)
    return [_row(one, stands[one.pk], seats, mine if may else None) for one in seats]


def _row(seat: Any, one: Standing, seats: Sequence[Any], mine: Any) -> dict[str, Any]:
    named = one.named if not one.lacks else None
    me = mine.pk if mine is not None else None
    told: dict[str, Any] = {
        "id": seat.pk, "who": who(seat), "has": one.stands == Stands.HAS, "asked": one.stands == Stands.ASKED,
        "lacks": lack_words(seat.name, one) if one.lacks else "", "named": named.pk if named else None,
        "contact": named.contact.name if named else "", "reach": _reach(named) if named else "", "says": [],
        "others": [(other.pk, other.name) for other in seats if other.pk not in (seat.pk, me) and not other.away],
        "can": mine is not None and one.lacks, "i_can": mine is not None and me != seat.pk and not mine.away,
    }  # fmt: skip
    if named is not None and mine is not None:
        told["says"] = [
            kind.value
            for kind in next_said(named.kinds, named=me == named.contact_id)
            if _may(me, named, kind)
        ]
    return told


def _may(me: Any, named: Any, kind: Said) -> bool:
    return me == named.contact_id or kind == Said.END and me == named.for_seat_id
