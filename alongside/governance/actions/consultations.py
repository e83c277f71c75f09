"""Asking many, answering, counting, and telling what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.models import Answer, Consultation, Question, Spread
from alongside.governance.queries.bodies import sits_in
from alongside.governance.queries.consultations import (
    centers_named,
    has_answered,
    is_asked,
    one_consultation,
    questions_of,
)
from alongside.kit.verdict import Refused

FROM_FIVE = 5
"""Answers are shown as a spread from so many on (design, section 6)."""


@dataclass(frozen=True)
class NewQuestion:
    """A question with the answers to choose from."""

    words: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class NewConsultation:
    """What many are asked, by when, and who."""

    title: str
    words: str
    closes_at: datetime
    questions: tuple[NewQuestion, ...]
    reach: Consultation.Reach = Consultation.Reach.EVERYONE
    centers: tuple[UUID, ...] = ()


@act
def consult(*, by: Actor, new: NewConsultation) -> Consultation:
    """Ask the community, some of its centers, or put it where strangers can read it, too."""
    public = new.reach == Consultation.Reach.PUBLIC
    rules.may_consult(by, public, public and sits_in(by)).or_refuse()
    if new.closes_at <= timezone.now():
        raise Refused(_("Choose a day that is still to come, so that people have time to answer."))
    assert by.community_id is not None  # the rule has seen to it
    named = centers_named(by, new.centers)
    consultation = Consultation(
        **written_by(by), community_id=by.community_id, title=new.title, words=new.words, reach=new.reach,
        centers=[one.pk for one in named], center_names=", ".join(one.name for one in named),
        closes_at=new.closes_at,
    )  # fmt: skip
    consultation.save(force_insert=True)
    Question.objects.bulk_create(
        Question(consultation=consultation, position=place, words=one.words, choices=list(one.choices))
        for place, one in enumerate(new.questions, 1)
    )
    contribute(by, verbs.CONSULTED, consultation, words=consultation.title)
    return consultation


@act
def answer_questions(*, by: Actor, consultation_id: UUID, chosen: Mapping[UUID, int]) -> Consultation:
    """Answer, once. Nobody reads one person's answers; the line of it is the person's own."""
    consultation = one_consultation(by, consultation_id)
    rules.may_answer(by, is_asked(by, consultation)).or_refuse()
    answered = has_answered(by, consultation)
    rules.when_answer_questions(consultation, timezone.now(), answered).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    questions = {one.pk: one for one in questions_of(by, consultation)}
    now = timezone.now()
    Answer.objects.bulk_create(
        Answer(question=questions[key], person_id=by.person_id, choice=choice, at=now)
        for key, choice in chosen.items()
        if key in questions and 0 <= choice < len(questions[key].choices)
    )
    contribute(by, verbs.ANSWERED, consultation, words=consultation.title, about=by.person_id)
    return consultation


@act
def count_answers(*, by: Actor, consultation_id: UUID) -> Consultation:
    """When the time is over: keep how the answers spread, where at least five answered a question."""
    rules.may_count(by).or_refuse()
    consultation = one_consultation(by, consultation_id)
    for question in questions_of(by, consultation):
        counts = Counter(Answer.objects.filter(question=question).values_list("choice", flat=True))
        enough = counts.total() >= FROM_FIVE
        spread = [counts[place] for place in range(len(question.choices))] if enough else []
        Spread(question=question, counts=spread).save(force_insert=True)
    Consultation.objects.filter(pk=consultation.pk).update(counted_at=timezone.now())
    contribute(by, verbs.ANSWERS_COUNTED, consultation, words=consultation.title)
    return consultation


@act
def tell_what_came(*, by: Actor, consultation_id: UUID, words: str) -> Consultation:
    """Tell those who were asked what came of it: you said, we did."""
    consultation = one_consultation(by, consultation_id)
    rules.may_tell(by, consultation).or_refuse()
    rules.when_tell(consultation, timezone.now()).or_refuse()
    told = {"did": words, "did_at": timezone.now(), "did_by_name": by.name}
    Consultation.objects.filter(pk=consultation.pk).update(**told)
    contribute(by, verbs.DID, consultation, words=consultation.title)
    return consultation
