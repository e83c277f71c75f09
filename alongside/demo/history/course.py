"""How a child's disease goes, visit by visit: quiet or active, what it feels like, what was looked at and what not.

The figures stand in the network's publications: about half of the visits with quiet disease at the beginning, three
quarters at the end; the full score computable at 16.7 % of visits, the abbreviated at 44.1 %, the short at 66.5 %.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from statistics import NormalDist

from alongside.demo.history.growth import height, weight
from alongside.demo.patients import COLITIS, Patient
from alongside.demo.world import World

FULL, ABBREVIATED, SHORT = 0.167, 0.441, 0.665
ITEMS = ("pain", "stools", "wellbeing", "weight", "belly", "elsewhere")
NORMAL = NormalDist()
GAPS = ((104, 20), (92, 20), (66, 16), (50, 14))
"""Days from one visit to the next, by how active the disease was."""

MEMORY = 230.0
"""Days after which half of how it went before is forgotten, more or less."""


@dataclass(slots=True)
class Visit:
    """One visit: how active the disease was, and which items of the scores were written down."""

    number: int
    day: date
    minute: int
    age: float
    activity: float
    grade: int
    written: frozenset[str]
    height: float
    weight: float
    first: bool
    encounter: str = ""
    """Under which id the register keeps it."""
    points: dict[str, float] = field(default_factory=dict)
    """What was written down so far for the score, part by part."""

    @property
    def quiet(self) -> bool:
        """Whether the doctor judged the disease to be quiet."""
        return self.grade == 0


def visits_of(world: World, patient: Patient, dice: Random) -> Iterator[Visit]:
    """Every visit of a patient in the ten years, oldest first."""
    tall, heavy = dice.gauss(0, 1), dice.gauss(-0.1, 0.9)
    last = min(patient.until or world.today, patient.quiet_from or world.today, _lapsed(world, patient))
    last -= timedelta(days=1)
    day, state, tallest, number = _weekday(patient.since), dice.gauss(0, 1), 0.0, 0
    if (patient.since - patient.diagnosed).days < 30:
        state = 1.9
    while day <= last:
        activity = state - NORMAL.inv_cdf(_quiet_share(world, patient, day))
        grade = 0 if activity <= 0 else 1 if activity < 0.75 else 2 if activity < 1.6 else 3
        age = (day - patient.born).days / 365.25
        tallest = max(tallest, height(patient.sex, age, tall) + dice.uniform(-0.2, 0.2))
        kilos = weight(patient.sex, age, heavy) * (1 - 0.035 * max(0.0, min(2.5, activity)))
        there = written(dice)
        yield Visit(
            number, day, dice.randrange(8 * 12, 16 * 12) * 5, age, activity, grade, there, round(tallest, 1),
            round(kilos + dice.uniform(-0.4, 0.4), 1), number == 0 and state == 1.9,
        )  # fmt: skip
        gap = dice.gauss(*GAPS[grade])
        gap = max(14.0, gap)
        keep = math.exp(-gap / MEMORY)
        state = keep * state + math.sqrt(1 - keep * keep) * dice.gauss(0, 1)
        day = _weekday(day + timedelta(days=round(gap)))
        number += 1


def _lapsed(world: World, patient: Patient) -> date:
    """One in ten has not been there for more than 200 days: the calls did not reach them, or nobody called."""
    if patient.number % 10 != 7 or patient.quiet_from is not None:
        return world.today
    return world.today - timedelta(days=205 + patient.number * 37 % 160)


def _quiet_share(world: World, patient: Patient, day: date) -> float:
    """What the center reaches, and a little more: those just diagnosed pull the figure down, colitis up."""
    share = patient.center.quiet_share(world.year_of(day)) + 0.114
    return min(0.97, share + (0.02 if patient.disease == COLITIS else -0.01))


def _weekday(day: date) -> date:
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def written(dice: Random, luck: float | None = None) -> frozenset[str]:
    """Which items were written down at a visit: how much of each score could be computed; `luck` from 0 to 1."""
    luck = dice.random() if luck is None else luck
    if luck < FULL:
        return frozenset((*ITEMS, "perianal", "height", "esr", "albumin", "hemoglobin"))
    there = [item for item in ("esr", "albumin", "hemoglobin", "height") if dice.random() < 0.52]
    if len(there) == 4:
        there.remove(dice.choice(there))
    if luck < SHORT:
        return frozenset((*ITEMS, *there, *(("perianal",) if luck < ABBREVIATED else ())))
    gone = dice.sample(ITEMS, dice.choice((1, 1, 2, 2, 3, 6)))
    some = [item for item in (*ITEMS, "perianal") if item not in gone]
    return frozenset((*some, *there))
