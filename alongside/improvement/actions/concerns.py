"""Raising a safety concern, and saying what is done about it. The lines of it are read by their writer alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group
from alongside.improvement import rules, rules_concerns, verbs
from alongside.improvement.concerns import OF_GROUP, Kind, far
from alongside.improvement.models import Concern, ConcernStep, Raised, Takes
from alongside.improvement.queries.concerns import (
    is_answered,
    kinds_of,
    one_concern,
    raised_just_now,
    somebody_answers,
    steps_of,
    taking,
)


@act
def take_concerns(*, by: Actor, group_id: UUID, takes: bool, words: str) -> Takes:
    """Say whether a group takes safety concerns, which, and how soon it answers."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules_concerns.when_take(group, takes).or_refuse()
    said = Takes(group=group, seat=mine, at=timezone.now(), takes=takes, words=words)
    said.save(force_insert=True)
    tell(by, verbs.CONCERNS_TAKEN, said, group, takes=takes)
    return said


@dataclass(frozen=True)
class NewConcern:
    """What was not safe, when and where, what would make it right, and whether one's name stands by it."""

    words: str
    wish: str = ""
    where: str = ""
    on: date | None = None
    named: bool = True


@act
def raise_concern(*, by: Actor, group_id: UUID, new: NewConcern) -> Concern:
    """Raise a concern with a group that takes them: its members read it, and who raised it."""
    rules_concerns.may_raise(by).or_refuse()
    group = one_group(by, group_id)
    group_rules.when_work(group).or_refuse()
    now = taking(by, group)
    rules_concerns.when_raise(now is not None and now.takes, somebody_answers(by, group)).or_refuse()
    one_at_a_time(f"concerns of {by.person_id}")
    rules_concerns.when_raised_once(raised_just_now(by, group, new.words)).or_refuse()
    author = written_by(by)
    if not new.named:
        nobody = {"author_id": None, "author_name": "", "author_role": "", "author_title": ""}
        author |= nobody | {"voice": far(by.voice)}
    concern = Concern(**author, group=group, words=new.words, wish=new.wish, where=new.where, on=new.on)
    assert by.person_id is not None  # the rule has seen to it
    Raised(concern_id=concern.pk, person_id=by.person_id).save(force_insert=True)
    concern.save(force_insert=True)
    tell(by, verbs.CONCERN_RAISED, concern, group, quiet=True)
    return concern


@act
def say_of_concern(
    *, by: Actor, concern_id: UUID, kind: Kind, words: str = "", pressing: str = ""
) -> ConcernStep:
    """Say how pressing it is, what is done or what came of it; or, who raised it, whether it is settled."""
    rules_concerns.may_raise(by).or_refuse()
    one_at_a_time(f"concern {concern_id}")
    concern = one_concern(by, concern_id)
    mine = my_seat(by, concern.group)
    rules_concerns.may_say(mine, concern.mine, kind).or_refuse()
    told = kinds_of(steps_of(by, concern))
    rules_concerns.when_say(told, kind, is_answered(by, concern)).or_refuse()
    step = ConcernStep(
        concern=concern, group=concern.group, seat=mine if kind in OF_GROUP else None, kind=kind, words=words,
        pressing=pressing if kind == Kind.TRIAGE else "", at=timezone.now(),
    )  # fmt: skip
    step.save(force_insert=True)
    tell(by, verbs.CONCERN_ANSWERED, step, concern.group, quiet=True)
    return step


@act
def give_concern_on(*, by: Actor, concern_id: UUID, group_id: UUID, new: NewConcern) -> Concern:
    """Give a concern that nobody answers any more to another group, in words of now: where it was, it is taken back."""
    one_at_a_time(f"concern {concern_id}")
    before = one_concern(by, concern_id)
    rules_concerns.may_say(None, before.mine, Kind.BACK).or_refuse()
    told = kinds_of(steps_of(by, before))
    rules_concerns.when_give(told, is_answered(by, before)).or_refuse()
    back = ConcernStep(concern=before, group=before.group, kind=Kind.BACK, at=timezone.now())
    back.save(force_insert=True)
    return raise_concern(by=by, group_id=group_id, new=new)
