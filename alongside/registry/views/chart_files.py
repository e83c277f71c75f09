"""A chart as a file. It tells of nobody: small numbers are hidden in it as on the page, so nobody needs a receipt."""

from __future__ import annotations

from django.http import HttpResponse

from alongside.kit.spc import Chart
from alongside.registry.showing_lines import as_file as in_lines
from alongside.ui.charts.answering import picture
from alongside.ui.charts.shown import Shown
from alongside.ui.printing.answering import as_file

CSV = "text/csv; charset=utf-8"


def chart_as(ending: str, chart: Chart | None, shown: Shown | None, title: str, name: str) -> HttpResponse:
    """The answer with a picture, or with the numbers behind it. Raises Refused (not found)."""
    if ending == "csv" and shown is not None:
        return as_file(in_lines(chart).encode(), CSV, f"chart-{name}.csv", shown=False)
    return picture(shown, title, name, ending)
