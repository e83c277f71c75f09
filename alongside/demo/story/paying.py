"""Riverside's council pays for time, and gives back what people lay out; a claim waits for its second yes.

Sara is paid for her evenings, Karin was offered the same and declined, Dr. Rahman gives hers from her profession. The
train ticket of Jonas went all the way to his account.
"""

from __future__ import annotations

import io
from datetime import timedelta
from uuid import UUID

from PIL import Image, ImageDraw

from alongside.contributions.actor import Actor
from alongside.demo.story.stage import Stage
from alongside.groups.models import Group, GroupSeat
from alongside.kit.terms import Role
from alongside.partnership.accounts import Account
from alongside.partnership.actions.claims import NewClaim, claim_expense, say_account, say_of_claim
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.money import (
    NewBudget,
    answer_offer,
    name_approver,
    name_payer,
    offer_pay,
    say_budget,
    set_rate,
)
from alongside.partnership.actions.payments import make_payment, note_paid
from alongside.partnership.claiming import Step
from alongside.partnership.hours import Terms
from alongside.partnership.models import PayOffer, Rate
from alongside.ui.keeping import Received, receive

COIN, IBAN = "GBP", "GB29NWBK60161331926819"
SITTING = "Sitting in a council"
WORKED = (
    ("sara", 33, 120, "Came to the council", Terms.PAY), ("sara", 9, 90, "Came to the council", Terms.PAY),
    ("jonas", 33, 120, "Came to the council", Terms.FREE), ("karin", 33, 150, "Led the evening", Terms.FREE),
    ("karin", 12, 60, "Wrote to the kitchen", Terms.FREE), ("rahman", 33, 120, "Came after the clinic", Terms.BONO),
    ("ben", 33, 120, "Came to the council", Terms.JOB), ("ben", 30, 45, "Wrote the minutes", Terms.JOB),
)  # fmt: skip
PLAN = NewBudget(COIN, 90 * 60, 60 * 60, 60000, 40000, "Ten evenings, and nobody is out of pocket for them.")


def play(stage: Stage) -> None:
    """From what an hour is worth to a ticket that is paid."""
    group = Group.objects.get(name="Riverside family council", ended_at=None)
    people = {
        "sara": stage.actor("sara", Role.IMPROVER), "jonas": stage.actor("jonas", Role.CAREGIVER),
        "karin": stage.actor("karin", Role.CAREGIVER), "rahman": stage.actor("rahman"),
        "ben": stage.actor("ben", Role.IMPROVER), "grace": stage.actor("grace", Role.COORDINATOR),
    }  # fmt: skip
    rate = _agree(stage, group, people)
    _offer(stage, group, people, rate)
    for key, days, minutes, work, terms in WORKED:
        with stage.at(days, "21:15"):
            new = NewHours(
                stage.today - timedelta(days=days),
                minutes,
                work,
                terms,
                rate.pk if terms == Terms.PAY else None,
            )
            say_hours(by=people[key], group_id=group.pk, new=new)
    _ticket(stage, group, people)
    with stage.at(6, "20:40"):
        sitter = NewClaim("Somebody to look after Ella", stage.today - timedelta(days=9), 2400, COIN)
        waits = claim_expense(by=people["sara"], group_id=group.pk, new=sitter)
    with stage.at(5, "12:30"):
        say_of_claim(by=people["rahman"], claim_id=waits.pk, step=Step.APPROVE)


def _agree(stage: Stage, group: Group, people: dict[str, Actor]) -> Rate:
    """What is planned, what an hour is worth, and who looks after money."""
    with stage.at(60, "10:00"):
        rate = set_rate(
            by=people["grace"], work=SITTING, amount=2500, currency=COIN, words="With the way there and back."
        )
        set_rate(by=people["grace"], work="Teaching and talks", amount=4000, currency=COIN)
        name_payer(by=people["grace"], name=people["ben"].name)
    with stage.at(58, "18:10"):
        say_budget(by=people["karin"], group_id=group.pk, new=PLAN)
        name_approver(by=people["jonas"], seat_id=_seat(group, people["karin"]))
        name_approver(by=people["karin"], seat_id=_seat(group, people["rahman"]))
    return rate


def _offer(stage: Stage, group: Group, people: dict[str, Actor], rate: Rate) -> None:
    """Pay for ten evenings: one mother takes it, another declines, and nobody asks why."""
    for key, answer in (("sara", PayOffer.Answer.TAKES), ("karin", PayOffer.Answer.DECLINES)):
        with stage.at(55, "09:20"):
            offer = offer_pay(
                by=people["rahman"], group_id=group.pk, to_seat_id=_seat(group, people[key]), rate_id=rate.pk,
                minutes=20 * 60, words="Your evenings, as the charter says.",
            )  # fmt: skip
        with stage.at(53, "20:05"):
            answer_offer(by=people[key], offer_id=offer.pk, answer=answer)


def _ticket(stage: Stage, group: Group, people: dict[str, Actor]) -> None:
    """The train ticket of a father, from the photo to his account."""
    with stage.at(33, "21:40"):
        new = NewClaim("The train, both ways", stage.today - timedelta(days=33), 3450, COIN)
        claim = claim_expense(by=people["jonas"], group_id=group.pk, new=new, receipts=[_receipt()])
        say_account(by=people["jonas"], account=Account(people["jonas"].name, IBAN))
    for key, days in (("karin", 31), ("grace", 30)):
        with stage.at(days, "08:15"):
            say_of_claim(by=people[key], claim_id=claim.pk, step=Step.APPROVE)
    with stage.at(28, "11:00"):
        payment = make_payment(by=people["ben"], currency=COIN, on=stage.today - timedelta(days=27))
    with stage.at(26, "09:30"):
        note_paid(by=people["ben"], payment_id=payment.pk, on=stage.today - timedelta(days=27))


def _seat(group: Group, who: Actor) -> UUID:
    return GroupSeat.objects.get(group=group, person=who.person_id, left_at=None).pk


def _receipt() -> Received:
    """A photo of a ticket."""
    paper = Image.new("RGB", (420, 560), "#f4efe6")
    pen = ImageDraw.Draw(paper)
    pen.rectangle((30, 30, 390, 530), fill="white", outline="#8a8378", width=2)
    for place, words in enumerate(
        ("HARBOUR LINE", "Adult, day return", "", "Total  GBP 34.50", "", "Thank you")
    ):
        pen.text((60, 80 + 60 * place), words, fill="#2b2620", font_size=30)
    out = io.BytesIO()
    paper.save(out, "JPEG")
    return receive("train ticket.jpg", out.getvalue())
