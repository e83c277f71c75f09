"""Who is there for whom in a group, and how many have somebody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, OuterRef

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group
from alongside.kit.verdict import Refused
from alongside.partnership.models import Contact, ContactWord, Reach
from alongside.people.queries.standing import today_of

MOST = 200
_BY_SIDE = "SELECT * FROM partnership_contacts_by_side(%s::uuid, %s::uuid, %s::date)"


def _told() -> Any:
    said = ContactWord.objects.filter(named=OuterRef("pk")).order_by("at", "id")
    there = Func(F("contact__person_id"), function="partnership_is_here", output_field=BooleanField())
    return Contact.objects.annotate(kinds=ArraySubquery(said.values("kind")), is_here=there)


def contacts_of(by: Actor, group: Group) -> list[Any]:
    """Who was named for whom, the latest first; each with its `kinds`, whether they have not gone (`is_here`), and how
    the contact person lets themselves be reached, where the actor reads it. One query."""
    here = _told().filter(group=group, group__community=by.community_id)
    return list(here.select_related("contact__reach", "seat").order_by("-at", "-id")[:MOST])


def one_contact(by: Actor, contact_id: UUID) -> Any:
    """Somebody who was named. Raises Refused, as for what is not there."""
    here = _told().filter(pk=contact_id, group__community=by.community_id)
    found = here.select_related("group", "contact", "for_seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def my_reach(by: Actor, seat_id: UUID) -> Reach | None:
    """How one lets oneself be reached."""
    return Reach.objects.filter(seat=seat_id, group__community=by.community_id).first()


def contacts_by_side(by: Actor, center_id: UUID | None = None) -> tuple[int, int, int, int]:
    """Seats held today in joint work that everyone reads: partners' with a contact person, and all; staff's alike.

    At one center or everywhere. One query.
    """
    (row,) = ask(_BY_SIDE, [by.community_id, center_id, today_of(by)])
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])
