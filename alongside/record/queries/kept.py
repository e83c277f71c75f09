"""Single entries that are kept from somebody who could else see their category."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.record.models import Entry

PAGE = 30


def kept_entries(
    by: Actor, person_id: UUID, *, own: bool, before: datetime | None
) -> tuple[list[Entry], datetime | None]:
    """The person's entries that are kept from an audience, newest first; to others only those that they wrote."""
    found = Entry.objects.filter(person=person_id, superseded_at=None, kept_from__gt=0)
    if not own:
        found = found.filter(author_id=by.person_id)
    if before is not None:
        found = found.filter(true_at__lt=before)
    rows = list(found.order_by("-true_at", "-id")[: PAGE + 1])
    return rows[:PAGE], rows[PAGE - 1].true_at if len(rows) > PAGE else None
