"""Finding one entry, as the viewer may see it."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max, QuerySet

from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.kit.verdict import Refused
from alongside.record import verbs
from alongside.record.models import Entry


def versions_of(by: Actor, person_id: UUID, origin_id: UUID) -> QuerySet[Entry]:
    """Every version of one entry that the actor's seat may see, the first one first."""
    return Entry.objects.filter(person=person_id, origin_id=origin_id).order_by("version")


def next_version(by: Actor, entry: Entry) -> int:
    """The number of the version to come; a source may have sent one that lies beside a person's correction."""
    last = versions_of(by, entry.person_id, entry.origin_id).aggregate(last=Max("version"))["last"]
    return int(last or entry.version) + 1


def current_entry(by: Actor, person_id: UUID, origin_id: UUID, *, lock: bool = False) -> Entry:
    """One entry as it stands now. Raises Refused (not found) where the actor may not see it.

    With `lock` nobody else changes it, or who sees it, until the transaction ends.
    """
    found = Entry.objects.filter(person=person_id, origin_id=origin_id, superseded_at=None)
    if lock:
        # Who waited for somebody else's correction finds that version put away, and at the second look the new one.
        locked = found.select_for_update(of=("self",))
        entry = locked.first() or locked.first()
    else:
        entry = found.first()
    if entry is None:
        raise Refused("", may_know=False)
    return entry


def who_closed(by: Actor, entry: Entry) -> UUID | None:
    """Who last let fewer people see this entry; None where nobody did after it was written."""
    ids = list(versions_of(by, entry.person_id, entry.origin_id).values_list("id", flat=True))
    line = (
        Line.objects.filter(subject_id__in=ids, verb__in=[verbs.ENTRY_KEPT.key, verbs.ENTRY_WRITTEN.key])
        .order_by("-at", "-id")
        .first()
    )
    return line.actor_id if line else None
