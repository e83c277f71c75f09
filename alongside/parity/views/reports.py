"""Reports: the list, one of them, what stands behind a figure, and the files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from alongside.contributions.actor import Actor
from alongside.groups.views.page import together
from alongside.parity import showing_reports as showing
from alongside.parity.forms.reports import RhythmForm
from alongside.parity.paper_reports import paper
from alongside.parity.queries.reports import (
    PAGE,
    before,
    one_report,
    reports,
    rhythm_of,
    sides,
    told_of,
)
from alongside.parity.report_figures import FIGURES
from alongside.parity.report_words import AFTER, KINDS
from alongside.parity.reporting import mark
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import ROOMS, typeset
from alongside.ui.printing.word import as_word, word
from alongside.ui.show import show
from alongside.ui.words import full_day

SHEET = ROOMS / "parity" / "printing" / "report.typ"
ROWS = 100


@require_safe
@together
def report_list(request: Request) -> HttpResponse:
    """Drafts, and what is final."""
    start, kind = number(request.GET.get("from")), request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    found = reports(request.actor, kind=kind, start=start)
    also = f"&kind={kind}" if kind else ""
    context = {
        "rows": [showing.row(one) for one in found[:PAGE]],
        "kinds": [(key, one.name, one.lead) for key, one in KINDS.items()],
        "kind": kind,
        "older": f"?from={start + PAGE}{also}" if len(found) > PAGE else "",
        "newer": f"?{also[1:]}" if start else "",
    }
    return show(request, "parity/reports.jinja", context)


@require_safe
@together
def report(request: Request, report_id: UUID) -> HttpResponse:
    """One report: its figures beside people's words, and what one can do now."""
    by, found = request.actor, one_report(request.actor, report_id)
    whole = whole_of(request.actor, found)
    writes, agrees = sides(by, found.kind, found.group_id, found.center_id)
    rhythm = rhythm_of(by, found.kind, found.group_id, found.center_id) if KINDS[found.kind].months else None
    ahead = found.kind == "council" and today_of(by) <= found.until
    mine = [one for one in whole["said_yes"] if one["author"] == str(by.person_id)]
    context = whole | {
        "report": found,
        "writes": writes is not None and found.told is None,
        "sits": writes is not None and found.group_id is not None,
        "may_mend": writes is not None and not found.mended,
        "agrees": agrees is not None and found.told is None and not ahead and not mine,
        "ahead": ahead,
        "mine": mine,
        "rhythm": showing.rhythm(rhythm) if rhythm else "",
        "after": AFTER[found.kind],
        "as_of": full_day(min(today_of(by), found.until)),
        "form": RhythmForm(kind=found.kind, initial={"months": rhythm.months if rhythm else 0})
        if writes and KINDS[found.kind].months
        else None,
    }
    return show(request, "parity/report.jinja", context)


def whole_of(by: Actor, found: Any) -> dict[str, Any]:
    """The report, as the page, the sheet and the file tell it."""
    told, earlier, said = told_of(by, found), before(by, found), found.agreed
    now = found.kept_mark or mark(told)
    valid = [one for one in said if one["mark"] == now]
    return {
        "kind": found.kind,
        "title": showing.title(found),
        "span": showing.span(told.since, told.until),
        "sections": showing.sections(found, told, earlier),
        "dates": showing.dates(told, earlier),
        "yeses": [showing.yes_row(one) for one in valid],
        "said_yes": valid,
        "stale": bool(said) and not valid,
        "mark": now,
        "state": showing.state(found),
    }


@require_safe
@together
def source(request: Request, report_id: UUID, report_figure: str) -> HttpResponse:
    """What stands behind one figure, row by row."""
    found = one_report(request.actor, report_id)
    one = told_of(request.actor, found).figure(report_figure)
    if one is None or report_figure not in FIGURES:
        raise Http404
    start = number(request.GET.get("from"))
    context = {
        "report": found,
        "title": showing.title(found),
        "label": FIGURES[report_figure].label,
        "value": showing.value(one),
        "means": showing.means(one),
        "on": showing.on(one),
        "final": found.told is not None,
        "minutes": FIGURES[report_figure].minutes,
        "rows": showing.source_rows(one, one.rows[start : start + ROWS]),
        "older": f"?from={start + ROWS}" if len(one.rows) > start + ROWS else "",
        "newer": "?" if start else "",
    }
    return show(request, "parity/report_source.jinja", context)


@require_safe
def file(request: Request, report_id: UUID, report_ending: str) -> HttpResponse:
    """The report as a sheet (PDF), or for a word processor (docx)."""
    if report_ending not in ("pdf", "docx"):
        raise Http404
    found = one_report(request.actor, report_id)
    told = paper(whole_of(request.actor, found), request.build_absolute_uri)
    language, name = get_language() or "en", told["title"]
    if report_ending == "docx":
        return as_word(word(told, language=language), name)
    return as_pdf(typeset(SHEET, told, language=language), name)
