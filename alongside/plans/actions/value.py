"""Setting the day on which each says whether the plan is worth it, and saying it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans import rules_attaining as rules
from alongside.plans import verbs_attaining as verbs
from alongside.plans.models import ValueReview, ValueSaid
from alongside.plans.queries.value import reviews_of
from alongside.sharing.queries.rights import rights_over


@act
def set_value_review(*, by: Actor, person_id: UUID, due_on: date, words: str = "") -> ValueReview:
    """Set the next day on which each says whether the plan is worth it; what was said before stays readable."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    rules.when_review(due_on, today_of(by)).or_refuse()
    review = ValueReview(**written_by(by), person_id=person_id, due_on=due_on, words=words)
    review.save(force_insert=True)
    contribute(
        by, verbs.VALUE_REVIEW_SET, review, words="value review", about=person_id, category=Category.PLAN
    )
    return review


@act
def say_value(*, by: Actor, person_id: UUID, review_id: UUID, answer: str, words: str = "") -> ValueSaid:
    """Say whether the plan is worth it, and why, in the review that stands. Each speaks for themselves."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    found = reviews_of(by, person_id)
    if not found or found[0].id != review_id or answer not in ValueSaid.Answer.values:
        raise Refused("", may_know=False)
    said = ValueSaid(**written_by(by), person_id=person_id, review_id=review_id, answer=answer, words=words)
    said.save(force_insert=True)
    contribute(
        by,
        verbs.VALUE_SAID,
        said,
        words="value review",
        about=person_id,
        answers=review_id,
        category=Category.PLAN,
    )
    return said
