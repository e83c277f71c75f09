"""Whether change followed the tests, as the chart's own rules say it. Pure: it decides nothing and claims no cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.kit.spc import Chart, Meaning


class Follows(StrEnum):
    """What the chart says of the time since the first test."""

    NO_TEST = "no-test"
    BEFORE = "before"
    BETTER = "better"
    WORSE = "worse"
    NOT_YET = "not-yet"


@dataclass(frozen=True)
class Told:
    """What followed; since when; and which test (its place among the tests) began last before that."""

    says: Follows
    since: date | None = None
    after: int | None = None


def followed(chart: Chart | None, begun: Sequence[date]) -> Told:
    """Hold the latest row that is not ordinary against the days on which tests began (in order of time).

    A row that began before the first test did not follow it, and that is said.
    """
    if chart is None or not begun:
        return Told(Follows.NO_TEST)
    since, meaning = _latest_row(chart)
    if since is None:
        return Told(Follows.NOT_YET)
    first = begun[0].replace(day=1)
    if since < first:
        return Told(Follows.BEFORE, since)
    after = max(place for place, day in enumerate(begun) if day.replace(day=1) <= since)
    return Told(Follows.BETTER if meaning == Meaning.BETTER else Follows.WORSE, since, after)


def _latest_row(chart: Chart) -> tuple[date | None, Meaning | None]:
    """Since when the chart's newest points have been better, or worse, without a point that says otherwise.

    Where people split the line, the row begins with the newest phase: what came before is held against another line.
    """
    since, found = None, None
    first = chart.phases[-1].first if chart.phases else 0
    for place in reversed(chart.counted):
        meaning = chart.meanings[place]
        ordinary = meaning not in (Meaning.BETTER, Meaning.WORSE)
        if place < first or ordinary or found not in (None, meaning):
            break
        since, found = chart.series.at[place], meaning
    return since, found
