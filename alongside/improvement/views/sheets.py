"""Sheets: what a team writes down together, part by part."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.improvement import rules, showing_sheets
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.forms.sheets import LineForm, SheetForm
from alongside.improvement.gate import Step
from alongside.improvement.queries.projects import gate_of, one_project
from alongside.improvement.queries.sheets import lines_in, one_sheet
from alongside.improvement.sheet_words import LEAD, PARTS
from alongside.improvement.sheets import ASKS, Kind
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request, project_id: UUID) -> HttpResponse:
    """Begin a sheet."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    rules.when_work(found).or_refuse()
    is_open = gate_of(by, found) == Step.OPEN
    kinds = [one for one in Kind if is_open or not ASKS[one].solves]
    form = SheetForm(sent(request), kinds=kinds, taken=[one["title"] for one in found.sheets_here])
    if not form.is_valid():
        context = {"form": form, "project": found, "group": found.group}
        return show(request, "improvement/sheet_new.jinja", context, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    made = begin_sheet(by=by, project_id=project_id, new=NewSheet(**told | {"kind": Kind(told["kind"])}))
    messages.success(request, _("Begun. Everyone in the group can write in it."))
    return redirect("improvement:sheet", made.pk)


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
        rules.when_work(found.project).or_refuse()
        if form.is_valid():
            write_in_sheet(by=by, sheet_id=sheet_id, **form.cleaned_data)
            messages.success(request, _("Written, in your name."))
            return redirect("improvement:sheet", sheet_id)
    may = bool(rules.may_work(by, mine)) and bool(rules.when_work(found.project))
    context = _shown(found, lines_in(by, found)) | {"form": form if may and open_parts else None}
    return show(request, "improvement/sheet.jinja", context, status=422 if form.errors else 200)


def _shown(found: Any, lines: Any) -> dict[str, Any]:
    return {
        "sheet": found, "project": found.project, "group": found.group, "lead": LEAD[Kind(found.kind)],
        "parts": showing_sheets.parts(found, lines), "way": showing_sheets.way(found, lines),
        "seen": showing_sheets.seen(found, lines),
    }  # fmt: skip
