"""What a figure is, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.house import BenchHouse


@dataclass(frozen=True)
class Figure:
    """One figure under its stable name, with its budget; `at_most` says which side of the budget is kept."""

    name: str
    value: float
    unit: str
    budget: float
    at_most: bool = True

    @property
    def kept(self) -> bool:
        """Whether the value lies within the budget."""
        return self.value <= self.budget if self.at_most else self.value >= self.budget

    def as_json(self) -> dict[str, object]:
        """The figure for machines."""
        return asdict(self) | {"kept": self.kept}


Measure = Callable[["BenchHouse"], Figure]
MEASURES: dict[str, Measure] = {}


def figure(name: str, unit: str, budget: float, *, at_most: bool = True) -> Callable[..., Measure]:
    """Register a function that measures one figure and returns its value."""

    def remember(measure: Callable[[BenchHouse], float]) -> Measure:
        def run(house: BenchHouse) -> Figure:
            return Figure(name, round(measure(house), 3), unit, budget, at_most)

        MEASURES[name] = run
        return run

    return remember
