"""Asking how visits are felt, and answering without a trace."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act, acting
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.conversation.authors import written_by
from alongside.registry import rules_care as rules
from alongside.registry import verbs_care as verbs
from alongside.registry.models import CareSurvey
from alongside.registry.queries.care import care_survey

_ANSWER = "SELECT registry_care_answer(%s::uuid, %s::smallint[])"


@act
def begin_care(*, by: Actor) -> CareSurvey:
    """From now on, everyone is asked after each visit that was held."""
    rules.may_set_care(by).or_refuse()
    rules.when_begin_care(care_survey(by) is not None).or_refuse()
    assert by.community_id is not None
    survey = CareSurvey(**written_by(by), community_id=by.community_id)
    survey.save(force_insert=True)
    contribute(by, verbs.BEGAN_CARE, survey)
    return survey


@act
def end_care(*, by: Actor) -> None:
    """Nobody is asked after visits from now on; what waits can still be answered."""
    rules.may_set_care(by).or_refuse()
    survey = care_survey(by)
    rules.when_end_care(survey is not None).or_refuse()
    assert survey is not None
    survey.ended_at, survey.ended_by_name = timezone.now(), by.name
    survey.save(update_fields=["ended_at", "ended_by_name"])
    contribute(by, verbs.ENDED_CARE, survey)


def answer_care(*, by: Actor, asked_id: UUID, said: Sequence[int] | None) -> None:
    """Say how a visit was, three times from 1 to 5; None: one does not want to. No line says who did, or when."""
    with acting(by):
        ((was_asked,),) = ask(_ANSWER, [asked_id, None if said is None else list(said)])
        rules.when_answer_care(bool(was_asked)).or_refuse()
