"""Charts equal to the same charts worked out slowly and apart from the kit, over many series that chance made."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from alongside.kit.spc import Kind, LeftOut, Reading, Series, Split, chart
from tests.kit.spc.by_hand import lines, runs
from tests.kit.spc.published import alike, days

KINDS = {
    "run": Kind.RUN, "i": Kind.I, "i screened": Kind.I, "c": Kind.C, "p": Kind.P, "u": Kind.U,
}  # fmt: skip
LONG, PER = 36, 1000


def numbers(kind: str, seed: int) -> tuple[list[int], list[int]]:
    """Counts, and of how many: about three in ten, with one far off now and then."""
    dice = Random(f"{kind}/{seed}")
    sizes = [dice.randrange(40, 160) for _ in range(LONG)]
    counts = [sum(dice.random() < 0.3 for _ in range(size)) for size in sizes]
    if dice.random() < 0.5:
        counts[dice.randrange(LONG)] = max(sizes) // 2 if kind != "p" else 0
    return counts, sizes


def drawn(kind: str, seed: int, reading: Reading):
    """The chart of the kit, and the numbers that it was made of."""
    counts, sizes = numbers(kind, seed)
    sized = sizes if kind in ("p", "u") else None
    series = Series(KINDS[kind], days(LONG), counts, sized, per=PER if kind == "u" else 1.0)
    return chart(series, reading), counts, sizes


def same(found, told, first: int = 0) -> None:
    """Whether every point has the line that was worked out."""
    for point, (middle, lower, upper) in zip(found.points[first:], told, strict=False):
        assert alike(point.centre, middle)
        assert alike(point.lower, lower)
        assert alike(point.upper, upper)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", KINDS)
def test_middle_line_and_limits_are_those_of_the_formulas(kind, seed):
    reading = Reading(screened=kind == "i screened")
    found, counts, sizes = drawn(kind, seed, reading)

    assert len(found.points) == LONG
    same(found, lines(kind, counts, sizes, range(LONG), PER))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", KINDS)
def test_a_frozen_baseline_makes_the_lines_of_all_that_follows(kind, seed):
    reading = Reading(screened=kind == "i screened", frozen_until=days(LONG)[19])
    found, counts, sizes = drawn(kind, seed, reading)

    assert found.phases[0].based_on == 20
    same(found, lines(kind, counts, sizes, range(20), PER))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", KINDS)
def test_phases_and_what_is_left_out_each_have_lines_of_their_own(kind, seed):
    when = days(LONG)
    left = [LeftOut(when[4], "closed"), LeftOut(when[25], "moved")]
    reading = Reading(screened=kind == "i screened", splits=[Split(when[16], "test 3")], left_out=left)
    found, counts, sizes = drawn(kind, seed, reading)

    assert [phase.based_on for phase in found.phases] == [15, LONG - 17]
    for first, end, gone in ((0, 16, 4), (16, LONG, 25)):
        base = [place for place in range(first, end) if place != gone]
        same(found, lines(kind, counts, sizes, base, PER)[first:end], first)


@pytest.mark.parametrize("seed", range(12))
def test_runs_and_crossings_are_those_of_the_rule(seed):
    found, counts, sizes = drawn("p", seed, Reading())
    values = [Fraction(count, size) for count, size in zip(counts, sizes, strict=True)]
    mine = found.phases[0].runs

    told = runs(values, Fraction(sum(counts), sum(sizes)))
    assert (
        mine.useful,
        mine.longest,
        mine.longest_allowed,
        mine.crossings,
        mine.fewest_crossings,
    ) == told
