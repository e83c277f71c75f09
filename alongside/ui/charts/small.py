"""Small charts side by side: the same drawing with less around it, all on one scale, each with its sentence."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext as _
from markupsafe import Markup

from alongside.kit.spc import Chart, When
from alongside.ui.charts.drawn import drawn
from alongside.ui.charts.labels import values_axis
from alongside.ui.charts.over_time import cut_of, scale, specification
from alongside.ui.charts.shown import Labels, named
from alongside.ui.said import moment, spoken

Key = TypeVar("Key", bound=Hashable)
WIDTH, HEIGHT, MOST = 320, 160, 36


@dataclass(frozen=True)
class Small:
    """One of them: the sentence, the drawing, and the newest value that is known, with its month."""

    sentence: str
    svg: Markup
    newest: str


def small_charts(charts: Mapping[Key, Chart], names: Mapping[Key, str], labels: Labels) -> dict[Key, Small]:
    """Each of them drawn with its last three years, on the scale that fits all of them."""
    cuts = {key: cut_of(one, WIDTH, HEIGHT, MOST) for key, one in charts.items()}
    known, low, high = [], None, None
    for key, one in charts.items():
        more, low, high = scale(one, cuts[key])
        known += more
    ticks = values_axis(known, low, high) if known else []
    found = {}
    for key, one in charts.items():
        sentence = spoken(one.said, labels.figure)
        svg = drawn(specification(one, [], cuts[key], labels.figure, ticks))
        found[key] = Small(sentence, named(svg, f"{names[key]}. {sentence}"), newest_of(one, labels))
    return found


def newest_of(chart: Chart, labels: Labels) -> str:
    """The newest value that is known, and of when it is."""
    places = [place for place, one in enumerate(chart.values) if one is not None]
    if not places:
        return ""
    value, when = chart.values[places[-1]], When(chart.series.at[places[-1]], chart.series.period)
    return _("%(value)s, %(when)s") % {"value": labels.figure(value or 0.0), "when": moment(when)}
