"""Whether a target is met as things are: held against the limits of the last phase."""

from __future__ import annotations

from alongside.kit.spc.results import Capability, Chart, Figure, Said
from alongside.kit.spc.terms import Better, Reach
from alongside.kit.spc.words import gettext_noop as _

_SAID = {
    Reach.ALWAYS: _("The whole ordinary range reaches the target of %(target)s: as things are, it is met."),
    Reach.NEVER: _("The target of %(target)s lies beyond the ordinary range: as things are, it is missed."),
    Reach.BY_CHANCE: _(
        "The target of %(target)s lies within the ordinary range: now met, now missed, by chance."
    ),
    None: _("The target is %(target)s."),
}


def capability(chart: Chart) -> Capability | None:
    """The target against the last limits, and how often the last phase reached it; None where there is no target."""
    target = chart.reading.target
    if target is None or not chart.phases:
        return None
    first = chart.phases[-1].first
    values = [
        value for place in chart.counted if place >= first and (value := chart.values[place]) is not None
    ]
    met = sum(_meets(value, target, chart.better) for value in values)
    reach = _reach(chart, target)
    return Capability(target, reach, met, len(values), Said(_SAID[reach], {"target": Figure(target)}))


def _meets(value: float, target: float, better: Better) -> bool:
    return value <= target if better == Better.LOWER else value >= target


def _reach(chart: Chart, target: float) -> Reach | None:
    """Beyond a limit the target is out of chance's reach; trial limits do not say."""
    limits = _last_limits(chart)
    if limits is None or chart.trial or chart.better == Better.NEITHER:
        return None
    lower, upper = limits
    higher = chart.better == Better.HIGHER
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
