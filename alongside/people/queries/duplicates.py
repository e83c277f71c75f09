"""Entries that may be one person, among those that the actor may see."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Lower

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.models import Enrolment, Merge, Person

READ = ("community", "kept", "gone", "reason", "by_name", "at", "undone_at")
"""What pages read of a merge: not which rows moved, which may tell what one person alone knows."""


@dataclass(frozen=True)
class Pair:
    """Two entries with the same name and birth date at one center."""

    one: Person
    other: Person


def duplicates(by: Actor, limit: int = 50) -> list[Pair]:
    """Pairs that share name and birth date (and sex, where both say it) and a center. Two queries.

    Row-level security leaves only people whose identity the actor sees, so nobody learns of anybody new.
    """
    found = Enrolment.objects.filter(
        person__community=by.community_id, person__merged_into=None, person__birth_date__isnull=False,
        center__enrolments__person__merged_into=None,
        center__enrolments__person__birth_date=F("person__birth_date"),
        center__enrolments__person__gt=F("person"),
    ).annotate(
        name=Lower("person__name"), other_name=Lower("center__enrolments__person__name"),
        other=F("center__enrolments__person"),
    ).filter(name=F("other_name")).values_list("person", "other").distinct()[:limit]  # fmt: skip
    pairs = list(found)
    people = Person.objects.in_bulk([key for pair in pairs for key in pair])
    return [
        Pair(people[one], people[other]) for one, other in pairs
        if one in people and other in people and _same_sex(people[one], people[other])
    ]  # fmt: skip


def _same_sex(one: Person, other: Person) -> bool:
    return not one.sex or not other.sex or one.sex == other.sex


def _that_hold(by: Actor) -> QuerySet[Merge]:
    return Merge.objects.filter(community=by.community_id, undone_at=None).select_related("kept").only(*READ)


def merges(by: Actor) -> QuerySet[Merge]:
    """Merges that hold, of people whom the actor may see, the latest first."""
    return _that_hold(by).order_by("-at")[:50]


def merge_i_see(by: Actor, merge_id: UUID) -> Merge:
    """One merge that holds. Raises Refused, as for what is not there."""
    found = _that_hold(by).filter(pk=merge_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found
