"""Asking about a look, answering it, and reviewing emergency access."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.governance import rules_reviewing as rules
from alongside.governance import verbs_reviewing as verbs
from alongside.governance.models import EmergencyReview, LookQuestion
from alongside.governance.queries.reviewing import (
    answer_days,
    one_emergency_reviewed,
    one_question,
    reviews_for_us,
)
from alongside.kit.terms import Category
from alongside.people.queries.standing import today_of
from alongside.sharing.queries.looks import Look
from alongside.sharing.rules import may_choose_for


@act
def ask_about_look(*, by: Actor, person_id: UUID, look: Look, words: str) -> LookQuestion:
    """Ask the body why somebody looked. With the question it is told who looked, when and at which categories."""
    may_choose_for(by, person_id).or_refuse()
    if by.community_id is None or by.person_id is None:
        raise ValueError("a question is asked in a community")
    question = LookQuestion(
        community_id=by.community_id, person_id=person_id, asker_id=by.person_id, asker_name=by.name,
        asker_voice=by.voice.value, viewer_id=look.viewer_id, viewer_name=look.name, viewer_role=look.role,
        viewer_title=look.title, viewer_center=look.center, audience=look.audience,
        emergency=look.emergency_id is not None, times=look.times, first_at=look.first, last_at=look.last,
        categories=[int(one) for one in look.categories], words=words.strip(), asked_at=timezone.now(),
        answer_by=today_of(by) + timedelta(days=answer_days(by)),
    )  # fmt: skip
    put(question)
    contribute(by, verbs.LOOK_ASKED, question, words=_("a look"), about=person_id, category=Category.IDENTITY)
    return question


@act
def answer_about_look(*, by: Actor, question_id: UUID, words: str) -> LookQuestion:
    """Answer in words; whoever asked reads it at once."""
    question = one_question(by, question_id)
    rules.may_answer_looks(by, reviews_for_us(by)).or_refuse()
    rules.may_answer_this(by, question).or_refuse()
    rules.when_answer_this(question).or_refuse()
    question.answer, question.answered_at = words.strip(), timezone.now()
    question.answered_by_id, question.answered_by_name = by.person_id, by.name
    question.save(update_fields=["answer", "answered_at", "answered_by_id", "answered_by_name"])
    contribute(
        by,
        verbs.LOOK_ANSWERED,
        question,
        words=_("a look"),
        about=question.person_id,
        category=Category.IDENTITY,
    )
    return question


@act
def review_emergency(*, by: Actor, emergency_id: UUID, understandable: bool, words: str) -> EmergencyReview:
    """Say of an emergency access whether it can be understood, and why; the person reads it."""
    found = one_emergency_reviewed(by, emergency_id)
    rules.may_answer_looks(by, reviews_for_us(by)).or_refuse()
    rules.may_review_this(by, found.access).or_refuse()
    rules.when_review_this(found.review is not None).or_refuse()
    if by.community_id is None or by.person_id is None:
        raise ValueError("a review is given in a community")
    review = EmergencyReview(
        community_id=by.community_id, emergency=found.access, understandable=understandable, words=words.strip(),
        by_id=by.person_id, by_name=by.name, at=timezone.now(),
    )  # fmt: skip
    put(review)
    contribute(
        by, verbs.EMERGENCY_REVIEWED, review, words=_("emergency access"), about=found.access.person_id,
        category=Category.IDENTITY,
    )  # fmt: skip
    return review
