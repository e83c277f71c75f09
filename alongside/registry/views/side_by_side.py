"""Small charts side by side, one for each center, age band, sex or disease; on one scale, in no order of rank."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from alongside.people.request import Request
from alongside.record.views.live import numbers_url
from alongside.registry.queries.reading import acts_on_all
from alongside.registry.rules import may_read
from alongside.registry.showing_lines import line_of
from alongside.registry.showing_side_by_side import small_ones, ways
from alongside.ui.live import may_connect
from alongside.ui.show import show


@require_GET
def side_by_side(request: Request, measure_id: UUID) -> HttpResponse:
    """Every line of a measure that is shown, small."""
    by = request.actor
    may_read(by).or_refuse()
    found = line_of(by, measure_id)
    way, links = ways(found, request.GET.get("by", ""))
    if request.headers.get("HX-Request") and request.GET.get("seen") == found.stamp:
        return HttpResponse(status=204)
    acts = acts_on_all(by, [measure_id])
    context = {
        "found": found, "links": links, "small": small_ones(found, way, by, acts),
        "live": numbers_url(request, by.community_id),
    }  # fmt: skip
    response = show(request, "registry/side_by_side.jinja", context, block="now")
    may_connect(request, response)
    return response
