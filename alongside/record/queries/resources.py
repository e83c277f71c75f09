"""The record as other systems read it: FHIR resources, word for word as they were kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.contributions.asking import ask
from alongside.record.models import Entry
from alongside.sharing.queries.rights import Rights

_LATEST = """
    SELECT e.id, e.origin_id, e.true_at, e.resource FROM record_entry e WHERE {where}
    ORDER BY e.true_at DESC, e.id DESC LIMIT %(count)s::int"""


@dataclass(frozen=True)
class Kept:
    """One current entry: its name across versions, where it lies in time, and its resource as text."""

    id: UUID
    origin_id: UUID
    true_at: datetime
    resource: str


def latest_resources(
    rights: Rights, kind: str, *, count: int, before: tuple[datetime, UUID] | None = None
) -> list[Kept]:
    """A person's current entries of one FHIR type (or of all: ""), newest first, as far as the viewer may see.

    `before` goes on behind an entry's (true_at, id). One query; the database leaves out what is not the viewer's.
    """
    conditions = ["e.person_id = %(person)s::uuid", "e.superseded_at IS NULL"]
    if kind:
        conditions.append("e.kind = %(kind)s::text")
    if before is not None:
        conditions.append("(e.true_at, e.id) < (%(true_at)s::timestamptz, %(id)s::uuid)")
    true_at, last = before or (None, None)
    values = {"person": rights.person_id, "kind": kind, "true_at": true_at, "id": last, "count": count}
    return [Kept(*row) for row in ask(_LATEST.format(where=" AND ".join(conditions)), values)]


def one_resource(kind: str, origin_id: UUID) -> tuple[UUID, int, str] | None:
    """The person, category and text of one current entry that the viewer may see; None where there is none."""
    row = (
        Entry.objects.filter(kind=kind, origin_id=origin_id, superseded_at=None)
        .values_list("person_id", "category", "resource")
        .first()
    )
    return None if row is None else (row[0], row[1], row[2])
