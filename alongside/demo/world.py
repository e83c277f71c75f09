"""The network as it stands: its centers, who works there, and how each center's results change over ten years."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from alongside.demo.chance import chance_of, id_of
from alongside.demo.names import child_name, town_names

YEARS = 10


@dataclass(frozen=True)
class Scale:
    """How large a demo is: its centers, clinicians and patients."""

    name: str
    centers: int
    clinicians: int
    patients: int


SCALES = {
    "small": Scale("small", 3, 14, 120),
    "network": Scale("network", 66, 535, 18_700),
    "x10": Scale("x10", 660, 5_350, 187_000),
}


@dataclass(frozen=True)
class Clinician:
    """Somebody who works at a center, in one seat."""

    id: UUID
    seat_id: UUID
    name: str
    given: str
    family: str
    title: str


@dataclass(frozen=True)
class Change:
    """Something that a center tried: in which year of the ten, and by how much it moved the share who are well."""

    year: float
    gain: float
    width: float = 0.25


@dataclass(frozen=True)
class Center:
    """A center: its people, and the share of its children whose disease is quiet, as it began and as it changed."""

    id: UUID
    name: str
    town: str
    doctors: tuple[Clinician, ...]
    nurses: tuple[Clinician, ...]
    others: tuple[Clinician, ...]
    begin: float
    changes: tuple[Change, ...]
    laboratory: str
    late: tuple[float, float, float] = (0.1, 0.05, 7.5)
    """How many are written down late, before and since that year of the ten."""

    def quiet_share(self, year: float) -> float:
        """The share of visits at which the disease is quiet, in that year of the ten."""
        steps = sum(one.gain / (1 + math.exp((one.year - year) / one.width)) for one in self.changes)
        return min(0.97, max(0.05, self.begin + steps))

    def late_share(self, year: float) -> float:
        """The share of visits that are written down late, until somebody at the center sees to it."""
        return self.late[0] if year < self.late[2] else self.late[1]

    @property
    def clinicians(self) -> tuple[Clinician, ...]:
        """Everyone who treats children here."""
        return self.doctors + self.nurses + self.others


@dataclass(frozen=True)
class World:
    """One community and its centers on the day of building."""

    community_id: UUID
    today: date
    language: str
    source: str
    numbers: str
    centers: tuple[Center, ...]

    @property
    def begins(self) -> date:
        """The first day of the ten years."""
        return self.today - timedelta(days=round(365.25 * YEARS))

    def year_of(self, day: date) -> float:
        """How far into the ten years a day lies."""
        return (day - self.begins).days / 365.25


TITLES = {
    "en": ("doctor", "nurse", "dietitian", "psychologist"),
    "sv": ("läkare", "sjuksköterska", "dietist", "psykolog"),
}


def clinician(key: str, name: str, title: str) -> Clinician:
    """Somebody by name; the key gives the same ids every time."""
    plain = name.removeprefix("Dr ")
    given, family = plain.split(" ", 1)
    return Clinician(id_of("person", key), id_of("seat", key, "clinician"), name, given, family, title)


def drawn_centers(scale: Scale, known: tuple[Center, ...]) -> tuple[Center, ...]:
    """The centers of the story, and as many more as the scale has."""
    dice = chance_of("centers", scale.name)
    missing = scale.centers - len(known)
    if missing <= 0:
        return known
    towns = town_names(dice)
    staff = scale.clinicians - sum(len(one.clinicians) for one in known)
    return known + tuple(
        _drawn_center(dice, number, towns, staff // missing + (number < staff % missing))
        for number in range(missing)
    )


def _drawn_center(dice: Random, number: int, towns: list[str], staff: int) -> Center:
    town = towns[number % len(towns)] + ("" if number < len(towns) else f" {number // len(towns) + 1}")
    town = town[0].upper() + town[1:]
    people = [_drawn_clinician(dice, number, place, staff) for place in range(staff)]
    begin = dice.gauss(0.50, 0.05)
    return Center(
        id=id_of("center", number),
        name=f"{town} {dice.choice(('Children’s Clinic', 'Center', 'Young People’s Clinic', 'Gut Center'))}",
        town=town,
        doctors=tuple(one for one in people if one.title == "doctor"),
        nurses=tuple(one for one in people if one.title == "nurse"),
        others=tuple(one for one in people if one.title not in ("doctor", "nurse")),
        begin=begin,
        changes=_drawn_changes(dice, begin),
        laboratory=f"{town} laboratory",
    )


def _drawn_clinician(dice: Random, center: int, place: int, staff: int) -> Clinician:
    share = place / max(1, staff)
    title = (
        "doctor"
        if share < 0.5
        else "nurse"
        if share < 0.8
        else "dietitian"
        if share < 0.9
        else "psychologist"
    )
    given, family = child_name(dice, dice.choice(("female", "male")), "en")
    name = f"Dr {given} {family}" if title == "doctor" else f"{given} {family}"
    return clinician(f"staff/{center}/{place}", name, title)


def _drawn_changes(dice: Random, begin: float) -> tuple[Change, ...]:
    """One to three changes that worked, sometimes one that did not, ending at three quarters more or less."""
    gain = dice.gauss(0.75, 0.04) - begin
    years = sorted(dice.uniform(1.5, 9) for _ in range(dice.randint(1, 3)))
    changes = [Change(year, gain / len(years), dice.uniform(0.15, 0.6)) for year in years]
    if dice.random() < 0.3:
        year = dice.uniform(2, 7)
        changes += [Change(year, -0.06), Change(year + 0.8, 0.06)]
    return tuple(changes)
