"""Whether the plan is worth it: the days on which each says so, and what each said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.plans.attained import place_of
from alongside.plans.models import ValueReview, ValueSaid
from alongside.plans.queries.rows import who_of as _who
from alongside.plans.said import Who

MOST = 20


@dataclass(frozen=True)
class Answered:
    """What one of them said: the answer, and why."""

    who: Who
    answer: str
    words: str
    at: datetime


@dataclass(frozen=True)
class ReviewShown:
    """One day of review: what each says now, the person first, and what they had said before."""

    id: UUID
    due_on: date
    words: str
    who: Who
    at: datetime
    latest: tuple[Answered, ...] = ()
    earlier: tuple[Answered, ...] = ()


def reviews_of(by: Actor, person_id: UUID) -> list[ReviewShown]:
    """The latest twenty days of review, the one that was set last first. Two queries; one where there is none."""
    rows = list(ValueReview.objects.filter(person=person_id).order_by("-at", "-id")[:MOST])
    if not rows:
        return []
    said: dict[UUID, list[ValueSaid]] = defaultdict(list)
    for one in ValueSaid.objects.filter(person=person_id, review__in=rows).order_by("at", "id"):
        said[one.review_id].append(one)
    return [review_from(row, said[row.pk]) for row in rows]


def review_from(row: Any, said: Iterable[Any]) -> ReviewShown:
    """A day of review from its rows, the first that was said first."""
    told = [Answered(_who(one), one.answer, one.words, one.at) for one in said]
    return ReviewShown(row.id, row.due_on, row.words, _who(row), row.at, *_latest(told))


def _latest(said: list[Answered]) -> tuple[tuple[Answered, ...], tuple[Answered, ...]]:
    last = {one.who.id: one for one in said}
    now = sorted(last.values(), key=lambda one: (place_of(one.who.voice), one.at))
    return tuple(now), tuple(one for one in said if one not in last.values())
