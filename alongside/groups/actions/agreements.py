"""What a group agrees on for working together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules, rules_agreed, verbs
from alongside.groups.actions.telling import tell
from alongside.groups.models import Agreement, Signature
from alongside.groups.queries.agreements import latest_agreement, one_agreement, signed
from alongside.groups.queries.groups import my_seat, one_group


@dataclass(frozen=True)
class NewAgreement:
    """The words, the day on which they are looked at again, and the blocks of how they make it together."""

    words: str
    review_on: date
    parts: tuple[dict[str, str], ...] = ()


@act
def word_agreement(*, by: Actor, group_id: UUID, new: NewAgreement) -> Agreement:
    """Propose how the members treat each other; whoever words it signs it. All sign each wording anew."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    one_at_a_time(f"agreements of {group.pk}")
    now, parts = timezone.now(), list(new.parts)
    stands = latest_agreement(by, group)
    same = stands is not None and (stands.words, stands.parts, stands.review_on) == (
        new.words,
        parts,
        new.review_on,
    )
    rules_agreed.when_word(same, bool(new.words or parts)).or_refuse()
    worded = Agreement(group=group, seat=mine, at=now, words=new.words, parts=parts, review_on=new.review_on)
    worded.save(force_insert=True)
    Signature(group=group, seat=mine, at=now, agreement=worded).save(force_insert=True)
    tell(by, verbs.AGREEMENT_WORDED, worded, group)
    return worded


@act
def sign_agreement(*, by: Actor, agreement_id: UUID) -> Signature:
    """Sign the wording that stands now."""
    one_at_a_time(f"signed {agreement_id} {by.person_id}")
    worded = one_agreement(by, agreement_id)
    group = worded.group
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    latest = latest_agreement(by, group)
    rules_agreed.when_sign(
        latest is not None and latest.pk == worded.pk, signed(by, worded, mine)
    ).or_refuse()
    made = Signature(group=group, seat=mine, at=timezone.now(), agreement=worded)
    made.save(force_insert=True)
    tell(by, verbs.AGREEMENT_SIGNED, made, group)
    return made
