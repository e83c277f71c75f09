"""What people answer about research and other uses of their data."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib.postgres.functions import TransactionNow
from django.db.models import Q

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, ConsentItem, ConsentWord
from alongside.people.queries.standing import today_of
from alongside.sharing import rules, verbs
from alongside.sharing.models import ConsentAnswer, Study, StudyConsent
from alongside.sharing.queries.rights import rights_over


@act
def answer_consent(*, by: Actor, person_id: UUID, item: ConsentItem, answer: ConsentWord) -> ConsentAnswer:
    """Answer one line of the matrix; it holds from this second on, and the answer before stays readable."""
    rules.may_choose_for(by, person_id).or_refuse()
    ConsentAnswer.objects.filter(person=person_id, item=item.value, replaced_at=None).update(
        replaced_at=TransactionNow()
    )
    given = ConsentAnswer(
        person_id=person_id, item=item.value, answer=answer.value, made_by_name=by.name,
        by_self=rights_over(by, person_id).is_self,
    )  # fmt: skip
    given.save(force_insert=True)
    contribute(
        by, verbs.CONSENT_ANSWERED, given, words=item.value, about=person_id, category=Category.IDENTITY,
        details={"item": item.value, "answer": answer.value},
    )  # fmt: skip
    return given


@act
def consent_to_study(*, by: Actor, person_id: UUID, study: Study, ends: date | None = None) -> StudyConsent:
    """Let a study's team see what the charter gives to studies, de-identified."""
    rules.may_consent_to_study(by, person_id, study).or_refuse()
    consent = StudyConsent(
        person_id=person_id, study=study, starts=today_of(by), ends=ends, made_by_name=by.name,
        by_self=rights_over(by, person_id).is_self,
    )  # fmt: skip
    consent.save(force_insert=True)
    contribute(
        by, verbs.STUDY_CONSENTED, consent, words=study.title, about=person_id, category=Category.IDENTITY
    )
    return consent


@act
def end_study_consent(*, by: Actor, person_id: UUID, study: Study) -> None:
    """Leave a study: its team sees nothing more from this second on."""
    rules.may_choose_for(by, person_id).or_refuse()
    today = today_of(by)
    given = StudyConsent.objects.filter(Q(ends=None) | Q(ends__gt=today), person=person_id, study=study)
    given.filter(starts__gte=today).update(starts=None)
    if not given.update(ends=today):  # in it by answers
        _not_in(by, person_id, study).save(force_insert=True)
    contribute(
        by, verbs.STUDY_CONSENT_ENDED, study, words=study.title, about=person_id, category=Category.IDENTITY
    )


@act
def decline_study(*, by: Actor, person_id: UUID, study: Study) -> None:
    """Say no to a study that asks: nothing changes in who sees what, and it asks no more."""
    rules.may_choose_for(by, person_id).or_refuse()
    declined = _not_in(by, person_id, study)
    declined.save(force_insert=True)
    contribute(
        by, verbs.STUDY_DECLINED, declined, words=study.title, about=person_id, category=Category.IDENTITY
    )


def _not_in(by: Actor, person_id: UUID, study: Study) -> StudyConsent:
    """A consent that ended as it began: who has one is not in the study by answers."""
    today = today_of(by)
    return StudyConsent(
        person_id=person_id, study=study, starts=today, ends=today, made_by_name=by.name,
        by_self=rights_over(by, person_id).is_self,
    )  # fmt: skip
