"""Saying what worries one about working together, owing the answer, and saying whether it is answered."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from alongside.contributions.acting import act, acting
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time, put
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.governance.letterbox import has_room_for, put_in
from alongside.groups.queries.groups import center_named, one_group
from alongside.kit.terms import Phase, Place, Voice
from alongside.parity import rules_worries as rules
from alongside.parity import verbs_worries as verbs
from alongside.parity.models import Worry, WorryLetter, WorryStep
from alongside.parity.queries.worries import (
    answers_for,
    has_room,
    hides,
    next_kinds,
    one_worry,
    raised_just_now,
    sat_at_the_end,
    standing,
    takes,
)
from alongside.parity.worrying import Kind, Said, after, next_of_raiser
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewWorry:
    """What worries one, what would help, and with which group or center it is raised."""

    words: str
    wish: str = ""
    side: str = ""
    group_id: UUID | None = None
    center_id: UUID | None = None


@act
def raise_worry(*, by: Actor, new: NewWorry) -> Worry:
    """Say in one's own name what worries one. Everyone who reads the group or the center reads it."""
    rules.may_raise(by).or_refuse()
    rules.when_taken(takes(new.group_id, new.center_id)).or_refuse()
    one_at_a_time(f"worries of {by.person_id}")
    rules.when_raised_once(raised_just_now(by, new.words)).or_refuse()
    worry = Worry(
        **written_by(by), community_id=by.community_id, group_id=new.group_id, center_id=new.center_id, words=new.words,
        wish=new.wish, side=new.side,
    )  # type: ignore[misc]  # fmt: skip
    worry.save(force_insert=True)
    _first(by, worry)
    _line(by, verbs.WORRY_RAISED, worry, worry.group_id, worry.center_id)
    return worry


def _first(by: Actor, worry: Worry) -> None:
    author = written_by(by) if worry.author_id else _nobody(by)
    WorryStep(
        **author, worry=worry, number=0, kind=Kind.RAISE, group_id=worry.group_id, center_id=worry.center_id
    ).save(force_insert=True)


def _nobody(by: Actor) -> dict[str, Any]:
    nobody = {
        "author_id": None,
        "author_name": "",
        "author_role": "",
        "author_title": "",
        "voice": Voice.OTHER.value,
    }
    return written_by(by) | nobody


def _line(by: Actor, verb: Verb, worry: Any, group_id: UUID | None, center_id: UUID | None) -> None:
    """It stands where the group stands; the words of the line are the name of the group or the center."""
    group = one_group(by, group_id) if group_id else None
    if group is not None:
        verb = replace(verb, place=Place(group.place), phase=Phase(group.phase))
    words = group.name if group else center_named(by, center_id).name  # type: ignore[arg-type]  # one of the two
    details = {"group": str(group.pk), "work": "joint"} if group else {}
    contribute(by, verb, worry, words=words, answers=group_id, details=details)


@dataclass(frozen=True)
class Unnamed:
    """What somebody says without a name, by the secret of the address that is their own."""

    secret: str
    kind: Kind = Kind.RAISE
    words: str = ""


def hash_of(secret: str) -> bytes:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).digest()


def post_worry(*, by: Actor, said: Unnamed, new: NewWorry | None = None) -> None:
    """Put a worry without a name, or what follows on it, into the letterbox: no line, no author, no time. Once each."""
    rules.may_raise(by).or_refuse()
    with acting(by):
        rules.when_hidden(hides(), new.side if new else "").or_refuse()
        if new is not None:
            rules.when_taken(takes(new.group_id, new.center_id)).or_refuse()
        rules.when_letter(has_room(by)).or_refuse()
        letter = WorryLetter(
            community_id=by.community_id, secret_hash=hash_of(said.secret), kind=said.kind,
            side=new.side if new else "", words=new.words if new else said.words, wish=new.wish if new else "",
            group_id=new.group_id if new else None, center_id=new.center_id if new else None,
        )  # type: ignore[misc]  # fmt: skip
        if put(letter, once=True):  # a second click puts in nothing, and is told the same
            rules.when_letter(has_room_for(by)).or_refuse()
            put_in(by)


