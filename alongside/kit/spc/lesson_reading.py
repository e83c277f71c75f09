"""What a lesson on a chart looks at: the newest phase in which something is known, and the rows in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from alongside.kit.spc.lines import sides
from alongside.kit.spc.results import Chart, Phase, Said, Signal
from alongside.kit.spc.rules import longest_row, row_asked
from alongside.kit.spc.runs import LEAST_USEFUL
from alongside.kit.spc.terms import Kind, Rule, RuleSet


@dataclass(frozen=True)
class Part:
    """One step of a lesson: what it looks at, and what it says."""

    title: str
    says: Sequence[Said]


@dataclass(frozen=True)
class Choice:
    """One answer that can be given."""

    key: str
    says: Said


@dataclass(frozen=True)
class Question:
    """A question, the answers that can be given, which is right, and why."""

    key: str
    asks: Said
    choices: Sequence[Choice]
    right: str
    why: Sequence[Said]


@dataclass(frozen=True)
class Now:
    """A chart, and the phase of it that a lesson reads."""

    chart: Chart
    number: int

    @property
    def phase(self) -> Phase:
        """The phase that is read."""
        return self.chart.phases[self.number]

    @property
    def rules(self) -> RuleSet:
        """By which rules."""
        return self.chart.reading.rules

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The places of its points that count."""
        return tuple(one for one in self.chart.counted if self.phase.first <= one <= self.phase.last)

    @cached_property
    def signals(self) -> tuple[Signal, ...]:
        """What fired in it."""
        return tuple(one for one in self.chart.signals if one.phase == self.number)

    @property
    def outside(self) -> list[int]:
        """The places beyond the limits."""
        return sorted(
            place for one in self.signals if one.rule == Rule.OUTSIDE for place in one.points
        )  # fmt: skip

    @property
    def centre(self) -> float:
        """Its middle line."""
        assert self.phase.centre is not None  # such a phase is not read
        return self.phase.centre

    @cached_property
    def side(self) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
        """On which side of the middle line each point lies."""
        values = np.array([self.chart.values[one] for one in self.places], dtype=float)
        return sides(values, np.full(len(values), self.centre))

    @property
    def row(self) -> int:
        """The longest row on one side, as the rules of the chart see it."""
        return longest_row(self.side, self.rules)

    @property
    def asked(self) -> int:
        """How long a row is a signal."""
        return row_asked(self.rules, self.phase.runs.useful)

    @property
    def judges_rows(self) -> bool:
        """Whether there are enough points for the rules to judge a row."""
        return self.rules != RuleSet.ANHOEJ or self.phase.runs.useful >= LEAST_USEFUL

    @property
    def on_the_line(self) -> int:
        """How many points lie right on the middle line."""
        return int((self.side == 0).sum())

    @property
    def is_run_chart(self) -> bool:
        """Whether it has no limits by its kind."""
        return self.chart.series.kind == Kind.RUN


def read_now(chart: Chart) -> Now | None:
    """The newest phase in which a point counts and a middle line is known; None where there is none."""
    known = [number for number, one in enumerate(chart.phases) if one.counted and one.centre is not None]
    return Now(chart, known[-1]) if known else None
