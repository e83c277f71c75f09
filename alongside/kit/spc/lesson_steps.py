"""The steps of reading a chart: what is counted, the lines, rows, crossings, the sentence, what not to conclude."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alongside.kit.spc import lesson_words as words
from alongside.kit.spc.lesson_reading import Now, Part
from alongside.kit.spc.phrases import when
from alongside.kit.spc.results import Figure, Params, Said, When
from alongside.kit.spc.runs import LEAST_USEFUL, few_and_many_runs
from alongside.kit.spc.series import SIZED
from alongside.kit.spc.telling import SIDED, said_of
from alongside.kit.spc.terms import Kind, Meaning, Rule, RuleSet
from alongside.kit.spc.whole_phase import of_the_whole_phase

OWN_STEP = (Rule.OUTSIDE, Rule.ONE_SIDE, Rule.FEW_CROSSINGS, Rule.MANY_CROSSINGS)
"""Rules that a step of their own tells of."""


def steps_of(now: Now) -> Sequence[Part]:
    """All steps, in the order in which one looks."""
    told = (_counted, _middle, _limits, _rows, _crossings, _patterns, _sentence, _not_to_conclude)
    parts = [Part(title, list(says(now))) for title, says in zip(words.TITLES, told, strict=True)]
    return [one for one in parts if one.says]


def many(both: tuple[str, str], count: int, **more: int) -> Said:
    """Words for one, or for many."""
    return Said(both[0], {"count": count, **more}, plural=both[1], count=count)


def _counted(now: Now) -> Iterator[Said]:
    chart, newest = now.chart, now.places[-1]
    value = chart.values[newest]
    assert value is not None  # it counts
    yield Said(words.EACH[chart.series.period])
    yield Said(words.SHOWS[chart.series.kind])
    yield Said(words.NEWEST, {"when": when(chart, newest), "value": Figure(value)})
    gaps, left_out = (chart.meanings.count(one) for one in (Meaning.MISSING, Meaning.LEFT_OUT))
    if gaps:
        yield many(words.GAPS_OF_STEPS if chart.series.kind == Kind.MR else words.GAPS, gaps)
    if left_out:
        yield many(words.LEFT_OUT, left_out)


def _middle(now: Now) -> Iterator[Said]:
    chart, phase = now.chart, now.phase
    if now.number:
        begins: Params = {"since": When(phase.begins, chart.series.period), "why": phase.why}
        yield Said(words.PHASE_WHY if phase.why else words.PHASE, begins)
    yield Said(words.MIDDLE, {"centre": Figure(now.centre)})
    yield Said(words.MADE[chart.series.kind])
    yield many(words.BASED_ON, phase.based_on)
    if phase.frozen_until is not None:
        yield Said(words.FROZEN, {"until": When(phase.frozen_until, chart.series.period)})


def _limits(now: Now) -> Iterator[Said]:
    chart, newest = now.chart, now.places[-1]
    if now.is_run_chart:
        yield Said(words.RUN_CHART)
        return
    lower, upper = chart.lower[newest], chart.upper[newest]
    if lower is None or upper is None:
        yield Said(words.NO_LIMITS)
        return
    told: Params = {"when": when(chart, newest), "lower": Figure(lower), "upper": Figure(upper)}
    yield Said(words.LIMITS, told)
    if chart.series.kind in SIZED:
        yield Said(words.WIDER)
    if now.phase.trial:
        yield many(words.TRIAL, now.phase.based_on)
    outside = now.outside
    if not outside:
        yield Said(words.NONE_OUTSIDE)
        return
    last = when(chart, outside[-1])
    yield Said(words.OUTSIDE[0], {"count": len(outside), "when": last}, words.OUTSIDE[1], len(outside))


def _rows(now: Now) -> Iterator[Said]:
    yield from row_said(now)
    for one in now.signals:
        if one.against_old:
            yield Said(words.AGAINST_OLD, {"told": said_of(now.chart, one)})


def row_said(now: Now) -> Iterator[Said]:
    """The longest row, held against what the chart's rules ask for."""
    yield many(words.ROW, now.row)
    if now.on_the_line:
        skips = now.rules in (RuleSet.ANHOEJ, RuleSet.IHI)
        yield many(words.SKIPPED if skips else words.ENDED, now.on_the_line)
    if not now.judges_rows:
        yield Said(words.NOT_JUDGED, {"least": LEAST_USEFUL})
        return
    limit = {"allowed": now.asked - 1, "asked": now.asked, "useful": now.phase.runs.useful}
    yield Said(words.ROW_BY_CHANCE if now.rules == RuleSet.ANHOEJ else words.ROW_ASKED, limit)
    yield Said(words.ROW_IS_LONG if now.row >= now.asked else words.ROW_IS_SHORT)


def _crossings(now: Now) -> Iterator[Said]:
    found = now.phase.runs
    yield many(words.CROSSES, found.crossings)
    if now.rules not in (RuleSet.ANHOEJ, RuleSet.IHI):
        yield Said(words.CROSSINGS_DO_NOT_COUNT)
        return
    if found.useful < LEAST_USEFUL:
        yield Said(words.CROSSINGS_NOT_JUDGED, {"least": LEAST_USEFUL})
        return
    if now.rules == RuleSet.IHI:
        fewest, most = (one - 1 for one in few_and_many_runs(found.useful))
        yield Said(words.CROSSINGS_FROM_TO, {"least": fewest, "most": most})
    else:
        yield Said(words.CROSSINGS_LEAST, {"least": found.fewest_crossings})
    by_rule = {one.rule for one in now.signals} & {Rule.FEW_CROSSINGS, Rule.MANY_CROSSINGS}
    yield Said(words.CROSSINGS_SIGNAL if by_rule else words.CROSSINGS_ORDINARY)


def _patterns(now: Now) -> Iterator[Said]:
    """What else the rules look for, and what of it is there."""
    if now.rules not in words.ALSO:
        return
    yield Said(words.ALSO[now.rules])
    found = [one for one in now.signals if one.rule not in OWN_STEP]
    if not found:
        yield Said(words.NONE_OF_THESE)
    for one in found:
        sided = one.rule in SIDED
        yield said_of(now.chart, one) if sided else of_the_whole_phase(now.chart, now.phase, one)


def _sentence(now: Now) -> Iterator[Said]:
    chart = now.chart
    yield Said(words.THE_SENTENCE, {"told": chart.said})
    yield Said(
        words.SIGNAL_MEANS if now.signals else words.TOO_FEW_MEANS if now.phase.trial else words.CHANCE_MEANS
    )
    if chart.capability is not None:
        yield chart.capability.said


def _not_to_conclude(now: Now) -> Iterator[Said]:
    yield Said(words.NO_CAUSE)
    yield Said(words.NO_BLAME)
    yield Said(words.NO_PROOF)
    if Meaning.MISSING in now.chart.meanings and now.chart.series.kind != Kind.MR:
        yield Said(words.NO_GUESS)
