"""The rules on random walks, beside the answers of qcc, and where a rule must stay silent."""

from __future__ import annotations

import numpy as np
import pytest

from alongside.kit.spc import Better, Kind, Meaning, Reading, RuleSet, Series, SeriesFault, Split, chart
from alongside.kit.spc.runs import few_and_many_runs, fewest_crossings, longest_allowed
from alongside.kit.spc.windows import by_turns, in_a_row, of_the_last, steadily
from tests.kit.spc.published import days, expected, rows

VECTORS = expected("random_walks")


def _both(z, width, least, sigmas):
    """Where a pattern beyond so many sigma is complete on either side, the completing point among it."""
    return sum((of_the_last(z * way > sigmas, width, least) & (z * way > sigmas)) for way in (1, -1)) > 0


def _complete(z):
    side = np.sign(z).astype(np.int8)
    row = np.where(side == 0, 0, in_a_row(side))
    above, below = z > 1, z < -1
    near, beyond = _both(z, 3, 2, 2), _both(z, 5, 4, 1)
    return {
        "WER1": np.abs(z) > 3, "WER2": near, "WER3": beyond, "WER4": row >= 8, "NEL1": np.abs(z) > 3, "NEL2": row >= 9,
        "NEL3": (steadily(z, 1) >= 6) | (steadily(z, -1) >= 6), "NEL4": by_turns(z) >= 14, "NEL5": near, "NEL6": beyond,
        "NEL7": of_the_last(np.abs(z) < 1, 15, 15),
        "NEL8": of_the_last(above | below, 8, 8) & of_the_last(above, 8, 1) & of_the_last(below, 8, 1),
    }  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["name"])
def test_patterns_are_complete_where_qcc_says(vector):
    found = _complete(np.array(vector["values_in_sigma_units"], dtype=float))

    mine = {name: (np.flatnonzero(done) + 1).tolist() for name, done in found.items() if name in vector}
    assert mine == {name: sorted(vector[name]) for name in mine}


def test_the_limits_of_runs_are_those_of_the_table():
    for row in rows("anhoej_critical_values"):
        useful = int(row["n_useful"])
        assert longest_allowed(useful) == int(row["longest_run_max"])
        assert fewest_crossings(useful) == int(row["n_crossings_min"])


def test_runs_of_ten_points_may_be_three_to_nine():
    assert few_and_many_runs(10) == (3, 9)
    assert few_and_many_runs(20) == (7, 15)


@pytest.mark.parametrize("rules", RuleSet)
@pytest.mark.parametrize("kind", [Kind.I, Kind.P, Kind.U, Kind.C, Kind.RUN, Kind.T])
def test_numbers_that_are_all_alike_signal_nothing(kind, rules):
    sizes = [10] * 30 if kind in (Kind.P, Kind.U) else None

    found = chart(Series(kind, days(30), [0.7] * 30, sizes), Reading(rules))

    assert [one for one in found.signals if one.rule != "hugging"] == []


def test_a_point_is_not_told_better_where_neither_way_is():
    found = chart(Series(Kind.C, days(13), [9] * 12 + [40]), Reading(better=Better.NEITHER))

    assert found.meanings[-1] == Meaning.CHANGED


def test_a_step_from_one_value_to_the_next_is_never_better():
    found = chart(Series(Kind.MR, days(13), [9, 10] * 6 + [40]), Reading(better=Better.HIGHER))

    assert found.meanings[-1] == Meaning.CHANGED


@pytest.mark.parametrize(
    ("series", "why"),
    [
        (lambda: Series(Kind.P, days(2), [1, 2]), "needs sizes"),
        (lambda: Series(Kind.P, days(1), [3], [2]), "no more than were looked at"),
        (lambda: Series(Kind.C, days(1), [-1]), "below 0"),
        (lambda: Series(Kind.T, days(1), [0]), "more than 0"),
        (lambda: Series(Kind.I, days(1), [float("nan")]), "is a number"),
        (lambda: Series(Kind.I, days(2)[::-1], [1, 2]), "in order of time"),
        (lambda: Series(Kind.I, days(2), [1]), "one count"),
    ],
)
def test_numbers_that_cannot_be_are_refused_with_the_reason(series, why):
    with pytest.raises(SeriesFault, match=why):
        series()


def test_a_split_stands_between_two_moments():
    for splits in ([Split(days(1)[0])], [Split(days(9)[-1])], [Split(days(3)[-1]), Split(days(3)[-1])]):
        with pytest.raises(SeriesFault, match="between two moments"):
            chart(Series(Kind.I, days(5), [1, 2, 3, 4, 5]), Reading(splits=splits))


def test_nothing_at_all_is_a_chart_too():
    assert chart(Series(Kind.I, [], [])).said.msgid == "Nothing to show yet."
