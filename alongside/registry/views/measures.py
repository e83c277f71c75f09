"""Numbers: the list of all measures, and one measure. The same for a mother and a medical director."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.conversation.authors import author_of
from alongside.people.request import Request
from alongside.registry.charting import charted, compared
from alongside.registry.measuring.definition import from_kept
from alongside.registry.queries.published import (
    counting_of,
    lines_of,
    measure,
    measures,
    owners_of,
    shown_by_charter,
)
from alongside.registry.queries.standing import my_standing
from alongside.registry.rules import may_read
from alongside.registry.saying import definition_said
from alongside.registry.showing import (
    FEW_MONTHS,
    card_of,
    centers_of,
    groups_of,
    has_an_answer,
    missing_said,
    own_center,
    result_of,
    rows_of,
    standing_said,
    title_of,
    too_few,
    why_of,
)
from alongside.ui.show import show


@require_safe
def numbers(request: Request) -> HttpResponse:
    """Every measure, with where we stand."""
    by = request.actor
    may_read(by).or_refuse()
    cards = [card_of(version, line) for version, line in measures(by)]
    return show(request, "registry/numbers.jinja", {"cards": cards, "counting": counting_of(by)})


@require_safe
def one(request: Request, measure_id: UUID) -> HttpResponse:
    """One measure: the sentence, the chart, what it counts, and whether I am in it."""
    by = request.actor
    may_read(by).or_refuse()
    version = measure(by, measure_id)
    said = from_kept(version.definition)
    lines = lines_of(by, version)
    whole = lines.get(("all", ""))
    charter = shown_by_charter(by)
    last = whole.last if whole else None
    title, centers = title_of(version), centers_of(lines, charter, by)
    context: dict[str, Any] = {
        "version": version, "title": title, "why": why_of(version), "source": _(version.source),
        "sentence": result_of(said, last) if last else too_few(), "chart": charted(said, title, whole),
        "funnel": compared(said, title, centers, own_center(charter, by), _("people at the center")),
        "definition": definition_said(said), "counting": counting_of(by),
        "months": rows_of(said, whole, len(whole.months) if request.GET.get("all") and whole else FEW_MONTHS),
        "all_months": len(whole.months) if whole else 0, "is_all": bool(request.GET.get("all")),
        "groups": groups_of(said, lines, charter, by), "missing": missing_said(whole, charter.threshold),
        "owners": [author_of(owner) for owner in owners_of(by, version)], "threshold": charter.threshold,
    }  # fmt: skip
    if has_an_answer(by):
        context["mine"] = standing_said(said, my_standing(by, version), by.name)
    return show(request, "registry/measure.jinja", context)
