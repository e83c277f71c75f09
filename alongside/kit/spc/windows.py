"""Where a pattern of points is complete: the building blocks of the rules, on arrays of counted points.

Each answers for every point whether the pattern is complete there; a stretch is those points and the ones before them
that the pattern needs.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alongside.kit.spc.lines import ALIKE, Bools, Floats

Ints = NDArray[np.int64]


def in_a_row(signs: NDArray[np.int8]) -> Ints:
    """How long the row of equal signs is that ends at each point."""
    if not len(signs):
        return np.zeros(0, dtype=np.int64)
    places = np.arange(len(signs))
    starts = np.concatenate(([True], signs[1:] != signs[:-1]))
    return places - np.maximum.accumulate(np.where(starts, places, 0)) + 1


def of_the_last(true: Bools, width: int, least: int) -> Bools:
    """Where at least so many of the last `width` points are true; never before there are as many points."""
    total = np.concatenate(([0], np.cumsum(true)))
    done = np.zeros(len(true), dtype=bool)
    if len(true) >= width:
        done[width - 1 :] = total[width:] - total[:-width] >= least
    return done


def covered(done: Bools, width: int) -> Bools:
    """Every point that belongs to a pattern: those where it is complete, and those before that it needs."""
    marks = np.zeros(len(done) + 1, dtype=np.int64)
    ends = np.flatnonzero(done)
    np.add.at(marks, np.maximum(ends - width + 1, 0), 1)
    np.add.at(marks, ends + 1, -1)
    return np.cumsum(marks[:-1]) > 0


def stretches(true: Bools) -> list[Ints]:
    """The places of each unbroken stretch of true points."""
    places = np.flatnonzero(true)
    return np.split(places, np.flatnonzero(np.diff(places) > 1) + 1) if len(places) else []


def ways(values: Floats) -> NDArray[np.int8]:
    """From each point to the next: 1 up, -1 down, 0 alike."""
    step = np.diff(values)
    alike = np.abs(step) <= ALIKE * np.maximum(np.abs(values[1:]), np.abs(values[:-1]))
    return np.where(alike, 0, np.sign(step)).astype(np.int8)


def steadily(values: Floats, way: int) -> Ints:
    """How many points in a row rise (1) or fall (-1) up to each point, itself and the first of them counted."""
    steps = ways(values)
    rows = np.where(steps == way, in_a_row(steps), 0)
    return np.concatenate(([1], rows + 1)) if len(values) else np.zeros(0, dtype=np.int64)


def by_turns(values: Floats) -> Ints:
    """How many points in a row go up and down by turns, up to each point."""
    steps = ways(values)
    if len(steps) < 2:
        return np.ones(len(values), dtype=np.int64)
    turned = np.concatenate(([0], steps[1:] * steps[:-1] < 0)).astype(np.int8)
    rows = np.where(turned == 1, in_a_row(turned) + 2, 2)
    return np.concatenate(([1], np.where(steps == 0, 1, rows)))
