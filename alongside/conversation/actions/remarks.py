"""Saying something about a thing of the community, and taking it back."""

from __future__ import annotations

from uuid import UUID, uuid5

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation import rules, verbs
from alongside.conversation.authors import written_by
from alongside.conversation.models import Remark
from alongside.conversation.queries.threads import one_remark
from alongside.conversation.subjects import Subject
from alongside.kit.ids import time_ordered_id
from alongside.kit.verdict import Refused


@act
def remark(
    *, by: Actor, subject: Subject, words: str, answers: UUID | None = None, sent_id: UUID | None = None
) -> Remark:
    """Say something about a thing of the community; everyone in it reads it. Sent twice, it arrives once."""
    rules.may_remark(by).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    said = Remark(
        **written_by(by), id=uuid5(sent_id, str(by.person_id)) if sent_id else time_ordered_id(), words=words,
        community_id=by.community_id, subject_type=subject.kind, subject_id=subject.id,
    )  # fmt: skip
    before = Remark.objects.filter(pk=said.pk).first()
    if before is not None:
        return before
    if answers is not None:
        answered = _answered(by, subject, answers)
        said.answers, said.root_id = answered, answered.root_id or answered.pk
    said.save(force_insert=True)
    contribute(by, verbs.REMARKED, said, words=subject.words, answers=subject.id)
    return said


def _answered(by: Actor, subject: Subject, answers: UUID) -> Remark:
    found = one_remark(by, answers)
    if found.subject_id != subject.id:
        raise Refused("", may_know=False)
    return found


@act
def take_back_remark(*, by: Actor, subject: Subject, remark_id: UUID) -> Remark:
    """Take back what one wrote: its place stays, so that answers make sense, and its words are gone."""
    said = one_remark(by, remark_id)
    rules.may_take_back(by, said).or_refuse()
    rules.when_take_back(said).or_refuse()
    said.words, said.taken_back_at = "", timezone.now()
    Remark.objects.filter(pk=said.pk).update(words="", taken_back_at=said.taken_back_at)
    contribute(by, verbs.TAKEN_BACK, said, words=subject.words, answers=subject.id)
    return said
