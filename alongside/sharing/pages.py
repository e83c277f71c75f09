"""The page that says who somebody is leaves a receipt, like every other that opens something of theirs."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.people.models import Person
from alongside.sharing.actions.opening import leave_receipt
from alongside.sharing.queries.rights import rights_over
from alongside.sharing.queries.who import who_sees
from alongside.sharing.words import AUDIENCE


def note_opened(by: Actor, person: Person, contact: bool = False) -> None:
    """Leave the receipt where the actor sees who the person is by the charter, and not as everyone may know them."""
    rights = rights_over(by, person.id)
    if rights.may_see(Category.IDENTITY) and not rights.is_self:
        reach = (Category.CONTACT,) if contact and rights.may_see(Category.CONTACT) else ()
        leave_receipt(by, rights, (Category.IDENTITY, *reach), "person")


def readers_of_contact(by: Actor, person: Person) -> list[str]:
    """Who else reads how to reach somebody: caregivers by name, other audiences once."""
    readers = who_sees(by, person.id).get(Category.CONTACT, ())
    return [
        one.name if one.audience == Audience.CAREGIVERS else str(AUDIENCE[one.audience]) for one in readers
    ]
