"""Seeing an entry differently: both views stay, side by side."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.record import rules, verbs
from alongside.record.actions.beside import id_from, place_of, said_before
from alongside.record.models import Dispute, Entry
from alongside.record.queries.entries import current_entry
from alongside.sharing.queries.rights import rights_over


@act
def see_it_differently(
    *, by: Actor, person_id: UUID, origin_id: UUID, words: str, sent_id: UUID | None = None
) -> Dispute:
    """Put another view beside an entry. The entry stays as it is. Sent twice, the view arrives once."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    rules.may_see_differently(by, rights_over(by, person_id), entry).or_refuse()
    said = Dispute(**place_of(by, entry), id=id_from(by, sent_id), words=words)
    return said_before(said) or _state(by, entry, verbs.SEEN_DIFFERENTLY, said)


@act
def answer_dispute(
    *, by: Actor, person_id: UUID, origin_id: UUID, dispute_id: UUID, words: str, sent_id: UUID | None = None
) -> Dispute:
    """Add what one knows to two views of an entry. Sent twice, it arrives once."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    rules.may_add_to(by, rights_over(by, person_id), entry).or_refuse()
    about = _opened(entry, dispute_id)
    said = Dispute(**place_of(by, entry), id=id_from(by, sent_id), words=words, about_dispute=about)
    return said_before(said) or _state(by, entry, verbs.DISPUTE_ANSWERED, said)


@act
def settle_dispute(
    *, by: Actor, person_id: UUID, origin_id: UUID, dispute_id: UUID, words: str, sent_id: UUID | None = None
) -> Dispute:
    """Write how it went with two views of an entry. Both stay readable. Sent twice, it arrives once."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    about = _opened(entry, dispute_id)
    rules.may_settle(by, rights_over(by, person_id), entry, about).or_refuse()
    said = Dispute(
        **place_of(by, entry), id=id_from(by, sent_id), words=words, about_dispute=about, settles=True
    )
    before = said_before(said)
    if before is not None:
        return before
    rules.when_settle(about, about.answers.filter(settles=True).exists()).or_refuse()
    return _state(by, entry, verbs.DISPUTE_SETTLED, said)


def _opened(entry: Entry, dispute_id: UUID) -> Dispute:
    place = {"person": entry.person_id, "entry_origin": entry.origin_id}
    found = Dispute.objects.filter(pk=dispute_id, about_dispute=None, **place).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def _state(by: Actor, entry: Entry, verb: Verb, dispute: Dispute) -> Dispute:
    dispute.at = timezone.now()
    dispute.save(force_insert=True)
    contribute(
        by, verb, dispute, words=entry.title, about=entry.person_id, answers=entry.origin_id,
        category=Category(entry.category),
    )  # fmt: skip
    return dispute
