"""Charts equal to published ones, point by point, to the printed digit."""

from __future__ import annotations

import pytest

from alongside.kit.spc import Better, Kind, LeftOut, Reading, Rule, RuleSet, Series, Side, Split, chart
from tests.kit.spc.published import alike, column, days, expected, moments, rows


def _dated(data, kind, counts, sizes=None, at="month", per=1.0):
    found = rows(data)
    when = moments(found, at) if at else days(len(found))
    return Series(kind, when, column(found, counts), column(found, sizes) if sizes else None, per=per)


def _montgomery(data, kind, sizes="size"):
    return _dated(data, kind, "count", sizes, at=None)


PHASES = Reading(
    splits=[Split(days(31)[-1], "new machine")],
    left_out=[LeftOut(days(15)[-1], "new material"), LeftOut(days(23)[-1], "new operator")],
)
CDI = "qicharts2_cdi"

CASES = {
    "ref_ex_7.1_5": (_montgomery("montgomery_tbl_07.03", Kind.P), PHASES),
    "ref_ex_7.4_1": (_montgomery("montgomery_tbl_07.10", Kind.U), Reading()),
    "qic_cdi_run": (_dated(CDI, Kind.RUN, "n"), Reading()),
    "qic_cdi_i": (_dated(CDI, Kind.I, "n"), Reading(screened=True)),
    "qic_cdi_c": (_dated(CDI, Kind.C, "n"), Reading()),
    "qic_cdi_c_freeze24": (
        _dated(CDI, Kind.C, "n"), Reading(frozen_until=moments(rows(CDI), "month")[23])
    ),
    "qic_cdi_u_10000": (_dated(CDI, Kind.U, "n", "days", per=10_000), Reading()),
    "qic_nhs_p": (_dated("qicharts2_nhs_accidents", Kind.P, "r", "n", at=None), Reading()),
    "qic_complaints_u": (_dated("qicharts2_complaints", Kind.U, "complaints", "sales", at=None), Reading()),
    "qic_cabg_readm_p": (_dated("qicharts2_cabg_by_month", Kind.P, "readm", "n"), Reading()),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_chart_is_the_one_of_qicharts2(name):
    found, theirs = chart(*CASES[name]), expected(name)

    assert len(found.points) == len(theirs)
    for point, other in zip(found.points, theirs, strict=True):
        assert alike(point.value, other["y"])
        assert alike(point.centre, other["cl"])
        assert alike(point.lower, other["lcl"])
        assert alike(point.upper, other["ucl"])
        assert point.phase + 1 == other["part"]
        assert bool(point.left_out) is not other["include"]
        if other["include"]:
            assert (Rule.OUTSIDE in point.rules) is other["sigma.signal"]
        runs = found.phases[point.phase].runs
        assert (runs.useful, runs.longest, runs.longest_allowed, runs.crossings, runs.fewest_crossings) == (
            other["n.useful"], other["longest.run"], other["longest.run.max"], other["n.crossings"],
            other["n.crossings.min"],
        )  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_runs_of_a_phase_signal_where_they_do_in_qicharts2(name):
    found, theirs = chart(*CASES[name]), expected(name)

    of_runs = {Rule.ONE_SIDE, Rule.FEW_CROSSINGS}
    mine = {number: any(one.phase == number and one.rule in of_runs and not one.against_old for one in found.signals)
            for number in range(len(found.phases))}  # fmt: skip
    assert mine == {other["part"] - 1: other["runs.signal"] for other in theirs}


# The rule that qcc tells of a point by its number, for the point that completes it.
_WESTERN = {1: Rule.OUTSIDE, 2: Rule.NEAR_LIMIT, 3: Rule.BEYOND_ONE, 4: Rule.ONE_SIDE}
QCC = {
    "qcc_orangejuice30_p": ("qcc_orangejuice", Kind.P, "D", "size"),
    "qcc_circuit26_c": ("qcc_circuit", Kind.C, "x", None),
}


@pytest.mark.parametrize("name", QCC)
def test_a_chart_is_the_one_of_qcc(name):
    data, kind, counts, sizes = QCC[name]
    theirs, trial = expected(name), [row for row in rows(data) if row["trial"] == "TRUE"]

    found = chart(
        Series(
            kind, days(len(trial)), column(trial, counts),
            column(trial, sizes) if sizes else None,
        ),
        Reading(RuleSet.WESTERN_ELECTRIC),
    )  # fmt: skip

    limits = theirs["limits"] * (len(trial) if len(theirs["limits"]) == 1 else 1)
    answers = zip(found.points, theirs["statistics"], limits, theirs["violations"], strict=True)
    for point, other, limit, violation in answers:
        assert alike(point.value, other)
        assert alike(point.centre, theirs["center"])
        assert alike(point.lower, limit["V1"])
        assert alike(point.upper, limit["V2"])
        rule = _WESTERN.get(violation)
        assert (rule in point.rules) if rule else (Rule.OUTSIDE not in point.rules)


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
