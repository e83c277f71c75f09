"""How visits are felt, as pages show it: the chart of all of us, the centers small, and the newest number in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.registry.lines import ALL, Line
from alongside.registry.queries.published import Shown as Charter
from alongside.registry.queries.published import Told
from alongside.registry.shares import centers_of
from alongside.ui import words
from alongside.ui.charts.shown import Labels


def care_labels() -> Labels:
    """What the chart is called, and how its values are written."""
    return Labels(_("How visits are felt"), words.percent, _("Share"))


def care_centers(lines: Mapping[Line, Told], charter: Charter, by: Actor) -> list[dict[str, Any]]:
    """The centers' small charts, by name; in words where too few answered there."""
    return centers_of(lines, care_labels(), charter, by, _("Too few answers to show."))


def care_newest(lines: Mapping[Line, Told]) -> str:
    """The newest number of all of us, in one sentence; nothing where none is shown."""
    line = lines.get(ALL)
    last = line.last if line else None
    if last is None or last.met is None or last.share is None:
        return ""
    told = {"share": words.percent(last.share / 100), "month": words.month(last.day), "num": last.counted}
    return _("%(share)s of %(num)s answers in %(month)s were the best there is, three times over.") % told
