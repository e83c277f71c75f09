"""Asking for money back, saying yes or no to it, and saying where one's money goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import one_group
from alongside.partnership import rules_money as rules
from alongside.partnership import verbs_money as verbs
from alongside.partnership.accounts import Account, seal
from alongside.partnership.claiming import Stands, Step
from alongside.partnership.models import BankDetails, Claim, ClaimStep, Receipt
from alongside.partnership.queries.claims import one_claim, pairs
from alongside.partnership.queries.money import decides, project_fits, seat_ever
from alongside.partnership.queries.twice import just_now
from alongside.people.queries.standing import today_of
from alongside.people.rules.standing import may_begin
from alongside.ui.keeping import Received, keep


@dataclass(frozen=True)
class NewClaim:
    """What was paid for, when, how much of which currency; for the group or a project of it."""

    words: str
    on: date
    amount: int
    currency: str
    project_id: UUID | None = None


@act
def claim_expense(*, by: Actor, group_id: UUID, new: NewClaim, receipts: Sequence[Received] = ()) -> Claim:
    """Ask for money back that one laid out, with what shows it. Also when the group has ended meanwhile."""
    group = one_group(by, group_id)
    sat = seat_ever(by, group)
    rules.may_claim(by, sat).or_refuse()
    rules.when_worked(new.on, today_of(by)).or_refuse()
    rules.when_plan(project_fits(by, group, new.project_id)).or_refuse()
    one_at_a_time(f"money of {by.person_id}")
    twice = just_now(by, Claim, group=group, person=by.person_id, **vars(new))
    rules.when_said_once(twice is not None).or_refuse()
    assert sat is not None and by.person_id is not None  # the rule has seen to it
    claim = Claim(
        group=group, seat=sat, at=timezone.now(), community_id=group.community_id, person_id=by.person_id,
        name=by.name, kind=Claim.Kind.EXPENSE, **vars(new),
    )  # fmt: skip
    claim.save(force_insert=True)
    for one in receipts:
        keep(one)
        Receipt(
            claim=claim, file_name=one.name, media_type=one.media_type, size=len(one.content), sha256=one.sha256,
            at=timezone.now(),
        ).save(force_insert=True)  # fmt: skip
    tell(by, verbs.CLAIMED, claim, group, quiet=True)
    return claim


@act
def say_of_claim(*, by: Actor, claim_id: UUID, step: Step, words: str = "") -> ClaimStep:
    """Say yes; say no and why; or, who claimed it, take it back. Two different people's yes makes it good."""
    one_at_a_time(f"claim {claim_id}")
    claim = one_claim(by, claim_id)
    rules.may_say(by, claim.person_id, decides(by, claim.group_id), step).or_refuse()
    rules.when_say(by, pairs(claim.said), Stands(claim.stands), step).or_refuse()
    assert by.person_id is not None  # the rules have seen to it
    said = ClaimStep(
        claim=claim, person_id=by.person_id, name=by.name, kind=step, at=timezone.now(),
        words=words if step == Step.REFUSE else "",
    )  # fmt: skip
    said.save(force_insert=True)
    tell(by, verbs.CLAIM_ANSWERED, said, claim.group, quiet=True)
    return said


@act
def say_account(*, by: Actor, account: Account) -> BankDetails:
    """Say where one's money goes. It is kept encrypted, and the ledger holds nothing of it."""
    may_begin(by).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    one_at_a_time(f"account of {by.person_id}")
    told = {"sealed": seal(account), "at": timezone.now()}
    found = BankDetails.objects.filter(person=by.person_id).first()
    if found is None:
        found = BankDetails(person_id=by.person_id, **told)
        found.save(force_insert=True)
    else:
        BankDetails.objects.filter(pk=found.pk).update(**told)
    contribute(by, verbs.BANK_SAID, found, words=by.name, about=by.person_id)
    return found


@act
def delete_account(*, by: Actor) -> None:
    """Delete where one's money goes."""
    may_begin(by).or_refuse()
    found = BankDetails.objects.filter(person=by.person_id).first()
    if found is None:
        return
    BankDetails.objects.filter(pk=found.pk).delete()
    contribute(by, verbs.BANK_DELETED, found, words=by.name, about=by.person_id)
