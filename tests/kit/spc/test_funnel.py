"""Centers side by side: exact limits to the printed count, and what is said of them."""

from __future__ import annotations

import pytest

from alongside.kit.spc import Better, Center, Comparing, Meaning, SeriesFault, funnel, told_of
from alongside.kit.spc.funnel import limits
from alongside.kit.spc.quantiles import binomial, limit, poisson, quantile
from alongside.ui.said import spoken

TAILS = (0.001, 0.025, 0.975, 0.999)
PRINTED = {20: [9, 11, 18, 20], 50: [27, 31, 43, 46], 100: [61, 66, 83, 88]}


@pytest.mark.parametrize("size", PRINTED)
def test_quantiles_of_a_share_of_three_quarters_are_the_printed_ones(size):
    below = binomial(size, 0.75)

    assert [quantile(below, tail) for tail in TAILS] == PRINTED[size]


def test_a_distribution_ends_at_one_also_where_it_is_long():
    assert binomial(2000, 0.75)[-1] == pytest.approx(1, abs=1e-9)
    assert poisson(1500)[-1] == pytest.approx(1, abs=1e-9)


def test_a_limit_lies_at_its_count_or_less_than_one_before():
    for size in (5, 20, 50, 333):
        below = binomial(size, 0.75)
        for tail in TAILS:
            assert 0 <= quantile(below, tail) - limit(below, tail) <= 1


def test_exact_and_normal_limits_meet_where_one_takes_over():
    exact, normal = limits(2000, 0.75, 1.0, Comparing()), limits(2001, 0.75, 1.0, Comparing())

    for which in ("lower", "lower_95", "upper_95", "upper"):
        assert getattr(exact, which) == pytest.approx(getattr(normal, which), abs=0.0015)


def _funnel(*values, **comparing):
    centers = [Center(f"C{number}", round(value * 200), 200) for number, value in enumerate(values)]
    return funnel(centers, Comparing(centre=0.75, **comparing))


def test_centers_beyond_the_outer_limits_are_told():
    found = _funnel(0.75, 0.76, 0.9, 0.6, 0.61)

    assert [one.meaning for one in found.places] == [
        Meaning.ORDINARY, Meaning.ORDINARY, Meaning.BETTER, Meaning.WORSE, Meaning.WORSE,
    ]  # fmt: skip
    assert spoken(found.said) == (
        "1 of 5 centers does better than chance would have it. 2 of 5 centers do worse than chance would have it."
    )
    assert (
        spoken(told_of(found.places[3].meaning, "Riverside"))
        == "Riverside does worse than chance would have it."
    )


def test_lower_may_be_better_or_neither():
    assert _funnel(0.9, better=Better.LOWER).places[0].meaning == Meaning.WORSE
    assert _funnel(0.9, better=Better.NEITHER).places[0].meaning == Meaning.CHANGED


def test_all_in_the_ordinary_range_is_said():
    assert spoken(_funnel(0.74, 0.75).said) == "All 2 centers lie in the ordinary range."
    assert spoken(_funnel(0.74).said) == "The only center lies in the ordinary range."
    assert spoken(funnel([]).said) == "Nothing to show yet."


def test_limits_widen_for_overdispersion_only_where_it_was_asked_for():
    values = [0.6, 0.9, 0.65, 0.85, 0.7, 0.8, 0.62, 0.88, 0.75, 0.76]

    assert _funnel(*values).dispersion == 1
    wide = _funnel(*values, overdispersed=True)
    assert wide.dispersion > 5
    assert {one.meaning for one in wide.places} == {Meaning.ORDINARY}


def test_centers_that_differ_no_more_than_chance_are_not_widened():
    assert _funnel(*[0.74, 0.75, 0.76] * 4, overdispersed=True).dispersion == 1


def test_what_cannot_be_counted_is_refused():
    with pytest.raises(SeriesFault, match="no more than were looked at"):
        funnel([Center("A", 5, 4)])
    with pytest.raises(SeriesFault, match="below 0"):
        funnel([Center("A", -1, 4)])


def test_rates_have_exact_limits_too():
    found = funnel(
        [Center("A", 4, 1000), Center("B", 30, 2000)], Comparing(shares=False, centre=5.0, per=1000)
    )

    assert [one.meaning for one in found.places] == [Meaning.ORDINARY, Meaning.BETTER]
