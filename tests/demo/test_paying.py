"""The story of time and money at Riverside: paid, unpaid and pro bono beside each other, and one yes that is missing."""

from __future__ import annotations

from alongside.groups.models import Group
from alongside.groups.sides import Side
from alongside.partnership.claiming import Step
from alongside.partnership.hours import Terms, by_side
from alongside.partnership.models import Claim, ClaimStep, PayOffer
from alongside.partnership.queries.hours import given_in


def test_a_ticket_is_paid_and_another_claim_waits_for_its_second_yes(demo: None) -> None:
    group = Group.objects.get(name="Riverside family council", ended_at=None)
    said = {
        claim.words: [step.kind for step in ClaimStep.objects.filter(claim=claim).order_by("at")]
        for claim in Claim.objects.filter(group=group, kind="expense")
    }
    sides = by_side(given_in(group.community_id, group_id=group.pk))
    answers = sorted(PayOffer.objects.filter(group=group).values_list("answer", flat=True))

    assert said == {
        "The train, both ways": [Step.APPROVE, Step.APPROVE, Step.SENT, Step.PAID],
        "Somebody to look after Ella": [Step.APPROVE],
    }
    assert dict(sides[Side.PARTNERS].minutes) == {Terms.PAY: 210, Terms.FREE: 330}
    assert dict(sides[Side.STAFF].minutes) == {Terms.BONO: 120, Terms.JOB: 165}
    assert answers == ["declines", "takes"]
