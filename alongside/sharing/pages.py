"""The page that says who somebody is leaves a receipt, like every other that opens something of theirs."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.people.models import Person
from alongside.sharing.actions.opening import leave_receipt
from alongside.sharing.queries.rights import rights_over


def note_opened(by: Actor, person: Person) -> None:
    """Leave the receipt where the actor sees who the person is by the charter, and not as everyone may know them."""
    rights = rights_over(by, person.id)
    if rights.may_see(Category.IDENTITY) and not rights.is_self:
        leave_receipt(by, rights, (Category.IDENTITY,), "person")
