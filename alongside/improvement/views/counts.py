"""The numbers of a project: choosing one, its chart, and counting by hand."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.groups.views.reading import read_with_me
from alongside.groups.views.trying import opens, tried
from alongside.improvement import rules, words
from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.improvement.charting import drawn
from alongside.improvement.forms.counts import BY_HAND, CountForm, TallyForm
from alongside.improvement.queries.counts import one_count
from alongside.improvement.queries.cycles import cycles_of
from alongside.improvement.queries.projects import one_project
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.registry.lines import ALL, Line
from alongside.registry.queries.published import measures
from alongside.registry.showing import title_of
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def choose(request: Request, project_id: UUID) -> HttpResponse:
    """Choose a number to look at."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found))
    here = [(str(one.measure_id), title_of(one)) for one, _told in measures(by)]
    form = CountForm(
        sent(request), measures=here, whose=_whose(by), taken=[one["name"] for one in found.numbers]
    )
    made = None
    if form.is_bound:
        made = tried(form, lambda: choose_count(by=by, project_id=project_id, new=_new(form.cleaned_data)))
    if made is None:
        context = {"form": form, "project": found, "group": found.group}
        return show(request, "improvement/choose.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Chosen. Everyone who reads this project sees its chart."))
    return redirect("improvement:count", made.pk)


def _whose(by: Actor) -> list[tuple[str, Any]]:
    own = [(str(by.center_id), by.center_name)] if by.center_id else []
    return [("", _("Of all of us")), *own]


def _new(told: dict[str, Any]) -> NewCount:
    by_hand = told["measure"] == BY_HAND
    line: Line = ("center", told["whose"]) if told["whose"] and not by_hand else ALL
    return NewCount(
        told["name"], told["kind"], None if by_hand else UUID(told["measure"]), line, told["share"],
        told["higher_is_better"],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@together
def count(request: Request, counted_id: UUID) -> HttpResponse:
    """One number: its chart with the tests on it, and counting by hand."""
    by = request.actor
    found = one_count(by, counted_id)
    mine = my_seat(by, found.group)
    form = TallyForm(sent(request), share=found.share, today=today_of(by))
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
        rules.when_tally(found.measure_id is None).or_refuse()
        if tried(form, lambda: tally(by=by, counted_id=counted_id, **form.cleaned_data)):
            messages.success(request, _("Counted."))
            return redirect("improvement:count", counted_id)
    may = bool(rules.may_work(by, mine)) and bool(rules.when_work(found.project))
    context = {
        "counted": found, "project": found.project, "group": found.group, "kind": words.KINDS[found.kind],
        "form": form if (may or form.is_bound) and found.measure_id is None else None,
        "drawn": drawn(by, found, cycles_of(by, found.project)),
    }  # fmt: skip
    return show(request, "improvement/count.jinja", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@together
def read_count(request: Request, counted_id: UUID) -> HttpResponse:
    """The chart of a number, read together."""
    by = request.actor
    found = one_count(by, counted_id)
    crumbs = [
        (found.project.title, reverse("improvement:project", args=[found.project_id])),
        (found.name, reverse("improvement:count", args=[counted_id])),
    ]
    return read_with_me(request, found.name, drawn(by, found, cycles_of(by, found.project)).shown, crumbs)
