"""What in one person's values may not be right: what a body can do, told as a small table of courses."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.registry.quality.checking import About, Value, doubts
from tests.calm import CALM

TODAY = date(2026, 11, 22)
BORN = About(date(2012, 3, 14), "female")
_CATEGORY = {"visit": 7, "diagnosis": 3}


def value(kind, days_ago, number=None, unit=None, **more):
    key = uuid4()
    usual = {"weight": "kg", "height": "cm"}.get(kind, "")
    told = {
        "category": _CATEGORY.get(kind, 5),
        "entry_id": key,
        "origin_id": key,
        "unit": usual if unit is None else unit,
    }
    return Value(kind, TODAY - timedelta(days=days_ago), value=number, **(told | more))


def said(values, about=BORN):
    return [(one.check, one.told.get("mended")) for one in doubts(about, values, TODAY)]


def course(kind, *numbers):
    """Values every ninety days, the last one today."""
    last = (len(numbers) - 1) * 90
    return [value(kind, last - 90 * place, number) for place, number in enumerate(numbers)]


@pytest.mark.parametrize(
    ("kind", "numbers", "wanted"),
    [
        # An ordinary course says nothing; neither does a hard year.
        ("weight", (40.0, 41.2, 43.0, 44.1), []),
        ("weight", (52.0, 46.0, 41.0, 47.0), []),
        ("height", (148.0, 150.1, 153.0, 153.0, 152.5), []),
        # A weight typed in pounds, in the middle and at the end; in grams; a height in inches and in metres.
        ("weight", (44.0, 45.0, 101.4, 46.5), [("weight_pounds", 46.0)]),
        ("weight", (44.0, 45.0, 102.0), [("weight_pounds", 46.3)]),
        ("weight", (44.0, 45.0, 46300.0), [("weight_grams", 46.3)]),
        ("height", (150.0, 152.0, 60.5), [("height_inches", 153.7)]),
        ("height", (150.0, 152.0, 1.54), [("height_metres", 154.0)]),
        # What no body does, and no unit tells.
        ("height", (150.0, 140.0, 152.0), [("height_fell", None)]),
        ("height", (150.0, 175.0, 152.0), [("height_leapt", None)]),
        ("weight", (44.0, 460.0, 45.0), [("weight_bounds", None)]),
        # One alone cannot be held against another; one that nobody can weigh can.
        ("weight", (102.0,), []),
        ("weight", (1020.0,), [("weight_bounds", None)]),
    ],
)
def test_a_course(kind, numbers, wanted):
    assert said(course(kind, *numbers)) == wanted


def test_a_leap_in_weight_is_one_only_where_it_is_soon():
    assert said([value("weight", 30, 60.0), value("weight", 0, 40.0)]) == [("weight_fell", None)]
    assert said([value("weight", 300, 60.0), value("weight", 0, 40.0)]) == []


def test_a_unit_that_is_written_is_believed():
    assert said([value("weight", 90, 45.0), value("weight", 0, 102.0, "lb")]) == [("weight_unit", 46.3)]


def test_a_value_is_held_only_against_what_its_readers_see():
    """A weight kept from her parents tells them nothing by way of another one."""
    kept, open_ = value("weight", 30, 60.0, kept_from=2), value("weight", 0, 40.0)
    assert said([kept, open_]) == []
    assert said([value("weight", 30, 60.0), value("weight", 0, 40.0, kept_from=2)]) == [("weight_fell", None)]
    assert said([value("weight", 60, 45.0, kept_from=2), value("weight", 30, 45.5, kept_from=2),
                 value("weight", 0, 101.0)]) == []  # fmt: skip
    assert said([value("weight", 30, 60.0, held_until=TODAY), value("weight", 0, 40.0)]) == []


def test_a_doubt_tells_of_all_that_it_is_made_of():
    home, clinic = value("weight", 0, 101.0, category=8), value("weight", 30, 45.0)
    (pounds,) = doubts(BORN, [value("weight", 60, 44.0), clinic, home], TODAY)
    assert (pounds.check, pounds.categories) == ("weight_pounds", (8, 5))
    (_judgement, _weight, _height) = [
        one.categories for one in doubts(BORN, [value("visit", 30), value("diagnosis", 40)], TODAY)
    ]
    assert _judgement == _weight == _height == (5, 7)
    (no_diagnosis,) = [
        one for one in doubts(BORN, [value("visit", 500)], TODAY) if one.check == "no_diagnosis"
    ]
    assert no_diagnosis.categories == (3, 7)
    assert [one.check for one in doubts(BORN, [value("visit", 500, kept_from=4)], TODAY)] == []


def test_days_that_cannot_be():
    assert said([value("weight", 6000, 45.0)]) == [("before_birth", None)]
    assert said([value("weight", -5, 45.0)]) == [("in_the_future", None)]


def test_what_is_missing_at_the_last_visit_of_somebody_who_grows():
    seen = [value("visit", 30), value("diagnosis", 900)]

    assert said(seen) == [("no_judgement", None), ("no_weight", None), ("no_height", None)]
    assert said([*seen, value("judgement", 29), value("weight", 30, 46.0), value("height", 31, 158.0)]) == []
    grown = About(date(1990, 1, 1), "male")
    assert said([*seen, value("judgement", 30), value("weight", 30, 70.0)], grown) == []


def test_what_saying_so_tells_of_is_kept_with_it():
    (judgement, *_more) = doubts(BORN, [value("visit", 30, kept_from=8), value("diagnosis", 900)], TODAY)

    assert (judgement.categories, judgement.of.kept_from) == ((5, 7), 8)


def test_a_visit_of_yesterday_is_given_time_and_one_of_long_ago_is_let_be():
    for days in (1, 500):
        assert said([value("visit", days), value("diagnosis", 900)]) == []


def test_who_was_enrolled_long_ago_and_never_seen():
    assert said([], About(date(2012, 3, 14), "female", date(2020, 1, 1))) == [("no_visit", None)]
    assert said([], About(date(2012, 3, 14), "female", TODAY - timedelta(days=30))) == []
    assert said([], About(None, "")) == [("no_person", None)]


@CALM
@given(st.lists(st.floats(0.5, 3), min_size=3, max_size=12), st.floats(15, 60))
def test_an_ordinary_course_of_growth_is_never_doubted(gains, first):
    weights = [first]
    for gain in gains:
        weights.append(weights[-1] + gain)

    assert said(course("weight", *weights)) == []


@CALM
@given(st.integers(1, 8), st.floats(20, 80))
def test_a_weight_in_pounds_is_found_wherever_it_stands(place, weight):
    numbers = [weight + 0.4 * step for step in range(10)]
    numbers[place] = round(numbers[place] / 0.45359237, 1)

    assert [check for check, _mended in said(course("weight", *numbers))] == ["weight_pounds"]
