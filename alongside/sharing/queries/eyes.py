"""In whose eyes somebody can look at a record: everyone who stands near to the person."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.queries.persons import person_i_see
from alongside.people.roles import role_words
from alongside.sharing.queries.readers import Reader, readers


def eyes_of(by: Actor, person_id: UUID, seat_id: UUID) -> Actor | None:
    """Somebody else who stands near to the person, as the actor whose pages are shown. One query.

    None where nobody of that seat stands near, or where the one who asks does not steer the person's sharing.
    """
    found = next((one for one in readers(by, person_id) if one.seat_id == seat_id), None)
    return None if found is None or found.person_id == by.person_id else _actor(by, found)


def whose(by: Actor, person_id: UUID) -> str:
    """The name of the person whose record it is, for whoever is not them."""
    return "" if person_id == by.person_id else person_i_see(by, person_id).name


def _actor(by: Actor, one: Reader) -> Actor:
    return replace(
        by, person_id=one.person_id, seat_id=one.seat_id, role=Role(one.role), name=one.name,
        title=one.title or role_words(one.role), center_id=None, center_name=one.center, account_id=None,
        on_behalf_of_id=None, on_behalf_of_name="", shown_to=by.seat_id,
    )  # fmt: skip
