"""The charts of how far numbers can be trusted, as files."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.registry.lines import ALL
from alongside.registry.queries.trust import quality_lines
from alongside.registry.rules import may_read
from alongside.registry.shares import chart_of_shares, shares_shown
from alongside.registry.showing_trust import ASKED, labels_of
from alongside.registry.views.chart_files import chart_as


@require_GET
def file(request: Request, asked_of: str, ending: str) -> HttpResponse:
    """One chart as a picture, or the numbers behind it."""
    by = request.actor
    may_read(by).or_refuse()
    if asked_of not in ASKED:
        raise Refused("", may_know=False)
    lines, labels = quality_lines(by).get(asked_of, {}), labels_of(asked_of)
    shown = shares_shown(lines, labels)
    return chart_as(ending, chart_of_shares(lines.get(ALL)), shown, labels.title, asked_of)
