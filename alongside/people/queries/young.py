"""Whether the address by which a young person is to come in is a caregiver's own."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.people.models import ContactPoint, Person
from alongside.people.queries.standing import GROWN_UP, today_of

YOUNG_FROM = 13
_SHARED = "SELECT name, relation, signs_in FROM people_shares_contact(%s::uuid, %s::text, %s::text)"


@dataclass(frozen=True)
class Shared:
    """A caregiver who has the same address or telephone number; `signs_in` where they come in with that address."""

    name: str
    relation: str
    signs_in: bool


def is_young(by: Actor, person: Person) -> bool:
    """Whether somebody is 13 to 17 years old today: old enough for an account of their own, and not yet of age."""
    age = person.age_on(today_of(by))
    return age is not None and YOUNG_FROM <= age < GROWN_UP


def shared_contact(by: Actor, person: Person, address: str) -> Shared | None:
    """The caregiver to whom this address belongs, or the telephone on which the young person is reached.

    Of somebody who is not 13 to 17, only whoever signs in with the address: two people cannot come in by one.
    """
    phone = ContactPoint.objects.filter(person=person, kind="phone").values_list("value", flat=True).first()
    found = ask(_SHARED, [person.id, address, phone or ""])
    shared = Shared(*found[0]) if found else None
    return shared if shared is not None and (shared.signs_in or is_young(by, person)) else None
