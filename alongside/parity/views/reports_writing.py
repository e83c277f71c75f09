"""Beginning a report, writing in it, saying yes, mending it, and how often one looks again."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.parity import rules_reports as rules
from alongside.parity import showing_reports as showing
from alongside.parity.actions.reports import (
    COUNCIL,
    LATELY,
    YEAR,
    begin_report,
    mend_report,
    say_yes,
    set_rhythm,
    write_part,
)
from alongside.parity.forms.reports import NewReportForm, PartForm, RhythmForm
from alongside.parity.queries.reports import (
    choices,
    draft_of,
    one_report,
    one_rhythm,
    part_of,
    same,
    sides,
    versions,
)
from alongside.parity.report_words import AFTER, KINDS, parts_of
from alongside.parity.reporting import later, year_of
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request, report_kind: str) -> HttpResponse:
    """Begin a report of a kind."""
    by = request.actor
    if report_kind not in KINDS:
        raise Http404
    may_begin(by).or_refuse()
    asked = {"body": request.GET.get("body", ""), "back": request.GET.get("back", "1")}
    bodies, years = choices(by, report_kind), showing.years(today_of(by))
    form = NewReportForm(sent(request), kind=report_kind, bodies=bodies, years=years, initial=asked)
    made = tried(form, lambda: begin_report(by=by, new=form.new)) if form.is_bound else None
    if made is not None:
        return redirect("parity:report", made.pk)
    context = {
        "form": form,
        "kind": KINDS[report_kind],
        "bodies": bodies,
        "after": AFTER[report_kind],
        "parts": list(parts_of(report_kind).values()),
    }
    return show(request, "parity/report_new.jinja", context, status=422 if form.is_bound else 200)


@require_safe
def due(request: Request, rhythm_id: UUID) -> HttpResponse:
    """What is due: on to its draft, or to where it is begun."""
    by, found = request.actor, one_rhythm(request.actor, rhythm_id)
    of = {"group": found.group_id, "center": found.center_id, "project": None}
    if found.kind == COUNCIL:
        draft = same(by, found.kind, of, year_of(later(found.next_on, -YEAR))[1])
    else:
        draft = draft_of(by, found.kind, today_of(by) - LATELY, **of)
    if draft is not None:
        return redirect("parity:report", draft.pk)
    body = (
        f"group {found.group_id}"
        if found.group_id
        else f"center {found.center_id}"
        if found.center_id
        else "community"
    )
    return redirect(f"{reverse('parity:begin_report', args=[found.kind])}?body={body.replace(' ', '+')}")


@require_http_methods(["GET", "POST"])
@together
def part(request: Request, report_id: UUID, report_part: str) -> HttpResponse:
    """Write in one part; what was written before stays, with its author."""
    by, found = request.actor, one_report(request.actor, report_id)
    asks = part_of(found, report_part)
    writes, _agrees = sides(by, found.kind, found.group_id, found.center_id)
    opens(request, rules.may_write(by, writes), rules.when_open(found.told is not None))
    before = versions(by, found, report_part)
    form = PartForm(
        sent(request), part=asks, initial=showing.begins_with(found.kind, before, writes, by.person_id)
    )
    if form.is_bound and tried(
        form, lambda: write_part(by=by, report_id=report_id, part=report_part, new=form.wording)
    ):
        messages.success(request, _("Kept. What stood there before can still be read."))
        return redirect(f"{reverse('parity:report', args=[report_id])}#{report_part}")
    context = {
        "form": form, "report": found, "title": showing.title(found), "asks": asks,
        "versions": [showing.version_row(one) for one in before],
    }  # fmt: skip
    return show(request, "parity/report_part.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def agree(request: Request, report_id: UUID) -> HttpResponse:
    """Say yes for one's side."""
    final = say_yes(by=request.actor, report_id=report_id, seen=request.POST.get("seen", ""))
    told = (
        _("Both sides said yes. It is final, and everyone reads it.")
        if final
        else _("You said yes. The other side is asked.")
    )
    messages.success(request, told)
    return redirect("parity:report", report_id)


@require_POST
@together
def mend(request: Request, report_id: UUID) -> HttpResponse:
    """Begin to mend what is final."""
    made = mend_report(by=request.actor, report_id=report_id)
    messages.success(request, _("A new version begins with the same words. The one before stays as it was."))
    return redirect("parity:report", made.pk)


@require_POST
@together
def rhythm(request: Request, report_id: UUID) -> HttpResponse:
    """Say how often one looks again."""
    found = one_report(request.actor, report_id)
    form = RhythmForm(request.POST, kind=found.kind)
    if form.is_valid():
        set_rhythm(by=request.actor, report_id=report_id, months=form.cleaned_data["months"])
        messages.success(request, _("Saved. It stands on Today two weeks before."))
    else:
        messages.warning(request, _("Choose one of those that stand there. Nothing was changed."))
    return redirect("parity:report", report_id)
