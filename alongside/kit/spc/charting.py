"""From numbers and a reading to a chart: phases, lines, signals and what they mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isnan

import numpy as np

from alongside.kit.spc.capability import capability
from alongside.kit.spc.lines import Bools, Floats, Lines, Numbers, lines, moving_ranges, sides, values_of
from alongside.kit.spc.results import Chart, Phase, Said, Signal
from alongside.kit.spc.rules import Counted, Fired, fired, outside_of, rows_on_one_side
from alongside.kit.spc.runs import runs
from alongside.kit.spc.series import Reading, Series, SeriesFault, Split
from alongside.kit.spc.telling import told
from alongside.kit.spc.terms import Better, Kind, Meaning, Rule, RuleSet, meaning_of

WIDTH = 3 / 1.128
PRINTED_WIDTH = 2.66
"""Half the width of an I chart's limits in mean moving ranges, as "making data count" prints it."""
WHOLE_PHASE = frozenset({Rule.FEW_CROSSINGS, Rule.MANY_CROSSINGS, Rule.HUGGING})
"""What these rules say belongs to a stretch as a whole: no single point of it is marked."""


@dataclass(frozen=True, slots=True)
class _Worked:
    """One phase worked out, as arrays."""

    phase: Phase
    lines: Lines
    values: Floats
    counted: Counted


def chart(series: Series, reading: Reading | None = None) -> Chart:
    """The chart of these numbers, read as people decided; nothing is split, frozen or left out by itself.

    Raises `SeriesFault` where a split does not stand between two moments, or two stand at one place.
    """
    read = reading or Reading()
    values, sizes = values_of(series)
    left_out = {one.at for one in read.left_out}
    counts = np.array([at not in left_out for at in series.at], dtype=bool)
    worked = [
        _phase(series, read, (values[first:end], sizes[first:end], counts[first:end]), first, split)
        for first, end, split in _spans(series, read)
    ]
    return _whole(series, read, worked, counts)


def _spans(series: Series, reading: Reading) -> list[tuple[int, int, Split]]:
    """Where each phase begins and ends, and the decision that began it."""
    if not len(series.at):
        return []
    splits = sorted(reading.splits, key=lambda one: one.begins)
    begins = [bisect_left(series.at, one.begins) for one in splits]
    if any(one <= 0 or one >= len(series.at) for one in begins) or len(set(begins)) < len(begins):
        raise SeriesFault("a split stands between two moments, and no two at the same place")
    edges = [0, *begins, len(series.at)]
    decisions = [Split(series.at[0], "", reading.frozen_until), *splits]
    return list(zip(edges, edges[1:], decisions, strict=False))


def _phase(
    series: Series, reading: Reading, arrays: tuple[Floats, Floats, Bools], first: int, split: Split
) -> _Worked:
    values, sizes, counts = arrays
    if series.kind == Kind.MR:
        values = moving_ranges(values, counts)
    base = counts.copy()
    if split.frozen_until is not None:
        base[max(bisect_right(series.at, split.frozen_until) - first, 0) :] = False
    width = PRINTED_WIDTH if reading.rules == RuleSet.COUNTING else WIDTH
    found = lines(Numbers(series.kind, values, sizes, base, series.per, reading.screened, width))
    kept = counts & ~np.isnan(values)
    places = np.flatnonzero(kept)
    outside = outside_of(values[kept], found.lower[kept], found.upper[kept])
    counted = Counted(places + first, values[kept], found.z[kept], found.side[kept], outside)
    centre = None if np.isnan(found.centre[0]) else float(found.centre[0])
    phase = Phase(
        first, first + len(values) - 1, series.at[first], split.why, split.frozen_until,
        centre, len(places), int((base & kept).sum()), runs(counted.side),
    )  # fmt: skip
    return _Worked(phase, found, values, counted)


def _signals(series: Series, reading: Reading, worked: list[_Worked]) -> Iterator[Signal]:
    """What fired in each phase: first against the line of the phase before, then against its own."""
    better = Better.NEITHER if series.kind == Kind.MR else reading.better
    for number, one in enumerate(worked):
        against_old = list(_against_old(worked[number - 1], one, reading)) if number else []
        for old, found in ((True, against_old), (False, fired(one.counted, reading.rules))):
            for each in found:
                meaning = meaning_of(each.side, better)
                yield Signal(each.rule, each.side, tuple(each.places.tolist()), meaning, number, old)


def _against_old(before: _Worked, now: _Worked, reading: Reading) -> Iterator[Fired]:
    if before.phase.centre is None:
        return
    side = sides(now.counted.values, np.full(len(now.counted.values), before.phase.centre))
    useful = before.phase.runs.useful + int((side != 0).sum())
    yield from rows_on_one_side(replace(now.counted, side=side), reading.rules, useful)


def _whole(series: Series, reading: Reading, worked: list[_Worked], counts: Bools) -> Chart:
    signals = tuple(_signals(series, reading, worked))
    phases = tuple(one.phase for one in worked)
    values = _joined([one.values for one in worked])
    found = Chart(
        series, reading, values, _joined([one.lines.centre for one in worked]),
        _joined([one.lines.lower for one in worked]), _joined([one.lines.upper for one in worked]),
        phases, signals, _meanings(values, counts, signals), None, Said(""),
    )  # fmt: skip
    return replace(found, capability=capability(found), said=told(found))


def _joined(parts: list[Floats]) -> tuple[float | None, ...]:
    """Arrays as plain numbers; None where nothing is known."""
    return tuple(None if isnan(one) else one for part in parts for one in part.tolist())


def _meanings(
    values: tuple[float | None, ...], counts: Bools, signals: tuple[Signal, ...]
) -> tuple[Meaning, ...]:
    """What each point says; where several rules fired on it: beyond the limits, off the old line, as its set counts."""
    found = [Meaning.ORDINARY if value is not None else Meaning.MISSING for value in values]
    for signal in sorted(reversed(signals), key=lambda one: one.rule == Rule.OUTSIDE):
        for place in () if signal.rule in WHOLE_PHASE else signal.points:
            found[place] = signal.meaning
    for place in np.flatnonzero(~counts).tolist():
        found[place] = Meaning.LEFT_OUT
    return tuple(found)
