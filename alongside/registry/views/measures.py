"""Numbers: the list of all measures, and one measure. The same for a mother and a medical director."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.record.views.live import numbers_url
from alongside.registry.charting import compared
from alongside.registry.queries.building import own_told
from alongside.registry.queries.published import (
    counting_of,
    measures,
    owners_of,
    proposed,
)
from alongside.registry.queries.standing import standings
from alongside.registry.rules import may_read
from alongside.registry.saying import definition_said
from alongside.registry.showing import (
    FEW_MONTHS,
    card_of,
    centers_of,
    groups_of,
    missing_said,
    own_center,
    result_of,
    rows_of,
    title_of,
    too_few,
    why_of,
)
from alongside.registry.showing_building import own_shown, stands
from alongside.registry.showing_lines import NotCountedYet, OneLine, line_of
from alongside.registry.showing_reading import acts_shown, files
from alongside.registry.showing_standing import standing_said
from alongside.ui.live import may_connect
from alongside.ui.show import show


@require_safe
def numbers(request: Request) -> HttpResponse:
    """Every measure, with where we stand."""
    by = request.actor
    may_read(by).or_refuse()
    cards = [card_of(version, line) for version, line in measures(by)]
    waiting = [(title_of(one), one.measure_id, author_of(one)) for one in proposed(by)]
    context = {"cards": cards, "counting": counting_of(by), "proposed": waiting}
    return show(request, "registry/numbers.jinja", context)


@require_safe
def one(request: Request, measure_id: UUID) -> HttpResponse:
    """One measure: the sentence, the chart, what it counts, and whether I am in it."""
    by = request.actor
    may_read(by).or_refuse()
    try:
        found = line_of(by, measure_id)
    except NotCountedYet:
        return redirect("registry:making", measure_id)
    if request.headers.get("HX-Request") and request.GET.get("seen") == found.stamp:
        return HttpResponse(status=204)
    context = _shown(by, found, in_full=bool(request.GET.get("all")))
    context["standings"] = [standing_said(found.said, who) for who in standings(by, found.version)]
    context["own"] = own_shown(own_told(found.version), found.said, found.charter, by)
    context |= {"measure_id": measure_id, "stands": stands(found.version, today_of(by))}
    context["live"] = numbers_url(request, by.community_id)
    response = show(request, "registry/measure.jinja", context, block="now")
    may_connect(request, response)
    return response


def _shown(by: Actor, found: OneLine, *, in_full: bool) -> dict[str, Any]:
    """What everyone in the community is shown alike."""
    version, said, lines, charter, whole = found.version, found.said, found.lines, found.charter, found.told
    last, title, centers = whole.last if whole else None, found.measure_title, centers_of(lines, charter, by)
    months = len(whole.months) if whole else 0
    return {
        "version": version, "found": found, "title": title, "why": why_of(version), "source": _(version.source),
        "sentence": result_of(said, last) if last else too_few(whole), "chart": found.shown,
        "funnel": compared(said, title, centers, own_center(charter, by), _("people at the center")),
        "definition": definition_said(said), "counting": charter if charter.moment else None,
        "months": rows_of(said, whole, months if in_full else FEW_MONTHS), "all_months": months, "is_all": in_full,
        "groups": groups_of(said, lines, charter, by), "missing": missing_said(whole, charter.threshold),
        "owners": [author_of(owner) for owner in owners_of(by, version)], "threshold": charter.threshold,
        "decided": acts_shown(found.acts, found.labels.figure, None, may=False),
        "files": files(version.measure_id, found.line),
    }  # fmt: skip
