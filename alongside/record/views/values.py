"""A value over time: sentence, chart, table, and the chart as a file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.record import trend, wording
from alongside.record.drawing import drawing
from alongside.record.picture import png_file, svg_file
from alongside.record.queries.values import Series, series_of
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui import words
from alongside.ui.show import show

NARROW, WIDE = 360, 1000


def _series(request: Request, person_id: UUID, code: str) -> tuple[Opened, Series]:
    opened = open_record(by=request.actor, person_id=person_id, page="values")
    return opened, series_of(request.actor, person_id, code)


@require_safe
def values(request: Request, person_id: UUID, code: str) -> HttpResponse:
    """One measurement over time."""
    opened, series = _series(request, person_id, code)
    says = trend.sentence(series)
    rows = [_row(opened, series, one) for one in reversed(series.points)]
    context = {
        "title": series.title, "record_title": wording.record_title(opened), "person_id": person_id, "says": says,
        "narrow": drawing(series, NARROW, says), "wide": drawing(series, WIDE, says), "unit": series.unit,
        "range": wording.range_words(series.low, series.high), "left_out": series.left_out, "rows": rows,
        "voices": sorted({one.voice for one in series.points}), "name": wording.first_name(opened),
        "downloads": [(label, reverse("record:values_picture", args=[person_id, code, ending])) for label, ending in
                      ((_("Save as PNG"), "png"), (_("Save as SVG"), "svg"))],
    }  # fmt: skip
    return show(request, "record/values.jinja", context)


def _row(opened: Opened, series: Series, point: Any) -> dict[str, Any]:
    return {
        "day": words.long_day(point.at), "value": words.number(point.value), "author": point.author,
        "href": reverse("record:entry", args=[opened.person_id, point.origin_id]),
        "range": wording.range_words(point.low, point.high),
    }  # fmt: skip


@require_safe
def picture(request: Request, person_id: UUID, code: str, ending: str) -> HttpResponse:
    """The chart as a picture to keep: whose it is stands in the file's name, never in a web address to share."""
    if ending not in ("svg", "png"):
        raise Http404
    opened, series = _series(request, person_id, code)
    title, says = f"{wording.first_name(opened)}: {series.title}", trend.sentence(series)
    if ending == "svg":
        answer = HttpResponse(svg_file(series, title, says), content_type="image/svg+xml")
    else:
        answer = HttpResponse(png_file(series, title, says), content_type="image/png")
    name = slugify(title) or "chart"
    answer["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer
