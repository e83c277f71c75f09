"""The record as other systems read it: FHIR resources, word for word as they were kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, Q

from alongside.record.models import Entry
from alongside.sharing.queries.rights import Rights


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
    rows = Entry.objects.filter(person=rights.person_id, superseded_at=None)
    if kind:
        rows = rows.filter(kind=kind)
    if before is not None:
        rows = rows.filter(Q(true_at__lt=before[0]) | Q(true_at=before[0], id__lt=before[1]))
    found = rows.order_by(F("true_at").desc(), F("id").desc())[:count]
    return [Kept(*row) for row in found.values_list("id", "origin_id", "true_at", "resource")]


def one_resource(kind: str, origin_id: UUID) -> tuple[UUID, int, str] | None:
    """The person, category and text of one current entry that the viewer may see; None where there is none."""
    row = (
        Entry.objects.filter(kind=kind, origin_id=origin_id, superseded_at=None)
        .values_list("person_id", "category", "resource")
        .first()
    )
    return None if row is None else (row[0], row[1], row[2])
