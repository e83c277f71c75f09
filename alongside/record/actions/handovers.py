"""Preparing the talk about handing over, each for themselves; and writing down what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models.functions import Now

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.record import handing_over, verbs
from alongside.record.models import Handover, HandoverAgreed, HandoverReady, HandoverWords
from alongside.record.queries.handovers import handover_of, is_ready
from alongside.sharing.queries.rights import rights_over


@act
def begin_handover(*, by: Actor, person_id: UUID, shows_on: date | None = None) -> Handover:
    """Begin to prepare a talk; the one before is closed and stays readable to whoever could read it."""
    handing_over.may_prepare(by, rights_over(by, person_id)).or_refuse()
    Handover.objects.filter(person=person_id, closed_at=None).update(closed_at=Now())
    talk = Handover(person_id=person_id, begun_by_name=by.name, shows_on=shows_on)
    talk.save(force_insert=True)
    contribute(by, verbs.HANDOVER_BEGUN, talk, words="handover", about=person_id, category=Category.PLAN)
    return talk


@act
def prepare_handover(*, by: Actor, person_id: UUID, said: Mapping[str, str], ready: bool = False) -> Handover:
    """Write what I think and would like, by topic; `ready`: show it to whoever is ready, too."""
    talk = _mine(by, person_id)
    handing_over.when_write(is_ready(by, talk)).or_refuse()
    voice = by.voice.value
    for topic, words in said.items():
        before = HandoverWords.objects.filter(handover=talk, topic=topic, author_id=_author(by))
        if not before.update(words=words, written_at=Now()) and words:
            HandoverWords(
                handover=talk, person_id=person_id, topic=topic, author_id=_author(by), author_name=by.name,
                voice=voice, words=words,
            ).save(force_insert=True)  # fmt: skip
    if ready:
        HandoverReady(
            handover=talk, person_id=person_id, author_id=_author(by), author_name=by.name, voice=voice
        ).save(force_insert=True)
    verb = verbs.HANDOVER_READY if ready else verbs.HANDOVER_WRITTEN
    contribute(by, verb, talk, words="handover", about=person_id, category=Category.PLAN)
    return talk


@act
def agree_on_handover(
    *, by: Actor, person_id: UUID, agreed: Mapping[str, str], again_on: date | None = None
) -> Handover:
    """Write down what was agreed, by topic, and when to talk again; what stood before stays readable."""
    talk = _mine(by, person_id)
    stands = {
        one.topic: one.words for one in HandoverAgreed.objects.filter(handover=talk).order_by("at", "id")
    }
    for topic, words in agreed.items():
        if words != stands.get(topic, ""):
            HandoverAgreed(
                handover=talk, person_id=person_id, topic=topic, words=words, author_id=_author(by),
                author_name=by.name,
            ).save(force_insert=True)  # fmt: skip
    Handover.objects.filter(pk=talk.pk).update(again_on=again_on)
    contribute(by, verbs.HANDOVER_AGREED, talk, words="handover", about=person_id, category=Category.PLAN)
    return talk


def _mine(by: Actor, person_id: UUID) -> Handover:
    handing_over.may_prepare(by, rights_over(by, person_id)).or_refuse()
    talk = handover_of(by, person_id)
    if talk is None:
        raise Refused("", may_know=False)
    return talk


def _author(by: Actor) -> UUID:
    """Who writes: somebody, and never the program."""
    if by.person_id is None:
        raise Refused("", may_know=False)
    return by.person_id
