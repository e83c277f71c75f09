"""Tests in ramps: each goes on from another, or begins a ramp; several may go on from one, side by side. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass
class Rung:
    """A test, which one it is in the project, and those that go on from it."""

    cycle: Any
    number: int
    next: list[Rung] = field(default_factory=list)


def ladder(cycles: Iterable[Any]) -> list[Rung]:
    """The ramps of a project, each by its first test. CYCLES: in the order in which they were planned."""
    rungs: dict[UUID, Rung] = {}
    first: list[Rung] = []
    for number, cycle in enumerate(cycles, 1):
        rung = Rung(cycle, number)
        rungs[cycle.pk] = rung
        before = rungs.get(cycle.after_id)
        (before.next if before else first).append(rung)
    return first
