"""Ramps as stairs: no box lies on another, each next test stands higher, a failure is as large as a success."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from alongside.improvement.stairs import HIGH, RISE, WIDE, Step, stairs
from tests.calm import CALM

BOX = re.compile(r'<rect x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"')
DECIDED = ("adopt", "adapt", "abandon", "")


def grown(after):
    """Tests in which each goes on from the one whose place it names, or begins a ramp."""
    below = {place: [] for place in range(-1, len(after))}
    for place, before in enumerate(after):
        below[before if before < place else -1].append(place)

    def step(place):
        return Step(
            f"{place}. A title of some words <&>", "x", DECIDED[place % 4], tuple(map(step, below[place]))
        )

    return [step(place) for place in below[-1]]


def boxes(drawing):
    return [tuple(map(float, found)) for found in BOX.findall(drawing.body)]


def count(step):
    return 1 + sum(map(count, step.next))


@CALM
@given(st.lists(st.integers(-1, 10), min_size=1, max_size=14))
def test_no_box_lies_on_another_and_all_are_of_one_size(after):
    ramps = grown(after)
    drawing = stairs(ramps)
    found = boxes(drawing)
    overlaps = [
        (one, other)
        for place, one in enumerate(found)
        for other in found[:place]
        if abs(one[0] - other[0]) < WIDE and abs(one[1] - other[1]) < HIGH
    ]

    assert len(found) == sum(map(count, ramps))
    assert {one[2:] for one in found} == {(WIDE, HIGH)}
    assert overlaps == []
    assert all(
        x >= 0 and y >= 0 and x + WIDE <= drawing.width and y + HIGH <= drawing.height for x, y, *_ in found
    )


def test_a_ramp_rises_and_a_branch_stands_below_its_neighbour():
    first, second, third, side = boxes(
        stairs(
            [
                Step(
                    "a",
                    "x",
                    "adapt",
                    (Step("b", "x", "adopt", (Step("c", "x"),)), Step("d <&>", "x", "abandon")),
                )
            ]
        )
    )

    assert [second[1] - first[1], third[1] - second[1]] == [-RISE, -RISE]
    assert first[0] < second[0] < third[0] and side[0] == second[0] and side[1] > second[1]
