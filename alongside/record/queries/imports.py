"""What somebody sent to be taken in, how far it is, and what was set aside: counts and reasons, no record."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from alongside.contributions.actor import Actor
from alongside.kit.verdict import unknown
from alongside.people.models import Organization
from alongside.record.importing.report import remarks_of
from alongside.record.models import ImportRun, SetAside

SHOWN = 100
_LISTED = 20


def works_at_a_center(by: Actor) -> bool:
    """Whether the seat that is worn belongs to a care center."""
    return (
        by.center_id is not None
        and Organization.objects.filter(pk=by.center_id, kind=Organization.Kind.CENTER).exists()
    )


def my_runs(by: Actor) -> list[ImportRun]:
    """One's own imports, the latest first."""
    return list(ImportRun.objects.filter(begun_by_id=by.person_id).order_by("-begun_at")[:_LISTED])


def unfinished_runs(by: Actor) -> int:
    """How many of one's own imports are not done."""
    return ImportRun.objects.filter(begun_by_id=by.person_id, ended_at=None).count()


def run_i_began(by: Actor, run_id: UUID) -> ImportRun:
    """One of one's own imports; nobody else's is known to exist."""
    run = ImportRun.objects.filter(pk=run_id, begun_by_id=by.person_id).select_related("center").first()
    if run is None:
        unknown().or_refuse()
    assert run is not None
    return run


def first_remarks(run: ImportRun, *, taken_in: bool) -> QuerySet[SetAside]:
    """The first of what was set aside, or taken in with a word about it."""
    found: QuerySet[SetAside] = remarks_of(run, taken_in=taken_in)[:SHOWN]
    return found
