"""Opening somebody's record: the only door to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import unknown
from alongside.people.models import Person
from alongside.people.roles import given_title
from alongside.sharing import rules
from alongside.sharing.models import Receipt
from alongside.sharing.queries.rights import Rights, held_in
from alongside.ui import words
from alongside.ui.over import Over, say_over

_PERSON = tuple(field.column for field in Person._meta.concrete_fields)
_ATTRIBUTES = tuple(field.attname for field in Person._meta.concrete_fields)

# The rights, the receipt and the person in one trip. The receipt is written by the same statement that reads by which
# rights: who gets an answer has left one.
_OPEN = f"""
    WITH held AS MATERIALIZED (
      SELECT g.category, g.right, g.audience, g.because, g.ends, row_number() OVER () = 1 AS first FROM sharing_grant g
      WHERE g.seat_id = %(seat)s::uuid AND g.person_id = %(person)s::uuid
        AND g.starts <= now() AND now() < g.ends
    ), receipt AS (
      INSERT INTO sharing_receipt (id, person_id, viewer_id, viewer_name, role, title, center_name, seat_id, categories,
        audience, because, page)
      SELECT %(receipt)s::uuid, %(person)s::uuid, %(viewer)s::uuid, %(name)s::text, %(role)s::text, %(title)s::text,
        %(center)s::text, %(seat)s::uuid, array_agg(DISTINCT category), min(audience),
        string_agg(DISTINCT because, ', '), %(page)s::text
      FROM held WHERE category = ANY (%(categories)s::smallint[])
      HAVING count(*) > 0 AND NOT EXISTS (SELECT 1 FROM held WHERE audience = {Audience.SELF.value})
    )
    SELECT h.category, h.right, h.audience, h.because, nullif(h.ends, 'infinity'),
      {", ".join(f"p.{name}" for name in _PERSON)}
    FROM held h LEFT JOIN people_person p ON p.id = %(person)s::uuid AND h.first
    ORDER BY h.first DESC"""  # noqa: S608 - names of columns, no values
# The same without the receipt: who is shown their record as another sees it looks at their own.
_SHOWN = _OPEN[: _OPEN.index(", receipt AS (")] + _OPEN[_OPEN.index("    SELECT h.category") :]


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

    Raises Refused (not found) where the actor's seat may see none of them, and to a study's team, which sees no
    names and no words (`open_coded`). Opening one's own record leaves no receipt. A receipt is not a contribution:
    looking produces nothing.
    """
    opened = open_coded(by=by, person_id=person_id, categories=categories, page=page)
    rules.may_read_words(opened.rights).or_refuse()
    return opened


def open_coded(
    *, by: Actor, person_id: UUID, categories: Iterable[Category] = tuple(Category), page: str
) -> Opened:
    """Open a record for a page that shows a study's team coded values alone, and everyone else the whole."""
    asked = _asked(by, person_id, categories, page)
    found = (
        ask(_OPEN, asked)
        if by.shown_to is None
        else ask(_SHOWN, {key: asked[key] for key in ("seat", "person")})
    )
    rights = held_in(person_id, (row[:4] for row in found))
    rules.may_open_record(by, bool(rights.seen_of(categories))).or_refuse()
    _say_how_long(by, found)
    person = None
    if found[0][5] is not None and (rights.may_see(Category.IDENTITY) or rights.audience != Audience.STUDY):
        person = Person.from_db(None, _ATTRIBUTES, found[0][5:])
    return Opened(person_id, person, rights)


def _say_how_long(by: Actor, found: list[tuple[Any, ...]]) -> None:
    """Over the page of a record that is open by emergency access alone: until when."""
    until = next((row[4] for row in found if row[3].startswith("emergency:")), None)
    if until is not None and by.shown_to is None:
        title = _("Emergency access until %(clock)s.") % {"clock": words.clock(until)}
        say_over(Over(title, _("The person was told at once. The reason that you gave is reviewed.")))


def _asked(by: Actor, person_id: UUID, categories: Iterable[Category], page: str) -> dict[str, Any]:
    return {
        "receipt": time_ordered_id(), "person": person_id, "viewer": by.person_id, "name": by.name,
        "role": by.role.value, "title": given_title(by), "center": by.center_name, "seat": by.seat_id,
        "categories": [int(one) for one in categories], "page": page,
    }  # fmt: skip


def leave_receipt(by: Actor, rights: Rights, seen: tuple[Category, ...], page: str) -> None:
    """Write down who looked at what, in which seat, by which rule."""
    if not seen or by.person_id is None or by.seat_id is None:
        unknown().or_refuse()
        return
    held = [rights.held[one] for one in seen]
    Receipt.objects.bulk_create([
        Receipt(
            person_id=rights.person_id, viewer_id=by.person_id, viewer_name=by.name, role=by.role.value,
            title=given_title(by), center_name=by.center_name, seat_id=by.seat_id,
            categories=[int(one) for one in seen],
            audience=min(one.audience for one in held), because=", ".join(sorted({one.because for one in held})),
            page=page,
        )
    ])  # fmt: skip
