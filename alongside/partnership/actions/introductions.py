"""Saying that one may be found, asking to be introduced, passing it on, and two yeses: read by nobody else."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.partnership import rules_introductions as rules
from alongside.partnership import verbs_support as verbs
from alongside.partnership.models import Found, Introduction, IntroductionReach, IntroductionWord
from alongside.partnership.queries.introductions import (
    asks_already,
    knows_both,
    my_finding,
    one_found,
    one_introduction,
)
from alongside.partnership.support_kinds import Pass
from alongside.people.queries.persons import myself
from alongside.people.queries.standing import today_of


@act
def say_may_be_found(*, by: Actor, words: str) -> Found | None:
    """Say that one may be found by what one did, with a few words; without words one is found no more."""
    rules.may_be_found(by, myself(by), today_of(by)).or_refuse()
    one_at_a_time(f"found {by.person_id}")
    before = my_finding(by)
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    now = Found(
        person_id=by.person_id, community_id=by.community_id, name=by.name, words=words, at=timezone.now()
    )
    contribute(
        by, verbs.MAY_BE_FOUND if words else verbs.FOUND_NO_MORE, now, words=by.name, about=by.person_id
    )
    if not words:
        Found.objects.filter(person=by.person_id).delete()
        return None
    if before is None:
        now.save(force_insert=True)
    else:
        Found.objects.filter(person=by.person_id).update(words=words)
    return now


@act
def ask_introduction(*, by: Actor, person_id: UUID, third_id: UUID, words: str) -> Introduction:
    """Ask somebody who knows both to introduce one. Who is asked for learns of it when it is passed on."""
    rules.may_be_found(by, myself(by), today_of(by)).or_refuse()
    one_at_a_time(f"introductions of {by.person_id}")
    found = one_found(by, person_id)
    both = knows_both(by, person_id)
    rules.when_ask(by, found.person_id, third_id, both, asks_already(by, person_id)).or_refuse()
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    made = Introduction(
        **written_by(by), community_id=by.community_id, person_id=by.person_id, to_person_id=found.person_id,
        to_name=found.name, third_id=third_id, third_name=both[third_id], words=words,
    )  # fmt: skip
    made.save(force_insert=True)
    contribute(by, verbs.INTRODUCTION_ASKED, made, words=by.name, about=by.person_id)
    return made


@act
def say_of_introduction(*, by: Actor, introduction_id: UUID, kind: Pass, reach: str = "") -> IntroductionWord:
    """Pass it on or not; say yes, with how one is reached, or no. Each reads the other's when both said yes."""
    one_at_a_time(f"introduction {introduction_id}")
    one = one_introduction(by, introduction_id)
    rules.may_say(by, one, kind).or_refuse()
    rules.when_say(by, one, one.kinds, kind, reach).or_refuse()
    said = IntroductionWord(**written_by(by), introduction=one, kind=kind)
    said.save(force_insert=True)
    if kind in (Pass.YES, Pass.MINE):
        assert by.person_id is not None  # the rule has seen to it
        IntroductionReach(
            introduction=one, person_id=by.person_id, words=reach, at=said.at
        ).save(force_insert=True)  # fmt: skip
    contribute(by, verbs.INTRODUCTION_SAID, said, words=by.name, about=by.person_id)
    return said
