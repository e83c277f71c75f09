"""Sending to the bank what two said yes to, and noting that it was paid."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.partnership import rules_money as rules
from alongside.partnership import verbs_money as verbs
from alongside.partnership.accounts import unseal
from alongside.partnership.claiming import Step
from alongside.partnership.models import Claim, ClaimStep, Payment
from alongside.partnership.queries.claims import claims_in, one_payment, to_pay
from alongside.partnership.queries.money import pays
from alongside.people.queries.standing import today_of
from alongside.people.rules.standing import may_begin


@act
def make_payment(*, by: Actor, currency: str, on: date) -> Payment:
    """Take everything in a currency that two said yes to and whose account is known, for the bank to pay on a day."""
    may_begin(by).or_refuse()
    rules.may_pay(pays(by)).or_refuse()
    one_at_a_time(f"payments of {by.community_id}")
    found = [one for one in to_pay(by) if one.currency == currency and unseal(one.sealed)]
    for one in sorted(found, key=lambda claim: str(claim.pk)):
        one_at_a_time(f"claim {one.pk}")
    still = {one.pk for one in to_pay(by)}
    found = [one for one in found if one.pk in still]
    rules.when_pay(bool(found)).or_refuse()
    assert by.person_id is not None and by.community_id is not None  # the rules have seen to it
    payment = Payment(
        community_id=by.community_id,
        person_id=by.person_id,
        name=by.name,
        currency=currency,
        on=on,
        at=timezone.now(),
    )
    payment.save(force_insert=True)
    for one in found:
        _step(by, one, payment, Step.SENT).save(force_insert=True)
    contribute(by, verbs.PAYMENT_MADE, payment, words=by.community_name, about=by.person_id)
    return payment


@act
def note_paid(*, by: Actor, payment_id: UUID, on: date) -> Payment:
    """Note that what was sent to the bank was paid, and on which day."""
    may_begin(by).or_refuse()
    rules.may_pay(pays(by)).or_refuse()
    one_at_a_time(f"payments of {by.community_id}")
    payment: Payment = one_payment(by, payment_id)
    rules.when_paid(payment.paid is None).or_refuse()  # type: ignore[attr-defined]
    rules.when_worked(on, today_of(by)).or_refuse()
    for one in claims_in(by, payment):
        _step(by, one, payment, Step.PAID, on).save(force_insert=True)
    contribute(by, verbs.PAYMENT_PAID, payment, words=by.community_name, about=by.person_id)
    return payment


def _step(by: Actor, claim: Claim, payment: Payment, kind: Step, on: date | None = None) -> ClaimStep:
    assert by.person_id is not None  # the rules have seen to it
    return ClaimStep(
        claim=claim,
        person_id=by.person_id,
        name=by.name,
        kind=kind,
        payment=payment,
        on=on,
        at=timezone.now(),
    )
