"""The sentence above a chart is right whatever the values are."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.record.drawing import drawing
from alongside.record.queries.values import Point, Series
from alongside.record.time_axis import moments
from alongside.record.trend import direction, outside, sentence
from alongside.ui.ticks import nice_ticks
from tests.calm import CALM

BEGIN = datetime(2025, 1, 15, 9, tzinfo=UTC)


def series(values, *, low=None, high=None, days=90, voice="clinician") -> Series:
    points = [Point(uuid4(), BEGIN + timedelta(days=days * place), float(value), low, high, voice, "Dr Amina Rahman")
              for place, value in enumerate(values)]  # fmt: skip
    return Series("Calprotectin", "µg/g", points, 0)


@pytest.mark.parametrize(
    ("values", "ranged", "says"),
    [
        ([310], {"high": 250}, "One value: 310 µg/g on 15 January 2025. It is outside the usual range."),
        ([90], {}, "One value: 90 µg/g on 15 January 2025."),
        ([300, 200], {"high": 250}, "2 values from January 2025 to April 2025, the last 200 µg/g: too few to say where it "
         "goes. 1 of 2 is outside the usual range."),
        ([560, 470, 380, 310], {"high": 250}, "4 values from January 2025 to October 2025, the last 310 µg/g: falling over "
         "the last 4. 4 of 4 are outside the usual range."),
        ([100, 101, 100, 101, 100], {"low": 90, "high": 110}, "5 values from January 2025 to January 2026, the last 100 "
         "µg/g: no clear change in the last 5. All within the usual range."),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], {}, "10 values from January 2025 to April 2027, the last 10 µg/g: rising over "
         "the last 8."),
    ],
)  # fmt: skip
def test_what_it_says(values, ranged, says) -> None:
    assert sentence(series(values, **ranged)) == says


def test_days_are_named_where_months_do_not_tell_them_apart() -> None:
    assert sentence(series([3, 4], days=2)).startswith("2 values from 15 January 2025 to 17 January 2025,")


@pytest.mark.parametrize(
    ("values", "way"),
    [([1, 2, 3], 0), ([1, 2, 3, 4], 1), ([4, 3, 2, 1], -1), ([5, 5, 5, 5], 0), ([1, 9, 1, 9, 1], 0), ([0, 0, 0, 0], 0),
     ([100, 100.5, 101, 101.5], 0), ([-4, -3, -2, -1], 1), ([9, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7, 8], 1)],
)  # fmt: skip
def test_a_direction_is_told_only_where_it_is_plain(values, way) -> None:
    assert direction(values) == way


numbers = st.floats(-1e9, 1e9, allow_nan=False)


@CALM
@given(st.lists(numbers, min_size=1, max_size=30))
def test_a_row_and_its_mirror_go_opposite_ways(values) -> None:
    assert direction(values) == -direction([-value for value in values])


@CALM
@given(st.lists(numbers, min_size=1, max_size=20), st.none() | numbers, st.none() | numbers)
def test_outside_is_counted_value_by_value(values, low, high) -> None:
    out, ranged = outside(series(values, low=low, high=high))
    expected = [
        value for value in values if (low is not None and value < low) or (high is not None and value > high)
    ]
    assert (out, ranged) == (len(expected), len(values) if (low, high) != (None, None) else 0)


@CALM
@given(
    st.lists(numbers, min_size=1, max_size=20),
    st.none() | numbers,
    st.none() | numbers,
    st.sampled_from([360, 1000]),
)
def test_everything_is_drawn_within_the_drawing(values, low, high, width) -> None:
    picture = str(drawing(series(values, low=low, high=high), width, "says"))
    for x, y in re.findall(r'c?x="(-?[\d.]+)" c?y="(-?[\d.]+)"', picture):
        assert -1 <= float(x) <= width + 1
        assert -1 <= float(y) <= 301
    assert picture.count("<rect") + picture.count("<circle") >= len(values)


@CALM
@given(numbers, numbers)
def test_ticks_enclose_what_they_measure(one, other) -> None:
    low, high = sorted((one, other))
    ticks = nice_ticks((low, high))
    slack = (ticks[-1] - ticks[0]) * 1e-6
    assert ticks[0] - slack <= low and high <= ticks[-1] + slack
    assert 2 <= len(ticks) <= 8


@CALM
@given(st.integers(0, 20_000), st.sampled_from([2, 7]))
def test_an_axis_of_time_never_crowds(days, most) -> None:
    end = BEGIN + timedelta(days=days)
    found = moments(BEGIN, end, most)
    assert len(found) <= most
    assert all(BEGIN <= at <= end for at, _name in found)
    assert len({name for _at, name in found}) == len(found)


def test_what_people_wrote_in_a_name_stays_text() -> None:
    picture = str(drawing(series([1, 2]), 360, '"><script>alert(1)</script>'))
    assert "<script" not in picture
