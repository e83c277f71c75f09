"""What tests found: the list of it, where it spread, whether it is in practice; and whose a test is."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.improvement import rules, rules_findings, showing_findings
from alongside.improvement.actions.findings import NewLook, answer_for_test, look_again, say_spread
from alongside.improvement.forms.findings import LookForm, SpreadForm
from alongside.improvement.queries.cycles import one_cycle
from alongside.improvement.queries.findings import PAGE, centers_to_tell, findings, looked_at, spread_of
from alongside.improvement.queries.projects import one_project
from alongside.improvement.words import DECIDED
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def found_list(request: Request) -> HttpResponse:
    """What came of all tests: what works, and what did not, side by side."""
    which = request.GET.get("which", "")
    decides, start = which if which in DECIDED else "", number(request.GET.get("from"))
    told = findings(request.actor, decides=decides, start=start)
    context = {
        "findings": [showing_findings.row(one) for one in told[:PAGE]], "which": decides,
        "ways": [(key, words) for key, (words, _glyph, _tone) in DECIDED.items()],
        "older": f"?which={decides}&from={start + PAGE}" if len(told) > PAGE else "",
        "newer": f"?which={decides}" if start else "",
    }  # fmt: skip
    return show(request, "improvement/findings.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def spread(request: Request, cycle_id: UUID) -> HttpResponse:
    """Where centers stand with what a test adopted."""
    by = request.actor
    found = one_cycle(by, cycle_id)
    mine = my_seat(by, found.group) if found.group.ended_at is None else None
    centers = centers_to_tell(by, mine)
    form = SpreadForm(sent(request), centers=centers)
    if request.method == "POST":
        rules_findings.may_spread(by, mine, centers[0][0] if centers else None).or_refuse()
        if tried(form, lambda: say_spread(by=by, cycle_id=cycle_id, **form.cleaned_data)):
            messages.success(request, _("Saved. Everyone who reads this test sees it."))
            return redirect("improvement:spread", cycle_id)
    adopted = rules_findings.adopted(found)
    context = {
        "cycle": found, "project": found.project, "group": found.group, "adopted": adopted,
        "centers": showing_findings.centers(spread_of(by, found)), "form": form if centers and adopted else None,
    }  # fmt: skip
    return show(request, "improvement/spread.jinja", context, status=422 if form.errors else 200)


@require_POST
@together
def own(request: Request, cycle_id: UUID) -> HttpResponse:
    """Say whether a test that somebody put in one's name is one's own."""
    takes = request.POST.get("takes") == "yes"
    answer_for_test(by=request.actor, cycle_id=cycle_id, takes=takes)
    messages.success(request, _("It is yours.") if takes else _("Said. It stays with whoever planned it."))
    return redirect("improvement:test", cycle_id)


@require_http_methods(["GET", "POST"])
@together
def look_at_project(request: Request, project_id: UUID) -> HttpResponse:
    """Whether a project is in practice."""
    return _look(request, one_project(request.actor, project_id), None)


@require_http_methods(["GET", "POST"])
@together
def look_at_test(request: Request, cycle_id: UUID) -> HttpResponse:
    """Whether what a test found is in practice."""
    found = one_cycle(request.actor, cycle_id)
    return _look(request, found.project, found)


def _look(request: Request, project: Any, cycle: Any) -> HttpResponse:
    by, group = request.actor, cycle.group if cycle else project.group
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(
        request,
        rules_findings.when_look(project),
        rules_findings.when_found(cycle is None or hasattr(cycle, "study")),
    )
    form = LookForm(sent(request))
    about = {"project_id": project.pk, "cycle_id": cycle.pk if cycle else None}
    page = ("improvement:test", cycle.pk) if cycle else ("improvement:project", project.pk)
    if form.is_bound and tried(form, lambda: look_again(by=by, new=NewLook(**form.cleaned_data), **about)):
        messages.success(request, _("Saved. On the day that you chose it waits on Today."))
        return redirect(*page)
    context = {
        "form": form, "project": project, "cycle": cycle, "group": group, "page": page,
        "looked": [showing_findings.looked(one) for one in looked_at(by, project, cycle)],
    }  # fmt: skip
    return show(request, "improvement/look.jinja", context, status=422 if form.is_bound else 200)
