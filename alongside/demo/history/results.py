"""What the laboratory found at a visit: numbers that go with how active the disease was, and vary as numbers do."""

from __future__ import annotations

from random import Random

from alongside.demo.history.course import Visit
from alongside.demo.history.terms import (
    ALBUMIN,
    ALT,
    CALPROTECTIN,
    CRP,
    ESR,
    FERRITIN,
    HEMOGLOBIN,
    PLATELETS,
    VITAMIN_D,
    Measure,
)  # fmt: skip


def results_of(visit: Visit, dice: Random) -> list[tuple[Measure, float]]:
    """Each measure that was taken, with its value in the measure's unit."""
    hot = max(0.0, min(3.0, visit.activity + 0.15))
    taken: list[tuple[Measure, float]] = []
    if dice.random() < 0.62:
        taken.append((CRP, max(0.3, dice.lognormvariate(0.4 + 0.95 * hot, 0.6))))
    if "esr" in visit.written:
        taken.append((ESR, max(2, dice.gauss(8 + 13 * hot, 4))))
    if "albumin" in visit.written:
        taken.append((ALBUMIN, max(22, dice.gauss(42 - 3.2 * hot, 2))))
    if "hemoglobin" in visit.written:
        taken.append((HEMOGLOBIN, max(75, dice.gauss(128 - 8 * hot + 0.8 * max(0, visit.age - 12), 5))))
    if dice.random() < 0.40:
        taken.append((PLATELETS, max(120, dice.gauss(280 + 65 * hot, 45))))
    if dice.random() < 0.38:
        taken.append((CALPROTECTIN, min(6000, max(10, dice.lognormvariate(4.2 + 1.05 * hot, 0.75)))))
    if dice.random() < 0.30:
        taken.append((ALT, max(8, dice.lognormvariate(3.0, 0.35))))
    if dice.random() < 0.16:
        taken.append((FERRITIN, max(3, dice.lognormvariate(3.4 - 0.3 * hot, 0.6))))
    if dice.random() < 0.08:
        taken.append((VITAMIN_D, max(12, dice.gauss(62, 19))))
    return taken
