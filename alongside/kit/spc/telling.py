"""The one sentence of a chart, by rules, as data that a page translates.

It speaks of how things are now, from the signals of the last phase: first against the middle line of the phase before,
then against its own. What goes on comes before what is over, and what lasts before a single month. A second sentence
follows only where something else that goes on lies on the other side.
"""

from __future__ import annotations

from collections.abc import Sequence

from alongside.kit.spc import phrases
from alongside.kit.spc.phrases import many, spanned, way_of, when
from alongside.kit.spc.results import Chart, Params, Phase, Said, Signal
from alongside.kit.spc.terms import Rule
from alongside.kit.spc.whole_phase import of_the_whole_phase, unsteady
from alongside.kit.spc.words import gettext_noop as _

SIDED = (Rule.ONE_SIDE, Rule.TREND, Rule.OUTSIDE, Rule.NEAR_LIMIT, Rule.BEYOND_ONE)
"""Rules whose signals lie on a side, in the order in which the sentence tells of those that go on."""
LASTING = (Rule.ONE_SIDE, Rule.TREND)


def told(chart: Chart) -> Said:
    """What the chart shows, right whatever the numbers are."""
    if not any(value is not None for value in chart.values):
        return Said(_("Nothing to show yet."))
    number = len(chart.phases) - 1
    phase, signals = chart.phases[number], [one for one in chart.signals if one.phase == number]
    if not signals:
        return _quiet(chart, phase)
    said, by = _signalled(chart, phase, signals)
    if (chart.phases[number - 1] if by.against_old else phase).trial:
        return Said(phrases.NOT_SURE[chart.series.period], {"told": said})
    return said


def _quiet(chart: Chart, phase: Phase) -> Said:
    period = chart.series.period
    since: Params = {"since": when(chart, phase.first)}
    if len(chart.phases) == 1:
        if phase.trial:
            return Said(phrases.TOO_FEW[period])
        return Said(_("Ordinary variation; no change shown."))
    if not phase.counted:
        return Said(_("Nothing to show since %(since)s."), since)
    if phase.trial:
        return Said(phrases.TOO_FEW_SINCE[period], since)
    return Said(_("Ordinary variation since %(since)s; no clear change from before."), since)


def _signalled(chart: Chart, phase: Phase, signals: Sequence[Signal]) -> tuple[Said, Signal]:
    """The sentence, and the signal that it is about."""
    sided = [one for one in signals if one.rule in SIDED]
    now = sorted((one for one in sided if goes_on(chart, one)), key=_weight)
    scattered = unsteady(chart, phase, signals)
    if scattered is not None and not (now and now[0].rule in LASTING):
        return scattered, next(one for one in signals if one.rule == Rule.OUTSIDE)
    if now:
        return _with_other_side(chart, now), now[0]
    if sided:
        last = max(sided, key=lambda one: (one.points[-1], -_weight(one)))
        return said_of(chart, last), last
    return of_the_whole_phase(chart, phase, signals[0]), signals[0]


def _weight(signal: Signal) -> int:
    return -1 if signal.against_old else SIDED.index(signal.rule)


def _with_other_side(chart: Chart, now: Sequence[Signal]) -> Said:
    first = said_of(chart, now[0])
    other = next((one for one in now if one.side != now[0].side), None)
    if other is None:
        return first
    return Said(_("%(first)s But: %(second)s"), {"first": first, "second": said_of(chart, other)})


def goes_on(chart: Chart, signal: Signal) -> bool:
    """Whether a signal reaches the last point that its rule looks at; a point on the line does not end a row."""
    after = [place for place in chart.counted if place > signal.points[-1]]
    if signal.rule != Rule.ONE_SIDE:
        return not after
    line = chart.phases[signal.phase - signal.against_old].centre
    return all(_alike(chart.values[place], line) for place in after)


def _alike(value: float | None, line: float | None) -> bool:
    return value is not None and line is not None and abs(value - line) <= 1e-9 * max(abs(value), abs(line))


def said_of(chart: Chart, signal: Signal) -> Said:
    """One signal in words: how it goes, since when, and the row of months that shows it."""
    now, way = goes_on(chart, signal), way_of(signal.side, chart.better)
    if signal.rule == Rule.OUTSIDE:
        words = phrases.OUTSIDE_NOW if now else phrases.OUTSIDE_THEN
        return Said(
            words[way], {"since": when(chart, signal.points[0]), "row": Said(phrases.BEYOND[signal.side])}
        )
    lasting, over = _phrases(chart, signal)
    said: Params = {"since": when(chart, signal.points[0]), "row": _row(chart, signal)}
    if now:
        return Said(lasting[way], said)
    return Said(over[way], {**said, "until": when(chart, signal.points[-1])})


def _phrases(chart: Chart, signal: Signal) -> tuple[dict[str, str], dict[str, str]]:
    if signal.rule == Rule.TREND:
        return phrases.TREND_SINCE, phrases.TREND_FROM_TO
    if signal.rule != Rule.ONE_SIDE:
        return phrases.SIGN_SINCE, phrases.SIGN_FROM_TO
    if old_line(chart, signal):
        return phrases.SINCE, phrases.FROM_TO_OLD
    return phrases.SINCE_IN_PHASE if signal.phase else phrases.SINCE, phrases.FROM_TO


def old_line(chart: Chart, signal: Signal) -> bool:
    """Whether the middle line was there before the row began: the phase before made it, or a frozen baseline."""
    frozen = chart.phases[signal.phase].frozen_until
    return signal.against_old or (frozen is not None and chart.series.at[signal.points[0]] > frozen)


def _row(chart: Chart, signal: Signal) -> Said:
    """How many months, and whether they stand in a row without any between them that does not count."""
    count, period = len(signal.points), chart.series.period
    all_of_them = spanned(chart, signal.points[0], signal.points[-1])
    told: Params = {"count": count, "months": many(period, all_of_them)}
    if signal.rule == Rule.NEAR_LIMIT:
        return Said(phrases.NEAR[signal.side], told)
    if signal.rule == Rule.BEYOND_ONE:
        return Said(phrases.WELL_OFF[signal.side], told)
    if signal.rule == Rule.TREND:
        whole, gaps = phrases.ONE_WAY[signal.side], phrases.ONE_WAY_WITH_GAPS[signal.side]
    else:
        place = (signal.side, old_line(chart, signal))
        whole, gaps = phrases.IN_A_ROW[place], phrases.WITH_GAPS[place]
    return Said(whole if count == all_of_them else gaps, told)
