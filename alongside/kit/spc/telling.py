"""The one sentence of a chart, by rules, as data that a page translates."""

from __future__ import annotations

from alongside.kit.spc.results import Chart, Said
from alongside.kit.spc.words import gettext_noop as _


def told(chart: Chart) -> Said:
    """What the chart shows."""
    return Said(_("Ordinary variation; no change shown.") if not chart.signals else "")
