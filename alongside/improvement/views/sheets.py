"""Sheets: what a team writes down together, part by part."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seat, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.improvement import rules, rules_findings, showing_sheets
from alongside.improvement.actions.sheets import (
    NewSheet,
    answer_for_sheet,
    begin_sheet,
    close_sheet,
    recall_line,
    write_in_sheet,
)
from alongside.improvement.forms.findings import CloseForm
from alongside.improvement.forms.sheets import LineForm, SheetForm
from alongside.improvement.gate import Step
from alongside.improvement.queries.projects import gate_of, one_project
from alongside.improvement.queries.sheets import PAGE, is_over, lines_in, my_lines, one_sheet
from alongside.improvement.sheet_words import LEAD, PARTS
from alongside.improvement.sheets import ASKS, Kind
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request, project_id: UUID) -> HttpResponse:
    """Begin a sheet."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found))
    is_open = gate_of(by, found) == Step.OPEN
    kinds = [one for one in Kind if is_open or not ASKS[one].solves]
    leads = [(str(one.pk), one.name) for one in sitting(by, found.group)]
    asked = {"kind": request.GET.get("kind", "")}
    form = SheetForm(
        sent(request), kinds=kinds, taken=[one["title"] for one in found.sheets_here], leads=leads, initial=asked
    )  # fmt: skip
    made = tried(form, lambda: _begun(by, project_id, form)) if form.is_bound else None
    if made is None:
        context = {"form": form, "project": found, "group": found.group}
        return show(request, "improvement/sheet_new.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Begun. Everyone in the group can write in it."))
    return redirect("improvement:sheet", made.pk)


def _begun(by: Actor, project_id: UUID, form: SheetForm) -> Any:
    told = form.cleaned_data
    return begin_sheet(by=by, project_id=project_id, new=NewSheet(**told | {"kind": Kind(told["kind"])}))


@require_http_methods(["GET", "POST"])
@together
def sheet(request: Request, sheet_id: UUID) -> HttpResponse:
    """One sheet: its parts, what stands in them, and a line of one's own."""
    by = request.actor
    found = one_sheet(by, sheet_id)
    mine = my_seat(by, found.group)
    asks, parts = ASKS[Kind(found.kind)], PARTS[Kind(found.kind)]
    open_parts = {key: words for key, words in parts.items() if rules.may_write_part(mine, key in asks.lived)}
    form = LineForm(sent(request), parts=open_parts, marks=asks.marks)
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
        if tried(form, lambda: write_in_sheet(by=by, sheet_id=sheet_id, **form.cleaned_data)):
            messages.success(request, _("Written, in your name."))
            return redirect("improvement:sheet", sheet_id)
    may = bool(rules.may_work(by, mine)) and bool(rules.when_work(found.project))
    closed, over = hasattr(found, "closing"), is_over(found, today_of(by))
    writes = may and open_parts and rules_findings.when_write(closed, over)
    context = _shown(by, found, lines_in(by, found)) | {
        "form": form if writes or form.is_bound else None, "may_close": may and not closed, "over": over and not closed,
        "asks_me": may and not closed and not hasattr(found, "led") and mine and rules_findings.may_lead(mine, found),
    }  # fmt: skip
    return show(request, "improvement/sheet.jinja", context, status=422 if form.errors else 200)


def _shown(by: Actor, found: Any, lines: Any) -> dict[str, Any]:
    return {
        "leads": showing_sheets.leads(found), "closing": showing_sheets.closing(found),
        "apart": showing_sheets.apart(found, lines),
        "sheet": found, "project": found.project, "group": found.group, "lead": LEAD[Kind(found.kind)],
        "parts": showing_sheets.parts(by, found, lines), "way": showing_sheets.way(found, lines),
        "seen": showing_sheets.seen(found, lines),
    }  # fmt: skip


@require_POST
@together
def lead(request: Request, sheet_id: UUID) -> HttpResponse:
    """Say whether one leads a sheet."""
    leads = request.POST.get("leads") == "yes"
    answer_for_sheet(by=request.actor, sheet_id=sheet_id, leads=leads)
    messages.success(request, _("You lead it.") if leads else _("Said. It stands on this page."))
    return redirect("improvement:sheet", sheet_id)


@require_http_methods(["GET", "POST"])
@together
def close(request: Request, sheet_id: UUID) -> HttpResponse:
    """Close a sheet, with what came of it."""
    by = request.actor
    found = one_sheet(by, sheet_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found.project), rules_findings.when_close(hasattr(found, "closing")))
    form = CloseForm(sent(request))
    if form.is_bound and tried(
        form, lambda: close_sheet(by=by, sheet_id=sheet_id, words=form.cleaned_data["words"])
    ):
        messages.success(request, _("Closed. What came of it stands at its top."))
        return redirect("improvement:sheet", sheet_id)
    context = {"form": form, "sheet": found, "project": found.project, "group": found.group}
    return show(request, "improvement/close.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def recall(request: Request, sheet_line_id: UUID) -> HttpResponse:
    """Take back a line of one's own."""
    line = recall_line(by=request.actor, line_id=sheet_line_id)
    messages.success(request, _("Taken back. Nobody reads it here any more."))
    return redirect("improvement:sheet", line.sheet_id) if line.title else redirect("improvement:mine")


@require_safe
@together
def mine(request: Request) -> HttpResponse:
    """What one wrote in sheets: also in a group that one left, and reads no more."""
    start = number(request.GET.get("from"))
    found = my_lines(request.actor, start=start)
    context = {
        "lines": [showing_sheets.own_line(one) for one in found[:PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "improvement/mine.jinja", context)
