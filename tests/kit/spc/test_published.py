"""Charts equal to published ones, point by point, to the printed digit."""

from __future__ import annotations

import pytest

from alongside.kit.spc import Better, Kind, Reading, Rule, RuleSet, Series, Side, chart
from tests.kit.spc.published import alike, column, expected, moments, rows

COUNTING = {
    "ptd_RRK_att": ("nhsr_ae_RRK_type1", "attendances", "period", {"screened": True}),
    "ptd_RRK_breach_screen": ("nhsr_ae_RRK_type1", "breaches", "period", {"screened": True}),
    "ptd_RRK_breach_noscreen": ("nhsr_ae_RRK_type1", "breaches", "period", {}),
    "ptd_RRK_perf_target": ("nhsr_ae_RRK_type1", "perf", "period", {"target": 0.05, "screened": True}),
    "ptd_seed123": ("ptd_test_seed123", "y", "x", {}),
    "ptd_seed123_outlier_screen": ("ptd_test_seed123_outlier", "y", "x", {"screened": True}),
}
_TOLD = {
    (Rule.OUTSIDE, Side.ABOVE): "Above UCL", (Rule.OUTSIDE, Side.BELOW): "Below LCL",
    (Rule.TREND, Side.ABOVE): "7 Point Trend (Increasing)", (Rule.TREND, Side.BELOW): "7 Point Trend (Decreasing)",
    (Rule.NEAR_LIMIT, Side.ABOVE): "2 in 3 Above CL", (Rule.NEAR_LIMIT, Side.BELOW): "2 in 3 Below CL",
    (Rule.ONE_SIDE, Side.ABOVE): "7 Points Above CL", (Rule.ONE_SIDE, Side.BELOW): "7 Points Below CL",
}  # fmt: skip
_MEANS = {"special_cause_improvement": "better", "special_cause_concern": "worse", "common_cause": "ordinary"}


@pytest.mark.parametrize("name", COUNTING)
def test_a_chart_is_the_one_of_making_data_count(name):
    data, counts, at, more = COUNTING[name]
    theirs, found_rows = expected(name)["points"], rows(data)
    better = Better.HIGHER if name.startswith("ptd_seed") else Better.LOWER

    found = chart(
        Series(Kind.I, moments(found_rows, at), column(found_rows, counts)),
        Reading(RuleSet.COUNTING, better, **more),
    )

    for point, other in zip(found.points, theirs, strict=True):
        assert alike(point.centre, other["mean_col"])
        assert alike(point.lower, other["lpl"])
        assert alike(point.upper, other["upl"])
        first = next((one for one in found.signals if point.place in one.points), None)
        assert (_TOLD[first.rule, first.side] if first else "Common Cause") == other["special_cause_type"]
        assert point.meaning == _MEANS[other["point_type"]]
