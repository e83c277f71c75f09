"""Bringing in what others wrote: send files, see how far they are, read what came of them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.people.request import Request
from alongside.record.actions.imports import send_files
from alongside.record.forms.imports import SendForm
from alongside.record.importing.report import kinds_of, write_csv
from alongside.record.importing.rules import may_send_files
from alongside.record.mapping.titles import kind_words
from alongside.record.queries.imports import SHOWN, first_remarks, my_runs, run_i_began, works_at_a_center
from alongside.ui.show import show


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: Request) -> HttpResponse:
    """Send a center's files, and see one's own imports."""
    by = request.actor
    may_send_files(by, at_a_center=works_at_a_center(by)).or_refuse()
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SendForm(*given, too_much=getattr(request, "sent_too_much", False))
    if form.is_bound and form.is_valid():
        run = send_files(by=by, files=form.cleaned_data["records"])
        messages.success(request, _("Sent. You can leave this page: it goes on without you."))
        return redirect("record:import_run", run.pk)
    context = {"form": form, "runs": my_runs(by), "center": by.center_name}
    return show(request, "record/imports.jinja", context, status=422 if form.errors else 200)


@require_safe
def run(request: Request, run_id: UUID) -> HttpResponse:
    """How far an import is; at the end, what came in and what was set aside."""
    found = run_i_began(request.actor, run_id)
    seconds = ((found.ended_at or timezone.now()) - found.begun_at) / timedelta(seconds=1)
    context = {
        "run": found, "kinds": [(kind_words(kind), kind, number) for kind, number in kinds_of(found)],
        "aside": first_remarks(found, taken_in=False), "noticed": first_remarks(found, taken_in=True),
        "shown": SHOWN, "rate": round(found.read / seconds) if seconds > 0 else 0,
    }  # fmt: skip
    return show(request, "record/import_run.jinja", context)


@require_safe
def report(request: Request, run_id: UUID) -> HttpResponse:
    """What was set aside, as a table for a spreadsheet."""
    found = run_i_began(request.actor, run_id)
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="import-report.csv"'
    answer["Cache-Control"] = "private, no-store"
    write_csv(found, answer)
    return answer
