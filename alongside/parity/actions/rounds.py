"""Asking all without names, answering without a trace, and telling what came out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.crypto import salted_hmac

from alongside.contributions.acting import act, acting
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask, one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.groups import rules as group_rules
from alongside.groups.queries.groups import center_named, one_group
from alongside.kit.terms import Phase, Place
from alongside.parity import rules_rounds as rules
from alongside.parity import verbs_rounds as verbs
from alongside.parity.models import Asked, Box, Round, Told
from alongside.parity.queries.rounds import beside_me, is_over, standing
from alongside.parity.round_words import ASKS
from alongside.parity.telling import Lot, told_of
from alongside.people.queries.standing import today_of

DAYS = 14
_ASK = "SELECT parity_ask(%s::uuid)"
_ANSWER = "SELECT parity_answer(%s::uuid, %s::text::jsonb)"


@dataclass(frozen=True)
class NewRound:
    """What is asked of whom: those who sit in a group, or work with a center; for how long, and who reads it then."""

    kind: str
    group_id: UUID | None = None
    center_id: UUID | None = None
    words: str = ""
    open_to_all: bool = False
    days: int = DAYS


@act
def begin_round(*, by: Actor, new: NewRound) -> Round:
    """Ask all who sit in a group, or work with a center; each answers once, without a name."""
    one_at_a_time(f"round {new.kind} {new.group_id or new.center_id}")
    count = beside_me(new.group_id, new.center_id)
    rules.may_ask(by, count).or_refuse()
    rules.when_many(count).or_refuse()
    rules.when_again(*standing(by, new.kind, new.group_id, new.center_id), today_of(by)).or_refuse()
    begun = _round(by, new)
    if begun.group is not None:
        group_rules.when_work(begun.group).or_refuse()
    begun.save(force_insert=True)
    ((begun.asked,),) = ask(_ASK, [begun.pk])
    rules.when_drawn(begun.asked).or_refuse()
    _line(by, verbs.ROUND_BEGUN, begun)
    return begun


def _round(by: Actor, new: NewRound) -> Round:
    asks = ASKS[new.kind]
    group = one_group(by, new.group_id) if new.group_id else None
    center = center_named(by, new.center_id) if new.center_id else None
    return Round(
        **written_by(by), community_id=by.community_id, group=group, center=center, kind=new.kind, words=new.words,
        keys=list(asks.statements), asks=list(asks.questions), until=today_of(by) + timedelta(days=new.days),
        open_to_all=new.open_to_all and not (group and group.members_only),
    )  # type: ignore[misc]  # fmt: skip


def _line(by: Actor, verb: Verb, one: Round) -> None:
    """It stands where the group stands. Of one that its members alone read, only who asked reads the line."""
    group = one.group
    placed = replace(verb, place=Place(group.place), phase=Phase(group.phase)) if group else verb
    contribute(
        by, placed, one, words=str(ASKS[one.kind].name), answers=group.pk if group else None,
        about=one.author_id if group and group.members_only else None,
        details={"group": str(group.pk), "work": "support" if group.support else "joint"} if group else {},
    )  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What somebody answers: a mark from 1 to 5 for statements, words to questions; none has to be answered."""

    marks: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


def answer_round(*, by: Actor, round_id: UUID, said: Said | None) -> None:
    """Answer once, without a name; None: one does not want to. No line says who did, or when."""
    with acting(by):
        told = None if said is None else json.dumps({"marks": said.marks, "words": said.words})
        ((was_asked,),) = ask(_ANSWER, [round_id, told])
        rules.when_answer(bool(was_asked)).or_refuse()


def _lot_of(one: Round) -> Lot:
    """A lot that nobody reads off the round: it needs the installation's secret."""
    return lambda name: bool(
        salted_hmac("parity.alike", f"{one.pk} {name}", algorithm="sha256").digest()[0] & 1
    )


@act
def tell_round(*, by: Actor, round_id: UUID) -> Told:
    """Tell what came out of a round that is over, and empty its box for good; where fewer than five spoke, nothing."""
    rules.may_tell(by).or_refuse()
    one = Round.objects.select_for_update().get(pk=round_id)
    box = Box.objects.select_for_update().filter(round=one).first()
    waits = Asked.objects.filter(round=one, closed=False).exists()
    rules.when_tell(is_over(one, waits), box is None).or_refuse()
    assert box is not None  # the rule has seen to it
    told: dict[str, Any] = told_of(box.held, _lot_of(one), scale=one.kind != Round.Kind.BARRIERS)
    box.delete()
    Asked.objects.filter(round=one).update(closed=True)
    one.over_at = timezone.now()
    one.save(update_fields=["over_at"])
    made = Told(round=one, told=told)
    made.save(force_insert=True)
    _line(by, verbs.ROUND_TOLD, one)
    return made
