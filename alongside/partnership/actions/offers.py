"""I could do this: offering, choosing, declining kindly, taking back, and saying that it is done."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.partnership import rules_opportunities as rules
from alongside.partnership import verbs_matching as verbs
from alongside.partnership.actions.opportunities import told
from alongside.partnership.models import Offer, OfferStep, Opportunity
from alongside.partnership.opportunity_kinds import Said
from alongside.partnership.queries.opportunities import (
    chosen_for,
    one_offer,
    one_opportunity,
    said_of,
    stands,
)


@act
def offer_to_do(*, by: Actor, opportunity_id: UUID, words: str = "", way: str = "") -> Offer:
    """Say that one could do this. The contact person reads it, and nobody else."""
    one_at_a_time(f"task {opportunity_id}")
    task = one_opportunity(by, opportunity_id)
    rules.may_offer(by, task).or_refuse()
    rules.when_offer(task, stands(by, task)).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    offer = Offer(
        **written_by(by),
        opportunity=task,
        person_id=by.person_id,
        reader_id=task.contact_id,
        words=words,
        way=way,
    )
    offer.save(force_insert=True)
    told(by, verbs.OFFERED, task, task.group, quiet=True)
    return offer


@act
def show_offer(*, by: Actor, offer_id: UUID, to: UUID) -> Offer:
    """Show what one wrote to whoever answers now; `to`: whom the page named. Twice is once."""
    offer = one_offer(by, offer_id)
    one_at_a_time(f"task {offer.opportunity_id}")
    offer = one_offer(by, offer_id)
    rules.may_show(by, offer).or_refuse()
    if offer.reader_id == to == offer.opportunity.contact_id:
        return offer
    rules.when_show(offer, said_of(by, offer), to).or_refuse()
    Offer.objects.filter(pk=offer.pk).update(reader_id=to)
    told(by, verbs.OFFER_SHOWN, offer.opportunity, offer.opportunity.group, quiet=True)
    return offer


@act
def say_of_offer(*, by: Actor, offer_id: UUID, kind: Said, words: str = "") -> OfferStep:
    """Choose somebody, decline kindly, take one's offer back, or say that it is done."""
    task = one_offer(by, offer_id).opportunity
    one_at_a_time(f"task {task.pk}")
    offer = one_offer(by, offer_id)
    rules.may_say(by, offer, kind).or_refuse()
    rules.when_say(by, offer, said_of(by, offer), kind).or_refuse()
    rules.when_said(kind, words).or_refuse()
    step = OfferStep(**written_by(by), offer=offer, kind=kind, words=words)
    step.save(force_insert=True)
    _filled(by, offer, kind)
    told(by, verbs.OFFER_ANSWERED, task, task.group, quiet=True)
    return step


def _filled(by: Actor, offer: Offer, kind: Said) -> None:
    """The last place was given, or one is free again."""
    task = Opportunity.objects.filter(pk=offer.opportunity_id)
    if kind == Said.CHOSEN and chosen_for(by, offer.opportunity) >= offer.opportunity.places:
        task.update(filled_at=timezone.now())
    elif (
        kind == Said.BACK
        and offer.opportunity.filled_at is not None
        and Said.CHOSEN in said_of(by, offer)
        and offer.opportunity.closed_at is None
    ):
        task.update(filled_at=None)
