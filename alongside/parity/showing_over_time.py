"""Each of the seven over time, as its page draws it: a sentence, a chart read by the rules, a table, files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from alongside.kit.spc import Better, Kind, Reading, Series, chart
from alongside.parity.factor_charts import DRAWN, LINES, Counts, Shares, shares_of
from alongside.parity.factors import Factor
from alongside.parity.figure_words import MEANS
from alongside.parity.figuring import Key
from alongside.partnership.showing_money import waited_chart
from alongside.ui import words as words_now
from alongside.ui.charts.answering import picture_links
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.words import percent

TITLES: dict[Key, Any] = {
    Key.SIT: gettext_lazy("Partners, of all who sit in groups"),
    Key.WAITED: gettext_lazy("Days out of pocket"),
    Key.ITEMS: gettext_lazy("Agenda items that partners began"),
    Key.TAKEN: gettext_lazy("Partners’ items that led to a decision"),
    Key.TALK: gettext_lazy("Partners’ part of the talk"),
    Key.EARLY: gettext_lazy("Meetings called a week ahead"),
    Key.KNOWN: gettext_lazy("Meetings for which one knew what to bring"),
    Key.WELCOMED: gettext_lazy("Meetings with somebody who welcomes"),
    Key.AWAY: gettext_lazy("Meetings open from afar"),
    Key.CHAIRED: gettext_lazy("Meetings that partners led"),
    Key.TESTS: gettext_lazy("Tests that partners own"),
    Key.STORIES: gettext_lazy("Stories of care that partners told"),
}
"""What each chart is called."""
Waited = Sequence[tuple[Any, int, int]]


def charts_shown(
    factor: Factor, months: Mapping[date, Counts], last: date, waited: Waited, link: str
) -> list[dict[str, Any]]:
    """The charts of one of the seven, each with what it counts; where too little is known, that is said."""
    return [
        {
            "key": key.value, "title": TITLES[key], "means": MEANS[key],
            "chart": chart_of(key, months, last, waited),
            "files": picture_links("parity:factor_file", factor.value, key.value, more=link),
            "lesson": reverse("parity:read_factor", args=[factor.value, key.value]) + link,
        }
        for key in DRAWN[factor]
    ]  # fmt: skip


def chart_of(key: Key, months: Mapping[date, Counts], last: date, waited: Waited) -> Shown | None:
    """One chart; None where too little is known."""
    if key == Key.WAITED:
        return waited_chart(waited)
    shares = shares_of(key, months, last)
    return _charted(key, shares, words_now.language()) if shares else None


@lru_cache(maxsize=96)
def _charted(key: Key, shares: Shares, _language: str) -> Shown | None:
    """Drawn once for what it shows: everyone who opens the page sees the same."""
    days = [day for day, _some, _of in shares]
    if LINES[key].kind == Kind.RUN:
        series = Series(Kind.RUN, days, [some / of if of else None for _day, some, of in shares])
    else:
        counts, sizes = [some for _day, some, _of in shares], [of or None for _day, _some, of in shares]
        series = Series(Kind.P, days, counts, sizes)
    return control_chart(chart(series, Reading(better=Better.HIGHER)), Labels(str(TITLES[key]), percent))
