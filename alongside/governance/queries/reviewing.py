"""Questions about looks and reviews of emergency access: one's own, and those that wait for the body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.governance.models import EmergencyReview, LookQuestion, Term
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.sharing.models import CharterVersion, EmergencyAccess
from alongside.sharing.queries.charter import in_force

FEW = 50


@dataclass(frozen=True)
class Reviewed:
    """One emergency access, what was opened by it, and what the body said of it; nothing of what it showed."""

    access: EmergencyAccess
    categories: tuple[Category, ...]
    review: EmergencyReview | None
    late: bool


def reviews_for_us(by: Actor) -> bool:
    """Whether the actor sits with a vote now in the body that reviews."""
    day = today_of(by)
    mine = Term.objects.filter(person=by.person_id, starts__lte=day, ends__gt=day, seat__votes=True)
    return mine.filter(seat__body__community=by.community_id, seat__body__reviews=True,
                       seat__body__ended_at=None).exists()  # fmt: skip


def answer_days(by: Actor) -> int:
    """In how many days the charter owes an answer."""
    found = CharterVersion.objects.filter(in_force(), community=by.community_id).values_list(
        "answer_days", flat=True
    )
    return found.first() or 14


def questions(by: Actor) -> list[LookQuestion]:
    """Those that the actor may read: asked by them, about them, or put to the body in which they sit."""
    return list(LookQuestion.objects.filter(community=by.community_id).order_by("-asked_at")[:FEW])


def one_question(by: Actor, question_id: UUID) -> LookQuestion:
    """A question. Raises Refused, as for what is not there."""
    found = LookQuestion.objects.filter(pk=question_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def is_late(by: Actor, due: date, done: bool) -> bool:
    """Whether the day by which it was owed is over, and it is not done."""
    return not done and today_of(by) > due


def emergencies(by: Actor) -> list[Reviewed]:
    """Every emergency access that the actor may know of: those to review first, by the day owed; then the latest."""
    found = _with_reviews(by, EmergencyAccess.objects.order_by("-starts")[:FEW])
    waits = sorted((one for one in found if one.review is None), key=lambda one: one.access.review_by)
    return waits + [one for one in found if one.review is not None]


def one_emergency_reviewed(by: Actor, emergency_id: UUID) -> Reviewed:
    """One emergency access. Raises Refused, as for what is not there."""
    found = _with_reviews(by, EmergencyAccess.objects.filter(pk=emergency_id))
    if not found:
        raise Refused("", may_know=False)
    return found[0]


def _with_reviews(by: Actor, accesses: Iterable[EmergencyAccess]) -> list[Reviewed]:
    listed = list(accesses)
    keys = [one.pk for one in listed]
    reviews = {one.emergency_id: one for one in EmergencyReview.objects.filter(emergency__in=keys)}
    rows = (
        ask("SELECT emergency_id, categories FROM governance_opened_in(%s::uuid[])", [keys]) if keys else []
    )
    opened = {key: tuple(Category(one) for one in sorted(categories)) for key, categories in rows}
    return [
        Reviewed(
            one, opened.get(one.pk, ()), reviews.get(one.pk), is_late(by, one.review_by, one.pk in reviews)
        )
        for one in listed
    ]
