"""The register of one community: its world, who its patients are, and what it holds about each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from uuid import UUID

from alongside.demo.history.course import Visit
from alongside.demo.history.entries import entries_of
from alongside.demo.history.meeting import TABLES as MEETINGS
from alongside.demo.history.meeting import meeting_rows
from alongside.demo.history.planning import TABLES as PLANS
from alongside.demo.history.planning import plan_rows
from alongside.demo.patients import Enrolled, Patient
from alongside.demo.story import ekvik, riverbend
from alongside.demo.world import Scale, World, drawn_centers

TOGETHER = PLANS | MEETINGS
"""The tables of plans and visits with their columns, each after those to which it points."""


@dataclass(frozen=True)
class Register:
    """Everything that was brought in, drawn the same way in every process."""

    world: World
    patients: int
    told: dict[int, Patient] = field(repr=False)

    @cached_property
    def _enrolled(self) -> Enrolled:
        return Enrolled(self.world, self.patients)

    @property
    def count(self) -> int:
        """How many patients there are."""
        return self._enrolled.patients

    def patient(self, number: int) -> Patient:
        """The patient with that number: one of the story, or a drawn one."""
        return self.told.get(number) or self._enrolled.draw(number)

    def rows(self, number: int) -> list[str]:
        """The patient's entries, as lines for COPY."""
        return self.course(number)[0]

    def course(self, number: int) -> tuple[list[str], list[Visit]]:
        """The patient's entries, as lines for COPY, and the visits of which they tell."""
        rows, visits, _courses = entries_of(self.world, self.patient(number))
        return rows, visits

    def together(self, told: Mapping[int, list[Visit]]) -> dict[str, list[str]]:
        """Their plans, and their visits of late, as lines for COPY by table; none where the words would be in another
        language."""
        if self.world.language != "en":
            return {}
        patients = {number: self.patient(number) for number in told}
        met = ((patients[number], visits) for number, visits in told.items())
        return plan_rows(self.world, patients.values()) | meeting_rows(self.world, met)


def riverbend_register(size: Scale, today: date, community_id: UUID) -> Register:
    """The network of the story, as large as that."""
    centers = drawn_centers(size, riverbend.centers())
    world = World(community_id, today, "en", riverbend.SOURCE, "RB", centers)
    return Register(world, size.patients, riverbend.patients(world))


def ekvik_register(today: date, community_id: UUID) -> Register:
    """The small Swedish community in the same house."""
    world = World(community_id, today, "sv", ekvik.SOURCE, "EK", ekvik.centers())
    return Register(world, ekvik.PATIENTS, ekvik.patients(world))
