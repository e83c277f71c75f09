"""Goal attainment: the figures of the sources to the printed digit, and what holds for any scores."""

from __future__ import annotations

from datetime import date, timedelta
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.kit.scales import (
    LEVELS,
    Apart,
    Attained,
    Score,
    apart,
    changes,
    latest,
    lines,
    since,
    t_score,
    t_scores,
    views_of,
)
from tests.calm import CALM

# (levels, weights, the T-score as it is printed)
PRINTED = [
    ((1,), (1,), "60.00"),
    ((1, 1), (1, 1), "62.40"),
    ((1, 1, 1), (1, 1, 1), "63.69"),
    ((-1, -1, -1), (1, 1, 1), "36.31"),
    ((2, 0, -1), (3, 2, 1), "61.02"),
    ((0, 0, 0, 0), (1, 2, 3, 1), "50.00"),
]


@pytest.mark.parametrize(("levels", "weights", "printed"), PRINTED)
def test_the_t_score_is_the_printed_one(levels, weights, printed):
    goals = [Attained(level, weight) for level, weight in zip(levels, weights, strict=True)]

    assert f"{t_score(goals):.2f}" == printed


def test_each_rater_has_a_t_score_of_their_own_and_nobody_a_mean():
    found = t_scores({"maya": [Attained(1), Attained(1)], "dad": [Attained(-1)], "doctor": []})

    assert {who: round(score, 2) for who, score in found.items()} == {"maya": 62.40, "dad": 40.00}


@pytest.mark.parametrize("level", [-3, 3, 5])
def test_there_are_five_levels(level):
    with pytest.raises(ValueError, match="a level is one of"):
        Attained(level)


@pytest.mark.parametrize("weight", [0, -1, float("nan"), float("inf")])
def test_a_weight_is_more_than_nothing(weight):
    with pytest.raises(ValueError, match="a weight is more than nothing"):
        Attained(0, weight)


def test_without_a_score_there_is_no_t_score():
    with pytest.raises(ValueError, match="without a goal"):
        t_score([])


levels = st.sampled_from(LEVELS)
goals = st.lists(
    st.builds(Attained, level=levels, weight=st.floats(min_value=0.01, max_value=100)),
    min_size=1,
    max_size=12,
)


@CALM
@given(goals)
def test_upside_down_is_as_far_on_the_other_side_of_fifty(scored):
    turned = [Attained(-one.level, one.weight) for one in scored]

    assert isclose(t_score(scored) - 50, 50 - t_score(turned), abs_tol=1e-9)


@CALM
@given(goals, st.randoms())
def test_the_order_of_goals_does_not_count(scored, chance):
    mixed = list(scored)
    chance.shuffle(mixed)

    assert isclose(t_score(mixed), t_score(scored))


@CALM
@given(goals, st.floats(min_value=1e-150, max_value=1e150))
def test_only_the_proportion_of_weights_counts(scored, factor):
    weighed = [Attained(one.level, one.weight * factor) for one in scored]

    assert isclose(t_score(weighed), t_score(scored), rel_tol=1e-9)


@CALM
@given(goals)
def test_one_level_more_is_never_less(scored):
    first, *others = scored
    if first.level < 2:
        assert t_score([Attained(first.level + 1, first.weight), *others]) > t_score(scored)


@CALM
@given(levels)
def test_one_goal_alone_is_ten_for_each_level(level):
    assert isclose(t_score([Attained(level, 7.5)]), 50 + 10 * level)


@CALM
@given(goals)
def test_no_score_lies_beyond_the_one_where_all_is_at_its_end(scored):
    ends = [t_score([Attained(end, one.weight) for one in scored]) for end in (-2, 2)]

    assert ends[0] - 1e-9 <= t_score(scored) <= ends[1] + 1e-9


# Views.

some = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), levels, max_size=6)


def test_who_sees_less_is_said_against_the_others():
    views = views_of({"maya": 0, "dad": -1, "doctor": 0})

    assert (views.by_level, views.spread, apart(views)) == (
        ((0, ("maya", "doctor")), (-1, ("dad",))),
        1,
        Apart(("dad",), -1, ("maya", "doctor")),
    )


@pytest.mark.parametrize(
    ("levels_of", "expected"),
    [
        ({}, None),
        ({"maya": 1}, None),
        ({"maya": 1, "dad": 1}, None),
        ({"maya": 1, "dad": -1}, Apart(("dad",), -2, ("maya",))),
        ({"maya": 2, "dad": 0, "doctor": 0}, Apart(("maya",), 2, ("dad", "doctor"))),
        ({"maya": 2, "dad": 0, "doctor": 1}, None),
    ],
)
def test_who_differs_from_whom(levels_of, expected):
    assert apart(views_of(levels_of)) == expected


@CALM
@given(some)
def test_nobodys_view_is_lost(levels_of):
    views = views_of(levels_of)
    back = {rater: level for level, who in views.by_level for rater in who}
    spread = max(levels_of.values()) - min(levels_of.values()) if levels_of else 0

    assert (back, views.raters, views.spread) == (levels_of, len(levels_of), spread)
    assert [level for level, _ in views.by_level] == sorted(set(levels_of.values()), reverse=True)


@CALM
@given(some)
def test_the_two_sides_are_all_of_them(levels_of):
    found = apart(views_of(levels_of))
    if found is not None:
        assert sorted((*found.who, *found.than)) == sorted(levels_of)
        assert {levels_of[a] - levels_of[b] for a in found.who for b in found.than} == {found.steps}


# Over time.

MONDAY = date(2026, 9, 7)
scores = st.lists(
    st.builds(
        Score, rater=st.sampled_from(["maya", "dad", "doctor"]), level=levels,
        on=st.integers(0, 30).map(lambda days: MONDAY + timedelta(days=days)),
    ), max_size=30,
)  # fmt: skip


def test_the_last_word_of_a_day_counts_and_what_is_said_late_takes_its_place():
    said = [
        Score("maya", MONDAY, -1),
        Score("maya", MONDAY + timedelta(days=20), 1),
        Score("maya", MONDAY, -2),
        Score("maya", MONDAY + timedelta(days=7), 0),
    ]

    assert [(one.on.day, one.level) for one in lines(said)["maya"]] == [(7, -2), (14, 0), (27, 1)]
    assert (latest(said), changes(said), since(said)) == ({"maya": 1}, {"maya": 3}, MONDAY)


def test_one_day_is_no_change():
    assert (changes([Score("maya", MONDAY, 1)]), since([])) == ({"maya": None}, None)


@CALM
@given(scores)
def test_no_rater_takes_anothers_line(said):
    for rater, line in lines(said).items():
        alone = [one for one in said if one.rater == rater]
        assert lines(alone) == {rater: line}
        assert [one.on for one in line] == sorted({one.on for one in alone})


@CALM
@given(scores)
def test_the_latest_is_the_end_of_each_line(said):
    ends = {rater: line[-1].level for rater, line in lines(said).items()}

    assert latest(said) == ends
