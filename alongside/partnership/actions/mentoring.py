"""Standing there to be asked, asking, answering, and ending. Of what two do, nobody else reads a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.partnership import rules_mentoring as rules
from alongside.partnership import verbs_matching as verbs
from alongside.partnership.mentoring_kinds import Along, Word
from alongside.partnership.models import Mentor, Mentoring, MentoringTime, MentoringWord
from alongside.partnership.queries.mentoring import (
    has_room,
    one_mentor,
    one_mentoring,
    one_time,
    stands_as,
    timed_so,
    words_of,
)
from alongside.partnership.queries.twice import just_now
from alongside.partnership.support_kinds import Time
from alongside.partnership.verbs_support import MENTORING_TIMED
from alongside.people.queries.persons import myself
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewMentor:
    """As what, what one knows, what one learned for it, how much time, and whether one keeps the boundaries."""

    kind: Along
    words: str
    training: str = ""
    minutes: int = 60
    at_once: int = 1
    boundaries: bool = False


@act
def stand_as_mentor(*, by: Actor, new: NewMentor) -> Mentor:
    """Stand there: everyone here reads it."""
    rules.may_take_part(by, myself(by), today_of(by)).or_refuse()
    one_at_a_time(f"mentor {by.person_id}")
    rules.when_stand(new.kind, new.training, new.boundaries, stands_as(by, new.kind)).or_refuse()
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    mentor = Mentor(
        **written_by(by), community_id=by.community_id, person_id=by.person_id, kind=new.kind, words=new.words,
        training=new.training, minutes=new.minutes, at_once=new.at_once,
    )  # fmt: skip
    mentor.save(force_insert=True)
    contribute(by, verbs.MENTOR_STANDS, mentor, words=by.name)
    return mentor


@act
def end_standing(*, by: Actor, mentor_id: UUID) -> Mentor:
    """Stand there no more. What goes on goes on until one of the two ends it."""
    one_at_a_time(f"mentor {by.person_id}")
    mentor = one_mentor(by, mentor_id)
    rules.may_end_standing(by, mentor).or_refuse()
    if mentor.ended_at is not None:
        return mentor  # a second click
    Mentor.objects.filter(pk=mentor.pk).update(ended_at=timezone.now())
    contribute(by, verbs.MENTOR_GONE, mentor, words=by.name)
    return mentor


@act
def ask_mentor(
    *, by: Actor, mentor_id: UUID, words: str, once: bool = True, until: date | None = None
) -> Mentoring:
    """Ask somebody to go along: for one talk, or until a day."""
    one_at_a_time(f"asks mentor {mentor_id}")
    mentor = one_mentor(by, mentor_id)
    rules.may_take_part(by, myself(by), today_of(by)).or_refuse()
    if (twice := just_now(by, Mentoring, mentor=mentor, person=by.person_id, words=words)) is not None:
        return twice
    rules.when_ask(by, mentor, has_room(by, mentor), until, today_of(by)).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    one = Mentoring(
        **written_by(by),
        mentor=mentor,
        person_id=by.person_id,
        words=words,
        once=once,
        until=None if once else until,
    )
    one.save(force_insert=True)
    contribute(by, verbs.MENTOR_ASKED, one, words=by.name, about=by.person_id)
    return one


@act
def say_of_mentoring(*, by: Actor, mentoring_id: UUID, kind: Word, words: str = "") -> MentoringWord:
    """Say yes, not this time, or that it is over. A no and an end need no reason."""
    one_at_a_time(f"mentoring {mentoring_id}")
    one = one_mentoring(by, mentoring_id)
    rules.may_say(by, one, kind).or_refuse()
    rules.when_say(by, one, words_of(by, one), kind).or_refuse()
    said = MentoringWord(**written_by(by), mentoring=one, kind=kind, words=words)
    said.save(force_insert=True)
    contribute(by, verbs.MENTORING_SAID, said, words=by.name, about=by.person_id)
    return said


@act
def say_time(*, by: Actor, mentoring_id: UUID, kind: Time, minutes: int, on: date) -> MentoringTime:
    """Write down time that the two plan or spent. The two of them read it, and nobody else."""
    one_at_a_time(f"mentoring {mentoring_id}")
    one = one_mentoring(by, mentoring_id)
    rules.may_say(by, one, Word.END).or_refuse()
    said = timed_so(by, one, kind, on, minutes)
    rules.when_time(words_of(by, one), on, kind, today_of(by), said).or_refuse()
    time = MentoringTime(**written_by(by), mentoring=one, kind=kind, minutes=minutes, on=on)
    time.save(force_insert=True)
    contribute(by, MENTORING_TIMED, time, words=by.name, about=by.person_id)
    return time


@act
def recall_time(*, by: Actor, time_id: UUID) -> MentoringTime:
    """Take back what one wrote: it counts nowhere any more."""
    one_at_a_time(f"time {time_id}")
    time: MentoringTime = one_time(by, time_id)
    rules.may_recall_time(by, time).or_refuse()
    rules.when_recall_time(time).or_refuse()
    MentoringTime.objects.filter(pk=time.pk).update(recalled_at=timezone.now())
    contribute(by, MENTORING_TIMED, time, words=by.name, about=by.person_id)
    return time
