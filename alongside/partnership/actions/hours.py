"""Saying how long one worked, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import my_seat, one_group
from alongside.kit.money import worth
from alongside.partnership import rules_money as rules
from alongside.partnership import verbs_money as verbs
from alongside.partnership.claiming import stands
from alongside.partnership.hours import Terms
from alongside.partnership.models import Claim, Rate, Worked
from alongside.partnership.queries.claims import pairs
from alongside.partnership.queries.hours import one_worked
from alongside.partnership.queries.money import one_rate, project_fits
from alongside.partnership.queries.twice import just_now
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewHours:
    """When, for how many minutes, what was done, and how it was paid; with a rate where the community pays it."""

    on: date
    minutes: int
    work: str
    terms: Terms
    rate_id: UUID | None = None
    project_id: UUID | None = None


@act
def say_hours(*, by: Actor, group_id: UUID, new: NewHours) -> Worked:
    """Say how long one worked for a group. What is paid for here is asked for in the same breath."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    group_rules.when_work(group).or_refuse()
    rules.when_worked(new.on, today_of(by)).or_refuse()
    rules.when_plan(project_fits(by, group, new.project_id)).or_refuse()
    assert mine is not None  # the rule has seen to it
    one_at_a_time(f"money of {by.person_id}")
    worked = _worked(by, group, mine, new)
    same = {"seat__person": by.person_id, "on": new.on, "minutes": new.minutes, "work": worked.work}
    twice = just_now(by, Worked, group=group, recalled_at=None, **same)
    rules.when_said_once(twice is not None).or_refuse()
    worked.save(force_insert=True)
    if worked.terms == Terms.PAY:
        _ask_pay(by, worked)
    tell(by, verbs.WORKED, worked, group)
    return worked


def _worked(by: Actor, group: Group, mine: GroupSeat, new: NewHours) -> Worked:
    plain = Worked(
        group=group, seat=mine, at=timezone.now(), project_id=new.project_id, on=new.on, minutes=new.minutes,
        work=new.work, terms=new.terms,
    )  # fmt: skip
    if new.terms != Terms.PAY:
        return plain
    rate: Rate | None = one_rate(by, new.rate_id)
    amount = worth(new.minutes, rate.amount) if rate else 0
    rules.when_rated(rate is not None, amount).or_refuse()
    assert rate is not None  # the rule has seen to it
    plain.rate, plain.work, plain.amount, plain.currency = rate, rate.work, amount, rate.currency
    return plain


def _ask_pay(by: Actor, worked: Worked) -> None:
    assert by.person_id is not None  # the rules have seen to it
    Claim(
        group=worked.group, seat=worked.seat, at=worked.at, community_id=worked.group.community_id,
        project_id=worked.project_id, person_id=by.person_id, name=by.name, kind=Claim.Kind.PAY,
        amount=worked.amount, currency=worked.currency, on=worked.on, words=worked.work, worked=worked,
    ).save(force_insert=True)  # fmt: skip


@act
def recall_hours(*, by: Actor, worked_id: UUID) -> Any:
    """Take back what one said of one's time: it counts nowhere any more."""
    one_at_a_time(f"worked {worked_id}")
    worked: Any = one_worked(by, worked_id)
    rules.may_recall(by, worked.seat).or_refuse()
    asked = getattr(worked, "claim", None)
    if asked is not None:
        one_at_a_time(f"claim {asked.pk}")
        worked = one_worked(by, worked_id)
    stood = stands(pairs(worked.said)) if asked is not None else None
    rules.when_recall(worked.recalled_at is not None, stood).or_refuse()
    Worked.objects.filter(pk=worked.pk).update(recalled_at=timezone.now())
    tell(by, verbs.WORK_RECALLED, worked, worked.group, quiet=True)
    return worked
