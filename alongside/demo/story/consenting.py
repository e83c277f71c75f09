"""Consent in the story: most families answered when they came, some young people themselves, some were only asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from alongside.demo.chance import chance_of
from alongside.demo.patients import Patient
from alongside.demo.register import Register
from alongside.demo.story.stage import Stage
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.registry.enrolling import ASSENT_FROM, GROWN, age_on
from alongside.registry.models import ConsentAsked
from alongside.sharing.models import ConsentAnswer

SOME = 120
ITEMS = (ConsentItem.CLINICAL_GIVEN, ConsentItem.CLINICAL_COMING, ConsentItem.USE_NONPROFIT)
FAMILY, THEMSELVES, ASKED = 0.8, 0.55, 0.5
"""How many families answered; of them how many young people, too; of the others how many were asked."""


def play(stage: Stage, register: Register) -> None:
    """Those whom the register brought in, by chance; who is in the story answers in the story."""
    answers: list[ConsentAnswer] = []
    asked: list[ConsentAsked] = []
    for number in range(min(register.count, SOME)):
        one = register.patient(number)
        if number in register.told or one.until is not None:
            continue
        dice = chance_of("consent", number)
        if dice.random() < FAMILY:
            answers += _answers(stage, one, dice)
        elif dice.random() < ASKED:
            asked.append(_asked(stage, one, dice))
    ConsentAnswer.objects.bulk_create(answers)
    ConsentAsked.objects.bulk_create(asked)


def _answers(stage: Stage, one: Patient, dice: Random) -> list[ConsentAnswer]:
    """What the family said, and what the young person said later, who is asked from seven on."""
    age = age_on(one.born, stage.today) or 0
    came = max((stage.today - one.since).days, 40)
    family = stage.moment(came - dice.randrange(1, 30), "14:20")
    own = stage.moment(dice.randrange(2, 30), "17:10")
    speaks = age >= ASSENT_FROM and dice.random() < THEMSELVES
    if age >= GROWN and not one.parents:
        return [_said(one, item, own, by_self=True) for item in ITEMS]
    first = [_said(one, item, family, until=own if speaks else None) for item in ITEMS]
    return first + ([_said(one, item, own, by_self=True) for item in ITEMS] if speaks else [])


def _said(
    one: Patient, item: ConsentItem, at: datetime, *, by_self: bool = False, until: datetime | None = None
) -> ConsentAnswer:
    parent = one.parents[0].name if one.parents else one.name
    return ConsentAnswer(
        person_id=one.id, item=item.value, answer=ConsentWord.YES.value, by_self=by_self, made_at=at, replaced_at=until,
        made_by_name=one.name if by_self else parent,
    )  # fmt: skip


def _asked(stage: Stage, one: Patient, dice: Random) -> ConsentAsked:
    """The nurse asked, and waits."""
    at = stage.moment(dice.randrange(3, 40), "09:30")
    nurse = one.nurse
    return ConsentAsked(
        person_id=one.id, whom="family", at=at + timedelta(minutes=dice.randrange(50)), author_id=nurse.id,
        author_name=nurse.name, author_role="clinician", author_title=nurse.title, voice="clinician",
    )  # fmt: skip
