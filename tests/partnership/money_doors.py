"""Something behind every door of time and money, for the walk along all doors (tests/house)."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from alongside.partnership.actions.claims import NewClaim, claim_expense
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.money import name_payer, offer_pay, set_rate
from alongside.partnership.hours import Terms
from alongside.partnership.models import Payment
from alongside.people.queries.standing import today_of
from alongside.ui.keeping import Received
from tests.groups.worlds import begun, seated


def paying(world: Any) -> dict[str, Any]:
    """In a group with her doctor Maya worked, laid money out, and is offered pay; her doctor pays for the community."""
    maya, amina, ruth = (world.actor(name) for name in ("maya", "amina", "ruth"))
    group, today = begun(maya, "Maya's council", for_whom="young people", knows="lived"), today_of(maya)
    seated(group, amina, maya, "doctors", knows="learned")
    rate = set_rate(by=ruth, work="Sitting in a council", amount=3000, currency="EUR")
    duty = name_payer(by=ruth, name=amina.name)
    seat = group.seats.get(person=maya.person_id)
    worked = say_hours(by=maya, group_id=group.pk, new=NewHours(today, 60, "Read it", Terms.FREE))
    offer = offer_pay(by=amina, group_id=group.pk, to_seat_id=seat.pk, rate_id=rate.pk, minutes=60, words="")
    claim = claim_expense(
        by=maya, group_id=group.pk, new=NewClaim("The train", today, 3450, "EUR"),
        receipts=[Received("a.txt", "text/plain", b"34.50")],
    )  # fmt: skip
    payment = Payment.objects.create(
        community=world.community,
        person_id=amina.person_id,
        name=amina.name,
        currency="EUR",
        on=today,
        at=timezone.now(),
    )
    return {
        "rate_id": rate.pk, "duty_id": duty.pk, "worked_id": worked.pk, "pay_offer_id": offer.pk, "claim_id": claim.pk,
        "receipt_id": claim.receipts.get().pk, "payment_id": payment.pk,
    }  # fmt: skip
