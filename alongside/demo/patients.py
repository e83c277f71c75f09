"""Who the patients are, drawn one by one: a child, a family, a center, a team, a beginning and perhaps an end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from uuid import UUID

from alongside.demo.chance import chance_of, id_of, pick_weighted
from alongside.demo.names import child_name
from alongside.demo.world import YEARS, Center, Clinician, World

CROHN, COLITIS, UNCLASSIFIED = "crohn", "colitis", "unclassified"
DISEASES = ((CROHN, 0.62), (COLITIS, 0.31), (UNCLASSIFIED, 0.07))
RELATIONS = {"en": ("mum", "dad"), "sv": ("mamma", "pappa")}


@dataclass(frozen=True)
class Parent:
    """A caregiver who came into the register with a child."""

    id: UUID
    seat_id: UUID
    name: str
    given: str
    family: str
    relation: str


@dataclass(frozen=True)
class Patient:
    """A child with an inflammatory bowel disease, as the register knows her or him."""

    number: int
    id: UUID
    seat_id: UUID
    given: str
    family: str
    sex: str
    born: date
    disease: str
    diagnosed: date
    center: Center
    team: tuple[Clinician, ...]
    since: date
    until: date | None
    parents: tuple[Parent, ...]
    quiet_from: date | None = None
    """From then on the story tells it, not the dice."""

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.given} {self.family}"

    @property
    def doctor(self) -> Clinician:
        """Who leads the team."""
        return self.team[0]

    @property
    def nurse(self) -> Clinician:
        """Who answers the telephone."""
        return self.team[1]


def draw_patient(world: World, number: int, center: Center) -> Patient:
    """The patient with that number of that center."""
    dice = chance_of(world.source, "patient", number)
    sex = dice.choice(("female", "male"))
    given, family = child_name(dice, sex, world.language)
    since, diagnosed, born, until = _life(world, dice)
    return Patient(
        number=number,
        id=id_of(world.source, "patient", number),
        seat_id=id_of(world.source, "seat", number),
        given=given,
        family=family,
        sex=sex,
        born=born,
        disease=pick_weighted(dice, DISEASES),
        diagnosed=diagnosed,
        center=center,
        team=team_at(center, dice),
        since=since,
        until=until,
        parents=_parents(world, dice, number, family),
    )


def _life(world: World, dice: Random) -> tuple[date, date, date, date | None]:
    """In the register since, diagnosed, born, and until when a young person stayed with the children's center."""
    before = dice.random() < 0.2
    since = world.begins + timedelta(
        days=0 if before else round(365.25 * (YEARS - 0.5) * dice.random() ** 0.75)
    )
    since += timedelta(days=dice.randrange(60))
    diagnosed = since - timedelta(days=round(365.25 * dice.uniform(0.3, 4)) if before else dice.randrange(10))
    born = diagnosed - timedelta(days=round(365.25 * dice.triangular(4.5, 16.4, 12.3)))
    grown = born + timedelta(days=round(365.25 * dice.uniform(18.1, 19.6)))
    leaves = max(grown, since + timedelta(days=200))
    return since, diagnosed, born, leaves if leaves < world.today else None


def team_at(center: Center, dice: Random) -> tuple[Clinician, ...]:
    """A doctor and a nurse, and for some a third."""
    third = (dice.choice(center.others),) if center.others and dice.random() < 0.4 else ()
    return (dice.choice(center.doctors), dice.choice(center.nurses), *third)


def _parents(world: World, dice: Random, number: int, family: str) -> tuple[Parent, ...]:
    count = dice.choices((0, 1, 2), (0.35, 0.45, 0.2))[0]
    first = dice.randrange(2)
    return tuple(_parent(world, dice, number, family, (first + place) % 2) for place in range(count))


def _parent(world: World, dice: Random, number: int, family: str, side: int) -> Parent:
    given, other = child_name(dice, ("female", "male")[side], world.language)
    last = family if dice.random() < 0.8 else other
    key = (world.source, "parent", number, side)
    relation = RELATIONS[world.language][side]
    return Parent(id_of(*key), id_of(*key, "seat"), f"{given} {last}", given, last, relation)


class Enrolled:
    """Which center each number belongs to: large and small centers, the same way every time."""

    def __init__(self, world: World, patients: int) -> None:
        sizes = [chance_of(world.source, "size", one.id).lognormvariate(0, 0.5) for one in world.centers]
        known = min(len(world.centers), 3)
        per_known = 40 if len(world.centers) > known else patients / known
        rest = sum(sizes[known:]) or 1
        shares = [per_known] * known + [
            size / rest * (patients - known * per_known) for size in sizes[known:]
        ]
        self.ends = [round(end) for end in accumulate(shares)]
        self.world = world
        self.patients = self.ends[-1]

    def center_of(self, number: int) -> Center:
        """The center of the patient with that number."""
        low, high = 0, len(self.ends) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if number < self.ends[middle] else (middle + 1, high)
        return self.world.centers[low]

    def draw(self, number: int) -> Patient:
        """The patient with that number."""
        return draw_patient(self.world, number, self.center_of(number))
