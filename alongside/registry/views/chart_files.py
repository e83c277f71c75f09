"""A chart as a file. It tells of nobody: small numbers are hidden in it as on the page, so nobody needs a receipt."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from alongside.kit.spc import Chart
from alongside.kit.verdict import Refused
from alongside.registry.showing_lines import as_file
from alongside.ui.charts.files import png_file, svg_file
from alongside.ui.charts.shown import Shown

FILES = {"png": "image/png", "svg": "image/svg+xml", "csv": "text/csv; charset=utf-8"}


def chart_as(ending: str, chart: Chart | None, shown: Shown | None, title: str, name: str) -> HttpResponse:
    """The answer with a picture, or with the numbers behind it. Raises Refused (not found)."""
    if ending not in FILES or shown is None:
        raise Refused("", may_know=False)
    made: Any = (
        as_file(chart) if ending == "csv" else (png_file if ending == "png" else svg_file)(shown, title)
    )
    answer = HttpResponse(made, content_type=FILES[ending])
    answer["Content-Disposition"] = f'attachment; filename="chart-{name}.{ending}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
