"""Opening somebody's record: the only door to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import unknown
from alongside.people.models import Person
from alongside.sharing import rules
from alongside.sharing.models import Receipt
from alongside.sharing.queries.rights import Rights, rights_over


@dataclass(frozen=True)
class Opened:
    """A person's record, opened: whose it is, and what the viewer may see and add.

    `name` is what the viewer may call the person: a study's team sees a pseudonym.
    """

    person_id: UUID
    person: Person | None
    rights: Rights

    @property
    def name(self) -> str:
        """The person's name, or a pseudonym where identity is not open to the viewer."""
        if self.person is not None:
            return self.person.name
        return "P-" + self.person_id.hex[:6].upper()


def open_record(
    *, by: Actor, person_id: UUID, categories: Iterable[Category] = tuple(Category), page: str
) -> Opened:
    """Open these categories of a person's record, and leave the receipt before anything is shown.

    Raises Refused (not found) where the actor's seat may see none of them. Opening one's own record leaves no
    receipt. A receipt is not a contribution: looking produces nothing.
    """
    rights = rights_over(by, person_id)
    seen = rights.seen_of(categories)
    rules.may_open_record(by, bool(seen)).or_refuse()
    if not rights.is_self:
        leave_receipt(by, rights, seen, page)
    person = None
    if rights.may_see(Category.IDENTITY) or rights.audience != Audience.STUDY:
        person = Person.objects.filter(pk=person_id).first()
    return Opened(person_id, person, rights)


def leave_receipt(by: Actor, rights: Rights, seen: tuple[Category, ...], page: str) -> None:
    """Write down who looked at what, in which seat, by which rule."""
    if not seen or by.person_id is None or by.seat_id is None:
        unknown().or_refuse()
        return
    held = [rights.held[one] for one in seen]
    Receipt.objects.bulk_create([
        Receipt(
            person_id=rights.person_id, viewer_id=by.person_id, viewer_name=by.name, role=by.role.value,
            title=by.title, center_name=by.center_name, seat_id=by.seat_id, categories=[int(one) for one in seen],
            audience=min(one.audience for one in held), because=", ".join(sorted({one.because for one in held})),
            page=page,
        )
    ])  # fmt: skip
