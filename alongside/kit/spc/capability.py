"""Whether a target is met as things are: held against the limits of the last phase."""

from __future__ import annotations

from alongside.kit.spc.results import Capability, Chart, Figure, Said
from alongside.kit.spc.terms import Better, Reach
from alongside.kit.spc.words import gettext_noop as _

_SAID = {
    Reach.ALWAYS: _("As things are, the target of %(target)s is met every time."),
    Reach.NEVER: _("As things are, the target of %(target)s is not met: something has to change first."),
    Reach.BY_CHANCE: _(
        "As things are, the target of %(target)s is met some times and missed others, by chance."
    ),
    None: _("The target is %(target)s."),
}


def capability(chart: Chart) -> Capability | None:
    """The target against the limits at the last point that has them; None where there is no target."""
    target = chart.reading.target
    if target is None or not chart.phases:
        return None
    phase = chart.phases[-1]
    values = [
        value
        for place, value in enumerate(chart.values)
        if place >= phase.first and value is not None and chart.series.at[place] not in _left_out(chart)
    ]
    met = sum(_meets(value, target, chart.reading.better) for value in values)
    reach = _reach(chart, target)
    return Capability(target, reach, met, len(values), Said(_SAID[reach], {"target": Figure(target)}))


def _left_out(chart: Chart) -> set[object]:
    return {one.at for one in chart.reading.left_out}


def _meets(value: float, target: float, better: Better) -> bool:
    return value <= target if better == Better.LOWER else value >= target


def _reach(chart: Chart, target: float) -> Reach | None:
    """Lower than the lower limit, or higher than the upper one: the target is out of chance's reach."""
    if chart.reading.better == Better.NEITHER:
        return None
    limits = _last_limits(chart)
    if limits is None:
        return None
    lower, upper = limits
    higher = chart.reading.better == Better.HIGHER
    if target > upper:
        return Reach.NEVER if higher else Reach.ALWAYS
    if target < lower:
        return Reach.ALWAYS if higher else Reach.NEVER
    return Reach.BY_CHANCE


def _last_limits(chart: Chart) -> tuple[float, float] | None:
    first = chart.phases[-1].first
    for lower, upper in zip(reversed(chart.lower[first:]), reversed(chart.upper[first:]), strict=True):
        if lower is not None and upper is not None:
            return lower, upper
    return None
