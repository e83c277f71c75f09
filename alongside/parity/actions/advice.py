"""Asking advisors whom both sides trust how power is shared; what they say, by name; and what becomes of each point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act, acting
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group
from alongside.parity import rules_advice as rules
from alongside.parity import verbs_advice as verbs
from alongside.parity.models import Advice, AdviceAnswer, AdvicePoint, AdviceYes, Advisor
from alongside.parity.queries.advice import (
    goes_on,
    me_as_advisor,
    my_points,
    my_side,
    one_advice,
    one_point,
    people_called,
    seat_in,
)
from alongside.partnership.queries.twice import just_now
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewAdvice:
    """Whom a group asks, to look at what, until when, what it shows them, and who reads what they say."""

    names: Sequence[str]
    until: date
    words: str = ""
    shows_told: bool = False
    open_to_all: bool = False


@act
def ask_advisors(*, by: Actor, group_id: UUID, new: NewAdvice) -> Advice:
    """Name advisors. They are asked when somebody of the other side of the group says yes as well."""
    one_at_a_time(f"advice {group_id}")
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    rules.when_ask(group, goes_on(by, group)).or_refuse()
    rules.when_until(new.until, today_of(by)).or_refuse()
    called = people_called(by, new.names)
    found = {key: name for name, key in called.items() if key is not None}
    missing = [name for name, key in called.items() if key is None]
    rules.when_named(list(found.values()), missing, by.person_id in found).or_refuse()
    advice = Advice(
        group=group, seat=mine, at=timezone.now(), words=new.words, until=new.until, shows_told=new.shows_told,
        open_to_all=new.open_to_all,
    )  # fmt: skip
    advice.save(force_insert=True)
    for number, (person_id, name) in enumerate(found.items()):
        Advisor(advice=advice, number=number, person_id=person_id, name=name).save(force_insert=True)
    yes = AdviceYes(advice=advice, group=group, seat=mine, side=my_side(mine), at=timezone.now())
    yes.save(force_insert=True)
    tell(by, verbs.ADVICE_ASKED, advice, group)
    return advice


@act
def agree_to_advice(*, by: Actor, advice_id: UUID) -> AdviceYes:
    """Say yes for one's side: with a yes of both, the advisors are asked."""
    one_at_a_time(f"advice yes {advice_id}")
    advice = one_advice(by, advice_id)
    mine = my_seat(by, advice.group)
    rules.may_work(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    group_rules.when_work(advice.group).or_refuse()
    side = my_side(mine)
    rules.when_agree(getattr(advice, side), advice.until, today_of(by)).or_refuse()
    yes = AdviceYes(advice=advice, group=advice.group, seat=mine, side=side, at=timezone.now())
    yes.save(force_insert=True)
    tell(by, verbs.ADVICE_AGREED, advice, advice.group)
    return yes


@act
def say_whether_one_looks(*, by: Actor, advice_id: UUID, looks: bool) -> Advisor:
    """An advisor says yes, or no thanks; no reason is asked for."""
    advice, advisor = _asked(by, advice_id)
    advisor.looks, advisor.at = looks, timezone.now()
    advisor.save(update_fields=["looks", "at"])
    tell(by, verbs.ADVICE_ANSWERED, advice, advice.group)
    return advisor


def _asked(by: Actor, advice_id: UUID) -> tuple[Any, Advisor]:
    advice = one_advice(by, advice_id)
    advisor = me_as_advisor(by, advice)
    rules.may_look(advisor).or_refuse()
    assert advisor is not None  # the rule has seen to it
    rules.when_look(advisor, advice.agreed, advice.until, today_of(by)).or_refuse()
    return advice, advisor


Written = Mapping[str, tuple[str, str]]
"""Of each factor: what goes well, and what to try."""


def keep_advice(*, by: Actor, advice_id: UUID, words: Written) -> Advisor:
    """Keep what one wrote so far. No line: it is not said yet."""
    with acting(by):
        one_at_a_time(f"advice of {by.person_id}")
        _advice, advisor = _asked(by, advice_id)
        rules.when_write(advisor).or_refuse()
        return _kept(by, advisor, words)


def _kept(by: Actor, advisor: Advisor, words: Written) -> Advisor:
    before = my_points(by, advisor)
    for factor, (well, tries) in words.items():
        point = before.get(factor)
        if point is None and (well or tries):
            point = AdvicePoint(advisor=advisor, factor=factor, well=well, tries=tries, at=timezone.now())
            point.save(force_insert=True)
        elif point is not None and (point.well, point.tries) != (well, tries):
            point.well, point.tries, point.at = well, tries, timezone.now()
            point.save(update_fields=["well", "tries", "at"])
    return advisor


@act
def give_advice(*, by: Actor, advice_id: UUID, words: Written) -> Advisor:
    """Give what one wrote: those for whom it is read it from now on, by name, and it stays as it is."""
    one_at_a_time(f"advice of {by.person_id}")
    advice, advisor = _asked(by, advice_id)
    rules.when_write(advisor).or_refuse()
    rules.when_give(any(any(some) for some in words.values())).or_refuse()
    _kept(by, advisor, words)
    advisor.given_at = timezone.now()
    advisor.save(update_fields=["given_at"])
    tell(by, verbs.ADVICE_GIVEN, advice, advice.group)
    return advisor


@dataclass(frozen=True)
class NewAnswer:
    """What becomes of a point: will do, not now and why, or done; and when the group looks at it again."""

    kind: str
    words: str = ""
    again_on: date | None = None


@act
def answer_advice(*, by: Actor, point_id: UUID, new: NewAnswer) -> AdviceAnswer:
    """Say what becomes of something that an advisor would try."""
    point = one_point(by, point_id)
    mine = seat_in(by, point)
    rules.may_work(by, mine).or_refuse()
    rules.when_answered(point.advisor.given_at is not None, new.again_on, today_of(by)).or_refuse()
    group = point.advisor.advice.group
    group_rules.when_work(group).or_refuse()
    one_at_a_time(f"answers to {point_id}")
    again = None if new.kind == AdviceAnswer.Kind.DONE else new.again_on
    told: dict[str, Any] = {"seat": mine, "kind": new.kind, "words": new.words, "again_on": again}
    if (twice := just_now(by, AdviceAnswer, point=point, **told)) is not None:
        return twice
    answer = AdviceAnswer(point=point, group=group, at=timezone.now(), **told)
    answer.save(force_insert=True)
    tell(by, verbs.ADVICE_TAKEN_UP, answer, group)
    return answer