@act
def open_worry_letter(*, by: Actor, letter_id: UUID) -> Worry | None:
    """Put up what lies in a letter, as the program, and throw the letter away; None where it comes too late."""
    rules.may_open(by).or_refuse()
    letter = WorryLetter.objects.select_for_update().get(pk=letter_id)
    before = Worry.objects.filter(secret_hash=letter.secret_hash, community=letter.community_id).first()
    letter.delete()
    raises = letter.kind == Kind.RAISE
    worry = _put_up(by, letter, before) if raises else _followed(by, letter, before)
    if worry is not None:
        last, verb = worry.steps.get(now=True), verbs.WORRY_UNNAMED if raises else verbs.WORRY_UNNAMED_SAID
        _line(by, verb, worry, last.group_id, last.center_id)
    return worry


def _put_up(by: Actor, letter: WorryLetter, before: Worry | None) -> Worry | None:
    if before is not None:
        return None
    worry = Worry(
        **_nobody(by), community_id=letter.community_id, group_id=letter.group_id, center_id=letter.center_id,
        words=letter.words, wish=letter.wish, side=letter.side, secret_hash=letter.secret_hash,
    )  # fmt: skip
    worry.save(force_insert=True)
    _first(by, worry)
    return worry


def _followed(by: Actor, letter: WorryLetter, worry: Worry | None) -> Worry | None:
    if worry is not None:
        one_at_a_time(f"worry {worry.pk}")
    last = worry.steps.get(now=True) if worry else None
    if last is None or Kind(letter.kind) not in next_of_raiser(standing(last)):
        return None
    _step(last, Said(Kind(letter.kind)), _nobody(by), letter.words).save(force_insert=True)
    return worry


@dataclass(frozen=True)
class NewStep:
    """What somebody says of a worry: with words, with whom, by which day, or to whom it goes."""

    kind: Kind
    words: str = ""
    to: UUID | None = None
    to_name: str = ""
    until: date | None = None
    group_id: UUID | None = None
    center_id: UUID | None = None


@act
def say_of_worry(*, by: Actor, worry_id: UUID, new: NewStep) -> WorryStep:
    """Take a worry to answer it, ask somebody to, answer it; or, who raised it, say whether that answers it."""
    rules.may_raise(by).or_refuse()
    one_at_a_time(f"worry {worry_id}")
    worry = one_worry(by, worry_id)
    last = worry.last
    _may(by, worry, new).or_refuse()
    said = Said(new.kind, by.person_id, by.name, new.to, new.to_name, new.until)
    step = _step(last, said, written_by(by), new.words)
    if new.kind == Kind.MOVE:
        step.group_id, step.center_id = new.group_id, new.center_id
    step.save(force_insert=True)
    _line(by, verbs.SAID[new.kind], worry, last.group_id, last.center_id)
    return step


def _may(by: Actor, worry: Any, new: NewStep) -> Any:
    """The first no that there is, or yes."""
    last, today = worry.last, today_of(by)
    group_id, center_id = last.group_id, last.center_id
    answers = answers_for(by.person_id, group_id, center_id)
    sat = bool(group_id and sat_at_the_end(group_id))
    verdict = rules.may_say(new.kind, worry.mine, answers, sat)
    if verdict and new.kind != Kind.MOVE:
        verdict = rules.when_say(new.kind in next_kinds(by, worry, answers))
    if verdict and new.kind == Kind.ASK:
        verdict = rules.when_ask(answers_for(new.to, group_id, center_id), worry.author_id == new.to)
    if verdict and new.kind == Kind.TAKE:
        verdict = rules.when_by(new.until, today)
    if verdict and new.kind == Kind.MOVE:
        stays = (new.group_id, new.center_id) == (group_id, center_id)
        verdict = rules.when_say(not last.over)
        verdict = verdict and rules.when_handed_on(takes(new.group_id, new.center_id), stays)
    return verdict


def _step(last: WorryStep, said: Said, author: dict[str, Any], words: str) -> WorryStep:
    now = after(standing(last), said)
    return WorryStep(
        **author, worry_id=last.worry_id, number=last.number + 1, kind=said.kind, words=words,
        group_id=last.group_id, center_id=last.center_id, owner_id=now.owner, owner_name=now.owner_name,
        asked_id=now.asked, asked_name=now.asked_name, until=now.until, answered=now.answered, over=now.over,
    )  # fmt: skip
