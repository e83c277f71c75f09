"""A chart as its page shows it: what people decided about it, in words, with who and when; what one can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.conversation.authors import author_of
from alongside.registry.lines import ALL, Line, token_of
from alongside.registry.models import ChartAct, SavedChart
from alongside.registry.reading_words import TITLE, act_said
from alongside.ui import words

Shown = dict[str, Any]


def acts_shown(acts: Sequence[ChartAct], figure: Any, mine: SavedChart | None, may: bool) -> list[Shown]:
    """Every decision, the latest first: the sentence, who and when, who took it back, and whether one may."""
    undone = {one.undoes_id: one for one in acts if one.undoes_id is not None}
    layer = mine.pk if mine else None
    return [
        {
            "id": one.pk, "says": act_said(one, figure), "who": author_of(one), "when": words.when_words(one.at),
            "undone": _taken_back(undone.get(one.pk)),
            "may_undo": may and one.pk not in undone and one.chart_id == layer,
        }
        for one in reversed(acts) if one.kind != ChartAct.Kind.UNDO
    ]  # fmt: skip


def _taken_back(act: ChartAct | None) -> str:
    if act is None:
        return ""
    return _("Taken back by %(name)s, %(when)s.") % {
        "name": act.author_name,
        "when": words.when_words(act.at),
    }


def steps(measure_id: Any, line: Line, chart: SavedChart | None) -> list[tuple[str, str, str]]:
    """What one can decide, as links."""
    more = _asked(line, chart)
    return [
        (str(title), reverse("registry:decide", args=[measure_id, kind]) + more, str(why))
        for kind, (title, why) in TITLE.items()
    ]


def files(measure_id: Any, line: Line, chart: SavedChart | None = None) -> list[tuple[str, str]]:
    """The chart as files."""
    more = _asked(line, chart)
    labels = {"png": _("Save as PNG"), "svg": _("Save as SVG"), "csv": _("Save the numbers (CSV)")}
    return [
        (told, reverse("registry:chart_file", args=[measure_id, kind]) + more)
        for kind, told in labels.items()
    ]


def lesson_href(measure_id: Any, line: Line, chart: SavedChart | None = None) -> str:
    """Where this chart is read together, step by step."""
    return reverse("registry:read_chart", args=[measure_id]) + _asked(line, chart)


def _asked(line: Line, chart: SavedChart | None) -> str:
    told = {"chart": str(chart.pk)} if chart else {} if line == ALL else {"line": token_of(line)}
    return f"?{urlencode(told)}" if told else ""


def kept_shown(charts: Sequence[SavedChart], by_id: Any) -> list[tuple[str, str, str]]:
    """Charts that are kept, as links."""
    return [
        (
            one.title, reverse("registry:saved_chart", args=[one.pk]),
            _kept_by(one, mine=one.author_id == by_id),
        )
        for one in charts
    ]  # fmt: skip


def _kept_by(one: SavedChart, *, mine: bool) -> str:
    if mine:
        return _("Yours. Shared with everyone.") if one.shared else _("Yours alone.")
    return _("%(name)s made it and shares it.") % {"name": one.author_name}
