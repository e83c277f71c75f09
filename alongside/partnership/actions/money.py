"""Saying what time is worth, who looks after money, what is planned, and offering pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group, one_seat, person_named
from alongside.partnership import rules_money as rules
from alongside.partnership import verbs_money as verbs
from alongside.partnership.models import Budget, Duty, PayOffer, Rate
from alongside.partnership.queries.money import (
    has_duty,
    one_duty,
    one_offer,
    one_rate,
    project_fits,
    rate_ever,
)
from alongside.partnership.queries.twice import just_now


def _signed(by: Actor) -> dict[str, Any]:
    return {"community_id": by.community_id, "by_id": by.person_id, "by_name": by.name, "at": timezone.now()}


@act
def set_rate(*, by: Actor, work: str, amount: int, currency: str, words: str = "") -> Rate:
    """Say what an hour of a kind of work is worth, from now on, for everybody who does it."""
    rules.may_keep(by).or_refuse()
    one_at_a_time(f"rates of {by.community_id}")
    now = Rate.objects.filter(community=by.community_id, work=work, ended_at=None)
    now.update(ended_at=timezone.now())
    rate = Rate(**_signed(by), work=work, amount=amount, currency=currency, words=words)
    rate.save(force_insert=True)
    contribute(by, verbs.RATE_SET, rate)
    return rate


@act
def end_rate(*, by: Actor, rate_id: UUID) -> Rate:
    """Pay this kind of work no more, from now on."""
    rules.may_keep(by).or_refuse()
    rate = rate_ever(by, rate_id)
    if rate.ended_at is not None:
        return rate  # a second click
    Rate.objects.filter(pk=rate.pk, ended_at=None).update(ended_at=timezone.now())
    contribute(by, verbs.RATE_ENDED, rate)
    return rate


@act
def name_approver(*, by: Actor, seat_id: UUID) -> Duty:
    """Name somebody who sits in the group and says yes or no to its money."""
    seat = one_seat(by, seat_id)
    rules.may_work(by, my_seat(by, seat.group)).or_refuse()
    rules.may_name(by, seat.person_id).or_refuse()
    group_rules.when_work(seat.group).or_refuse()
    one_at_a_time(f"money of {seat.group_id}")
    rules.when_named(has_duty(by, seat.group, seat.person_id)).or_refuse()
    duty = Duty(
        **_signed(by), group=seat.group, person_id=seat.person_id, name=seat.name, does=Duty.Does.APPROVE
    )
    duty.save(force_insert=True)
    tell(by, verbs.DUTY_NAMED, duty, seat.group)
    return duty


@act
def name_payer(*, by: Actor, name: str) -> Duty:
    """Name somebody of the community who makes the file for the bank."""
    rules.may_keep(by).or_refuse()
    person = person_named(by, name)
    rules.may_name(by, person.pk).or_refuse()
    one_at_a_time(f"money of {by.community_id}")
    rules.when_named(has_duty(by, None, person.pk)).or_refuse()
    duty = Duty(**_signed(by), person=person, name=person.name, does=Duty.Does.PAY)
    duty.save(force_insert=True)
    contribute(by, verbs.DUTY_NAMED, duty)
    return duty


@act
def end_duty(*, by: Actor, duty_id: UUID) -> Duty:
    """Somebody looks after money no more: they say so, or those who could name them."""
    duty = one_duty(by, duty_id)
    mine = my_seat(by, duty.group) if duty.group else None
    rules.may_end_duty(by, duty.person_id, duty.group is not None, mine).or_refuse()
    if duty.ended_at is not None:
        return duty  # a second click
    Duty.objects.filter(pk=duty.pk, ended_at=None).update(ended_at=timezone.now())
    closed = duty.group is not None and duty.group.members_only
    contribute(by, verbs.DUTY_ENDED, duty, answers=duty.group_id, about=by.person_id if closed else None)
    return duty


@dataclass(frozen=True)
class NewBudget:
    """Time of both sides, in minutes, and money, in the currency's smallest unit; for the group or a project."""

    currency: str
    partner_minutes: int = 0
    staff_minutes: int = 0
    pay: int = 0
    expenses: int = 0
    words: str = ""
    project_id: UUID | None = None


@act
def say_budget(*, by: Actor, group_id: UUID, new: NewBudget) -> Budget:
    """Say what time and money is planned, for everybody. What was planned before stays to be compared with."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    group_rules.when_work(group).or_refuse()
    rules.when_plan(project_fits(by, group, new.project_id)).or_refuse()
    one_at_a_time(f"budgets of {group_id}")
    if (twice := just_now(by, Budget, seat=mine, **vars(new))) is not None:
        return twice
    budget = Budget(group=group, seat=mine, at=timezone.now(), **vars(new))
    budget.save(force_insert=True)
    tell(by, verbs.BUDGET_SAID, budget, group)
    return budget


@act
def offer_pay(
    *, by: Actor, group_id: UUID, to_seat_id: UUID, rate_id: UUID, minutes: int, words: str
) -> PayOffer:
    """Offer somebody who sits here pay for work. They and who offers it read the offer, and nobody else."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    group_rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    to_seat, rate = one_seat(by, to_seat_id), one_rate(by, rate_id)
    rules.may_offer(mine, to_seat).or_refuse()
    rules.when_rated(rate is not None, 1).or_refuse()
    one_at_a_time(f"pay offers to {to_seat_id}")
    told = {"seat": mine, "to_seat": to_seat, "rate": rate, "minutes": minutes, "words": words}
    if (twice := just_now(by, PayOffer, **told)) is not None:
        return twice
    offer = PayOffer(group=group, at=timezone.now(), **told)
    offer.save(force_insert=True)
    tell(by, verbs.PAY_OFFERED, offer, group, quiet=True)
    return offer


@act
def answer_offer(*, by: Actor, offer_id: UUID, answer: PayOffer.Answer) -> PayOffer:
    """Take an offer of pay or decline it, without a reason; and think again as often as one likes."""
    offer = one_offer(by, offer_id)
    rules.may_answer(by, offer.to_seat).or_refuse()
    group_rules.when_work(offer.group).or_refuse()
    PayOffer.objects.filter(pk=offer.pk).update(answer=answer, answered_at=timezone.now())
    tell(by, verbs.PAY_ANSWERED, offer, offer.group, quiet=True)
    return offer
