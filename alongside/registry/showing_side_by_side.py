"""Small charts side by side: which lines, by what they are called, on one scale."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.registry.charting import chart_of
from alongside.registry.lines import Line, token_of
from alongside.registry.models import ChartAct
from alongside.registry.saying import GROUP_TITLE
from alongside.registry.showing import name_of_group
from alongside.registry.showing_lines import OneLine
from alongside.ui.charts.small import small_charts

Acts = Mapping[tuple[UUID, Line], Sequence[ChartAct]]


def ways(found: OneLine, asked: str) -> tuple[str, list[tuple[str, str, bool]]]:
    """By what the small charts are told apart, and the others as chips."""
    there = [way for way in GROUP_TITLE if any(by == way for by, _key in found.lines)]
    way = asked if asked in there else next(iter(there), "")
    return way, [(str(GROUP_TITLE[one]), f"?by={one}", one == way) for one in there]


def small_ones(found: OneLine, way: str, by: Actor, acts: Acts) -> list[dict[str, Any]]:
    """One for each line, by name: the drawing and the sentence, or that there are too few."""
    names = {line: name_of_group(*line, found.charter, by) for line in found.lines if line[0] == way}
    measure_id = found.version.measure_id
    charts = {
        line: chart_of(found.said, found.lines[line], acts.get((measure_id, line), ()))
        for line in sorted(names, key=lambda one: _order(one, names[one]))
    }
    drawn = small_charts({line: one for line, one in charts.items() if one}, names, found.labels)
    page, own = reverse("registry:chart", args=[measure_id]), ("center", str(by.center_id))
    return [
        {
            "name": names[line], "href": f"{page}?line={token_of(line)}", "small": drawn.get(line), "own": line == own,
            "too_few": _("Too few to show without pointing at one of them."),
        }
        for line in charts
    ]  # fmt: skip


def _order(line: Line, name: str) -> str:
    """Centers by name (masked ones by their number), the others as they are numbered; never by how they do."""
    return re.sub(r"\d+", lambda found: found[0].zfill(6), name if line[0] == "center" else line[1])
