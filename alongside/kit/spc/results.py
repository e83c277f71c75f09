"""What comes out of a chart: plain data, ready to be drawn, told, tabled and sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Union

from alongside.kit.spc.series import Reading, Series
from alongside.kit.spc.terms import Better, Kind, Meaning, Period, Reach, Rule, Side

FEWEST = 12
"""With fewer points the limits are trial limits."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment within a sentence, said as its period is: March 2024."""

    at: date
    period: Period


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of the chart within a sentence, said in the measure's unit."""

    value: float


Params = Mapping[str, Union[str, int, When, Figure, "Said"]]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as data: English words to translate, and what stands in them.

    Where `plural` is given, `count` chooses between the two and is a parameter of that name.
    """

    msgid: str
    params: Params = field(default_factory=dict)
    plural: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule fired: which, where, on which side, and what it means for people."""

    rule: Rule
    side: Side
    points: tuple[int, ...]
    """Places in the series, in order of time."""
    meaning: Meaning
    phase: int
    against_old: bool = False
    """Whether it is a row on one side of the middle line of the phase before."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of a phase: useful points (not on the middle line), the longest run, and how often the line crosses."""

    useful: int
    longest: int
    longest_allowed: int
    crossings: int
    fewest_crossings: int


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase: from where, why, its middle line, and what it was worked out from."""

    first: int
    last: int
    begins: date
    why: str
    frozen_until: date | None
    centre: float | None
    counted: int
    """Points that count in the phase."""
    based_on: int
    """Points that its lines come from."""
    runs: Runs

    @property
    def trial(self) -> bool:
        """Whether its limits are trial limits: they come from fewer than 12 points."""
        return self.based_on < FEWEST


@dataclass(frozen=True, slots=True)
class Capability:
    """A target held against the last phase's limits, and how many points reached it."""

    target: float
    reach: Reach | None
    """None where the chart has no limits, or neither way is better."""
    met: int
    counted: int
    said: Said


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the chart with everything that is said about it."""

    place: int
    at: date
    value: float | None
    count: float | None
    size: float | None
    centre: float | None
    lower: float | None
    upper: float | None
    phase: int
    meaning: Meaning
    rules: tuple[Rule, ...]
    left_out: str


@dataclass(frozen=True)
class Chart:
    """A chart worked out: a value, a middle line and limits for each moment, the phases, the signals, the sentence."""

    series: Series
    reading: Reading
    values: tuple[float | None, ...]
    centre: tuple[float | None, ...]
    lower: tuple[float | None, ...]
    upper: tuple[float | None, ...]
    phases: tuple[Phase, ...]
    signals: tuple[Signal, ...]
    meanings: tuple[Meaning, ...]
    capability: Capability | None
    said: Said

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The chart point by point, as a table has it."""
        series, why = self.series, {one.at: one.why for one in self.reading.left_out}
        fired = self.fired
        return tuple(
            Point(
                place, at, self.values[place], series.counts[place], series.sizes[place] if series.sizes else None,
                self.centre[place], self.lower[place], self.upper[place], self.phase_at(place),
                self.meanings[place], fired.get(place, ()), why.get(at, ""),
            )
            for place, at in enumerate(series.at)
        )  # fmt: skip

    @cached_property
    def fired(self) -> dict[int, tuple[Rule, ...]]:
        """The rules that fired at each place."""
        found: dict[int, tuple[Rule, ...]] = {}
        for signal in self.signals:
            for place in signal.points:
                found[place] = (*found.get(place, ()), signal.rule)
        return found

    @cached_property
    def counted(self) -> tuple[int, ...]:
        """The places whose values count."""
        aside = (Meaning.LEFT_OUT, Meaning.MISSING)
        return tuple(place for place, one in enumerate(self.meanings) if one not in aside)

    @property
    def better(self) -> Better:
        """Which way is better; of the steps from one value to the next neither is."""
        return Better.NEITHER if self.series.kind == Kind.MR else self.reading.better

    def phase_at(self, place: int) -> int:
        """Which phase a place belongs to."""
        return next(number for number, one in enumerate(self.phases) if place <= one.last)

    @property
    def trial(self) -> bool:
        """Whether the last phase's limits are trial limits."""
        return bool(self.phases) and self.phases[-1].trial
