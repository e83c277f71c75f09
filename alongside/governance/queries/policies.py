"""Policies: the library, one policy with its versions, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from alongside.contributions.actor import Actor
from alongside.governance.models import (
    Policy,
    PolicyAdoption,
    PolicyReading,
    PolicyReview,
    PolicyVersion,
    Term,
)
from alongside.kit.verdict import Refused
from alongside.people.models import Seat
from alongside.people.queries.standing import holds, today_of

PAGE = 30
MOST_VERSIONS = 100
LANGUAGES = ("english", "swedish")


@dataclass(frozen=True)
class Listed:
    """A policy with the version that holds now, or the latest that was proposed where none holds yet."""

    policy: Policy
    version: PolicyVersion
    adoption: PolicyAdoption | None
    review_on: date | None
    under_review: bool


def _now(by: Actor) -> QuerySet[PolicyAdoption]:
    return PolicyAdoption.objects.filter(policy=OuterRef("pk"), starts__lte=today_of(by)).order_by(
        "-starts", "-at"
    )


def _here(by: Actor) -> QuerySet[Any]:
    """The policies of the community, each with the ids of what holds, of what was proposed last, and its review."""
    latest = PolicyVersion.objects.filter(policy=OuterRef("pk")).order_by("-at", "-id")
    reviews = PolicyReview.objects.filter(policy=OuterRef("pk")).order_by("-at", "-id")
    sits = Term.objects.filter(
        person=by.person_id, seat__votes=True, seat__body=OuterRef("body"), starts__lte=today_of(by),
        ends__gt=today_of(by),
    )  # fmt: skip
    return (
        Policy.objects.filter(community=by.community_id).select_related("body")
        .annotate(
            holds_id=Subquery(_now(by).values("version_id")[:1]), latest_id=Subquery(latest.values("pk")[:1]),
            review_begins=Subquery(reviews.values("begins")[:1]), review_at=Subquery(reviews.values("at")[:1]),
            review_next=Subquery(reviews.values("review_on")[:1]), sits=Exists(sits),
        )
    )  # fmt: skip


def _listed(rows: list[Any]) -> list[Listed]:
    wanted = {one.holds_id or one.latest_id for one in rows}
    found = PolicyVersion.objects.filter(pk__in=wanted).select_related("adoption", "motion")
    versions = {one.pk: one for one in found}
    return [_one(row, versions[row.holds_id or row.latest_id]) for row in rows if row.latest_id]


def _one(row: Any, version: PolicyVersion) -> Listed:
    adoption = version.adoption if row.holds_id else None
    later = adoption is not None and row.review_at is not None and row.review_at > adoption.at
    review_on = (
        row.review_next if later and not row.review_begins else adoption.review_on if adoption else None
    )
    return Listed(row, version, adoption, review_on, bool(later and row.review_begins))


def policies(by: Actor, *, topic: str = "", words: str = "", start: int = 0) -> list[Listed]:
    """One page of the library and one more: what holds first, then what is only proposed. Two queries."""
    found = _here(by)
    if topic:
        found = found.filter(topic=topic)
    if words:
        found = found.filter(Q(holds_id__in=_said(words)) | Q(holds_id=None, latest_id__in=_said(words)))
    rows = list(found.order_by("topic", "at", "id")[start : start + PAGE + 1])
    return _listed(rows)


def _said(words: str) -> QuerySet[Any]:
    """The versions in which these words stand, in whatever form English or Swedish gives them."""
    vector: Any = SearchVector("title", "words", config="english") + SearchVector(
        "title", "words", config="swedish"
    )
    query: Any = SearchQuery(words, config=LANGUAGES[0], search_type="websearch")
    query = query | SearchQuery(words, config=LANGUAGES[1], search_type="websearch")
    tagged = Q(title__icontains=words) | Q(policy__tags__contains=[words.lower()])
    return PolicyVersion.objects.annotate(said=vector).filter(Q(said=query) | tagged).values("pk")


def one_policy(by: Actor, policy_id: UUID) -> Listed:
    """A policy of the actor's community. Raises Refused, as for what is not there."""
    found = _listed(list(_here(by).filter(pk=policy_id)))
    if not found:
        raise Refused("", may_know=False)
    return found[0]


def versions_of(by: Actor, policy: Policy) -> list[PolicyVersion]:
    """Every wording that was adopted or proposed, the latest first."""
    here = PolicyVersion.objects.filter(policy=policy, policy__community=by.community_id)
    return list(here.select_related("adoption", "motion").order_by("-at", "-id")[:MOST_VERSIONS])


def one_version(by: Actor, version_id: UUID) -> PolicyVersion:
    """A wording in the actor's community. Raises Refused, as for what is not there."""
    here = PolicyVersion.objects.filter(pk=version_id, policy__community=by.community_id)
    found = here.select_related("policy__body", "adoption", "motion").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def reviews_of(by: Actor, policy: Policy) -> list[PolicyReview]:
    """When it was looked at again, the latest first."""
    here = PolicyReview.objects.filter(policy=policy, policy__community=by.community_id)
    return list(here.order_by("-at", "-id")[:20])


def answers_for(by: Actor, policy: Policy) -> bool:
    """Whether the actor answers for a policy: named, or with a vote in its body."""
    if policy.body_id is None:
        return policy.answers_id is not None and policy.answers_id == by.person_id
    return _sitting(by, policy).filter(person=by.person_id, seat__votes=True).exists()


def anybody_answers(by: Actor, policy: Policy) -> bool:
    """Whether anybody answers for a policy now."""
    return policy.answers_id is not None or (policy.body_id is not None and _sitting(by, policy).exists())


def _sitting(by: Actor, policy: Policy) -> QuerySet[Term]:
    day = today_of(by)
    return Term.objects.filter(seat__body=policy.body_id, starts__lte=day, ends__gt=day)


def is_asked(by: Actor, version: PolicyVersion) -> bool:
    """Whether the actor is asked, in any of their seats, to read a version."""
    mine = Seat.objects.filter(holds(today_of(by)), person=by.person_id, community=by.community_id)
    return bool(version.asks_roles) and mine.filter(role__in=version.asks_roles).exists()


def has_read(by: Actor, version: PolicyVersion) -> bool:
    """Whether the actor said that they have read a version."""
    return PolicyReading.objects.filter(version=version, person=by.person_id).exists()


def owed(by: Actor, version: PolicyVersion) -> tuple[int, int]:
    """How many are still asked to read a version, and how many said that they have. For who answers; else (0, 0)."""
    if by.community_id is None:
        return 0, 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT owed, said FROM governance_policy_owed(%s)", [version.pk])
        row = cursor.fetchone()
    return row[0], row[1]
