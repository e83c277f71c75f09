"""One's own parcels, and what one would hold."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import unknown
from alongside.leaving.models import Parcel

_LISTED = 10
_COUNTS = """SELECT
    (SELECT count(*) FROM record_entry WHERE person_id = %(id)s::uuid AND superseded_at IS NULL),
    (SELECT count(*) FROM record_comment WHERE person_id = %(id)s::uuid)
      + (SELECT count(*) FROM record_dispute WHERE person_id = %(id)s::uuid),
    (SELECT count(*) FROM record_file WHERE person_id = %(id)s::uuid),
    (SELECT count(*) FROM sharing_receipt WHERE person_id = %(id)s::uuid)"""


@dataclass(frozen=True)
class Within:
    """How much there is to take along, as far as the seat sees it."""

    entries: int
    said: int
    files: int
    receipts: int


def what_is_in_it(by: Actor, person_id: UUID) -> Within:
    """How many entries, answers, files and receipts a parcel would hold now. One query."""
    return Within(*ask(_COUNTS, {"id": person_id})[0])


def my_parcels(by: Actor, person_id: UUID) -> list[Parcel]:
    """The actor's own parcels about a person, in the seat that is worn, the latest first."""
    return list(_mine(by).filter(person=person_id).exclude(state="gone").order_by("-asked_at")[:_LISTED])


def unfinished_parcels(by: Actor) -> int:
    """How many of one's own are not ready yet."""
    return Parcel.objects.filter(asked_by=by.person_id, state__in=["waiting", "running"]).count()


def my_parcel(by: Actor, parcel_id: UUID) -> Parcel:
    """One's own parcel, in the seat in which one asked; nobody else's is known to exist."""
    found = _mine(by).filter(pk=parcel_id).exclude(state="gone").select_related("person").first()
    if found is None:
        unknown().or_refuse()
    assert found is not None
    return found


def _mine(by: Actor) -> QuerySet[Parcel]:
    return Parcel.objects.filter(asked_by=by.person_id, asked_in_seat__in=[by.seat_id])
