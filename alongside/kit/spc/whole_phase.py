"""Signals that lie on no side: what they say of a phase as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from alongside.kit.spc.phrases import many, spanned, when
from alongside.kit.spc.results import Chart, Params, Phase, Said, Signal
from alongside.kit.spc.runs import few_and_many_runs
from alongside.kit.spc.terms import Rule, RuleSet
from alongside.kit.spc.words import gettext_noop as _
from alongside.kit.spc.words import ngettext_noop

SCATTERED, LEAST_SCATTERED = 0.25, 3
_TIMES = ngettext_noop("%(count)s time", "%(count)s times")


def unsteady(chart: Chart, phase: Phase, signals: Sequence[Signal]) -> Said | None:
    """Where a quarter or more lies outside, on both sides, no single month says anything by itself."""
    outside = [one for one in signals if one.rule == Rule.OUTSIDE]
    if len({one.side for one in outside}) < 2 or len(outside) < max(
        LEAST_SCATTERED, SCATTERED * phase.counted
    ):
        return None
    return Said(
        _("Unsteady: %(count)s of %(months)s lie outside the limits, some above and some below."),
        {"count": len(outside), "months": many(chart.series.period, phase.counted)},
    )


def of_the_whole_phase(chart: Chart, phase: Phase, signal: Signal) -> Said:
    """What a signal without a side says."""
    period = chart.series.period
    if signal.rule in (Rule.FEW_CROSSINGS, Rule.MANY_CROSSINGS):
        return _crossings(chart, phase, signal.rule)
    spread: Params = {
        "since": when(chart, signal.points[0]),
        "until": when(chart, signal.points[-1]),
        "months": many(period, spanned(chart, signal.points[0], signal.points[-1])),
    }
    return Said(_SPREAD[signal.rule], spread)


_SPREAD = {
    Rule.ALTERNATING: _(
        "Up and down by turns from %(since)s to %(until)s (%(months)s): two things may be mixed in these numbers."
    ),
    Rule.HUGGING: _(
        "Less variation than chance alone would give from %(since)s to %(until)s (%(months)s):"
        " all near the middle line."
    ),
    Rule.NONE_NEAR_MIDDLE: _(
        "None near the middle line from %(since)s to %(until)s (%(months)s):"
        " two things may be mixed in these numbers."
    ),
}


def _crossings(chart: Chart, phase: Phase, rule: Rule) -> Said:
    fewest, most = phase.runs.fewest_crossings, 0
    if chart.reading.rules == RuleSet.IHI:
        fewest, most = (number - 1 for number in few_and_many_runs(phase.runs.useful))
    one, more = _TIMES
    told: Params = {
        "times": Said(one, plural=more, count=phase.runs.crossings),
        "months": many(chart.series.period, phase.counted),
    }
    if rule == Rule.FEW_CROSSINGS:
        return Said(
            _(
                "Something changed: the line crosses the middle line %(times)s in %(months)s,"
                " where chance alone gives %(least)s or more."
            ),
            {**told, "least": fewest},
        )
    return Said(
        _(
            "Two things may be mixed in these numbers: the line crosses the middle line %(times)s in %(months)s,"
            " where chance alone gives %(most)s or fewer."
        ),
        {**told, "most": most},
    )
