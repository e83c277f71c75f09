"""What the builder says a measure would show: it holds the true number, points at nobody, and looks at nobody."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.registry.building.estimating import Known, Within, estimate, inside, reached_within
from alongside.registry.building.parts import by_days, by_number
from alongside.registry.building.rulers import LATE, Maker, take_in
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.models import Ruler
from alongside.registry.queries.building import known_of
from alongside.registry.snapshot import preparing
from tests.calm import CALM
from tests.registry import naive
from tests.registry.naive import Found, Somebody
from tests.registry.snapshots import BUILT, CALPROTECTIN, SCHOOL, gathered_of

TODAY = date(2026, 11, 22)
SMALL = 3
TRIED = BUILT | {
    "remission": Definition(Kind.LAST, "judgement", within=200, most=0),
    "mild": Definition(Kind.LAST, "judgement", within=150, least=1, most=2),
    "heavy": Definition(Kind.LAST, "weight", within=400, least=47),
    "seen": Definition(Kind.KNOWN, all_of=("visit",), within=200),
    "complete": Definition(Kind.KNOWN, all_of=("weight", "height", "judgement"), within=300),
    "ever": Definition(Kind.KNOWN, all_of=("diagnosis",), within=0),
    "weight": Definition(Kind.CHANGE, "weight", within=200, from_back=180, to_back=550, least=-5),
}


def crowd(seed: int, count: int = 60) -> list[Somebody]:
    """People with visits of the last three years, drawn the same way each time."""
    dice = Random(seed)
    return [_somebody(dice, number) for number in range(1, count + 1)]


def _somebody(dice: Random, number: int) -> Somebody:
    begin = TODAY - timedelta(days=dice.randrange(30, 1100))
    end = naive.FAR if dice.random() < 0.9 else begin + timedelta(days=dice.randrange(20, 900))
    who = Somebody(
        number, dice.randrange(2004 * 12, 2018 * 12), dice.choice(["female", "male"]), [("A", begin, end)]
    )
    days = [TODAY - timedelta(days=dice.randrange(0, 1100)) for _ in range(dice.randrange(0, 9))]
    draw = {
        "judgement": (0, 0, 0, 1, 2, 3), "weight": tuple(range(40, 50)), "height": tuple(range(150, 160)),
        SCHOOL: (0, 0, 1, 2, 5), CALPROTECTIN: (12.5, 20, 48, 60, 180, 240, 251, 900),
    }  # fmt: skip
    who.facts = {
        "visit": [Found(day) for day in days],
        "diagnosis": [Found(begin, value=1)] if number % 3 else [],
    }
    for kind, values in draw.items():
        who.facts[kind] = [
            Found(day, value=dice.choice(values), told=place)
            for place, day in enumerate(days) if dice.random() < 0.8
        ]  # fmt: skip
    return who


def rulers_of(people: list[Somebody], folder: Path, threshold: int = SMALL) -> list[Ruler]:
    """The rulers that the worker would make of them."""
    gathered, centers = gathered_of(people, folder)
    engine = preparing.open_engine(folder)
    try:
        take_in(engine, gathered, centers, TODAY)
        return Maker(engine, TODAY, threshold).all(
            {SCHOOL: ("School", "d"), CALPROTECTIN: ("Calprotectin", "")}
        )
    finally:
        engine.close()


@pytest.mark.parametrize("seed", range(4))
def test_what_it_says_holds_the_true_number(seed, tmp_path):
    people = crowd(seed)
    known = {one.key: known_of(one) for one in rulers_of(people, tmp_path)}
    judged = 0
    for name, one in TRIED.items():
        found = estimate(one, known)
        if found is None or one.kind == Kind.BETWEEN:
            continue
        counted, met = naive.count(one, people, TODAY, 1).get(("all", 0), [(0, 0)])[-1]
        assert found.counted.low <= counted <= found.counted.high, name
        assert found.met.low <= met <= found.met.high, name
        judged += 1
    assert judged >= 9


@pytest.mark.parametrize("seed", range(4))
def test_days_between_are_told_of_the_last_year_and_a_bit(seed, tmp_path):
    people = crowd(seed)
    known = {one.key: known_of(one) for one in rulers_of(people, tmp_path)}
    one = TRIED["between"]
    gaps = [met for who in people for day, met in naive._between(one, who) if 0 <= (TODAY - day).days < 400]
    found = estimate(one, known)

    assert found is not None
    assert found.counted == Within(len(gaps), len(gaps))
    assert found.met.low <= sum(gaps) <= found.met.high


@pytest.mark.parametrize("seed", range(4))
def test_no_part_of_a_ruler_is_small(seed, tmp_path):
    for one in rulers_of(crowd(seed), tmp_path):
        parts = [people for _days, people in one.reached] + [people for *_band, people in one.bands]
        assert all(not people or people > SMALL for people in parts), one.key
        assert (
            one.key in LATE or not one.reached or sum(people for _days, people in one.reached) == one.enrolled
        )
    assert rulers_of(crowd(seed, 3), tmp_path) == []


def test_of_a_window_that_the_ruler_has_it_is_exact():
    known = Known(100, ((200, 60), (None, 40)), 200, ((None, 0, 35), (1, 1, 15), (2, None, 10)))

    found = estimate(Definition(Kind.LAST, "judgement", within=200, most=0), {"judgement": known})
    assert (found.counted, found.met) == (Within(60, 60), Within(35, 35))
    assert inside(known, 1, None) == Within(25, 25)
    assert reached_within(known, 90) == Within(0, 60)
    assert reached_within(known, 500) == Within(60, 100)


@CALM
@given(st.lists(st.integers(0, 40), min_size=5, max_size=5), st.integers(0, 12))
def test_days_are_cut_so_that_none_is_small_and_none_is_lost(counts, threshold):
    limits = (30, 100, 200, 400, None)
    found = by_days(list(zip(limits, counts, strict=True)), threshold)

    assert all(count > threshold or not count for _limit, count in found)
    assert not found or sum(count for _limit, count in found) == sum(counts)
    assert found or sum(counts) <= threshold


@CALM
@given(st.lists(st.one_of(st.integers(-5, 300), st.floats(-5, 300)), max_size=120), st.integers(0, 12))
def test_numbers_are_cut_so_that_none_is_small_and_each_lies_in_its_band(values, threshold):
    found = by_number(values, threshold)

    assert all(people > threshold for *_band, people in found)
    assert sum(people for *_band, people in found) in (0, len(values))
    for begin, end, people in found:
        there = sum(1 for one in values if (begin is None or one >= begin) and (end is None or one <= end))
        assert there >= people
