"""Tests of change: planned, run, and studied."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seat, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.improvement import rules, rules_findings, showing, showing_findings, showing_templates
from alongside.improvement.actions.cycles import NewCycle, note_seen, plan_test, study_test
from alongside.improvement.charting import drawn
from alongside.improvement.diagram import tree, walk
from alongside.improvement.forms.cycles import NAMED, CycleForm, SeenForm, StudyForm
from alongside.improvement.queries.counts import counts_of
from alongside.improvement.queries.cycles import cycles_of, one_cycle, seen_in
from alongside.improvement.queries.diagrams import diagram_acts
from alongside.improvement.queries.projects import gate_of, one_project
from alongside.improvement.template_words import QUESTIONS
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def plan(request: Request, project_id: UUID) -> HttpResponse:
    """Plan a test."""
    by = request.actor
    found = one_project(by, project_id)
    mine = my_seat(by, found.group)
    rules.may_work(by, mine).or_refuse()
    opens(request, rules.when_work(found), rules.when_solve(gate_of(by, found)))
    initial = {key: request.GET[key] for key in ("after", "idea", "kind") if key in request.GET}
    if found.template == "partnership":
        initial.setdefault("kind", "partnership")
    form = CycleForm(sent(request), named=_named(by, found), today=today_of(by), initial=initial)
    made = None
    if form.is_bound:
        made = tried(form, lambda: plan_test(by=by, project_id=project_id, new=_new(form.cleaned_data)))
    if made is None:
        context = {"form": form, "project": found, "group": found.group, "asks": QUESTIONS}
        return show(request, "improvement/plan.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Planned. What you expect stays as it is: that is how one learns."))
    return redirect("improvement:test", made.pk)


def _new(told: dict[str, Any]) -> NewCycle:
    named: dict[str, Any] = {key: UUID(told[key]) if told.get(key) else None for key in NAMED}
    return NewCycle(**{key: value for key, value in told.items() if key not in NAMED}, **named)


def _named(by: Actor, found: Any) -> dict[str, list[tuple[str, Any]]]:
    """What a test may name: whose it is, what it goes on from, which idea it tests, which number shows it."""
    ideas = [one for one in walk(tree(diagram_acts(by, found))) if one.idea]
    return {
        "owner": [("", _("Mine")), *((str(one.pk), one.name) for one in sitting(by, found.group))],
        "after": [("", _("No, it begins")), *((str(one.pk), one.title) for one in cycles_of(by, found))],
        "idea": [("", _("None of the diagram")), *((str(one.id), one.words) for one in ideas)],
        "counted": [("", _("None")), *((str(one.pk), one.name) for one in counts_of(by, found))],
    }


@require_http_methods(["GET", "POST"])
@together
def test(request: Request, cycle_id: UUID) -> HttpResponse:
    """One test: what was predicted, what is seen, and what came of it."""
    by = request.actor
    found = one_cycle(by, cycle_id)
    mine = my_seat(by, found.group)
    form = SeenForm(sent(request), together=found.kind == "partnership")
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
        if tried(form, lambda: note_seen(by=by, cycle_id=cycle_id, **form.cleaned_data)):
            messages.success(request, _("Noted."))
            return redirect("improvement:test", cycle_id)
    return show(
        request, "improvement/test.jinja", _test(by, found, mine, form), status=422 if form.errors else 200
    )


def _test(by: Actor, found: Any, mine: Any, form: SeenForm) -> dict[str, Any]:
    seen = seen_in(by, found)
    may = bool(rules.may_work(by, mine)) and bool(rules.when_work(found.project))
    answered = hasattr(found, "owned") or hasattr(found, "study")
    return {
        "cycle": found, "project": found.project, "group": found.group, "shown": showing.test(found), "may": may,
        "sits": bool(rules.may_work(by, mine)),
        "seen": [showing.seen(one) for one in seen], "together": showing.seen_together(seen), "form": form,
        "sides": showing_templates.sides(found, seen),
        "drawn": drawn(by, found.counted, [found]) if found.counted else None,
        "asks_me": mine is not None and found.owner_id == mine.pk != found.seat_id and not answered,
        "adopted": rules_findings.adopted(found), "spread": showing_findings.spread_in_words(found.spread_here),
        "looked": showing_findings.looked_last(found.looked_here),
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
@together
def study(request: Request, cycle_id: UUID) -> HttpResponse:
    """Say what came of a test."""
    by = request.actor
    found = one_cycle(by, cycle_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found.project), rules.when_seen(hasattr(found, "study")))
    form = StudyForm(sent(request))
    if not (form.is_bound and tried(form, lambda: _studied(by, cycle_id, form))):
        seen = seen_in(by, found)
        context = {
            "form": form, "cycle": found, "project": found.project, "group": found.group,
            "shown": showing.test(found), "together": showing.seen_together(seen),
            "sides": showing_templates.sides(found, seen),
        }  # fmt: skip
        return show(request, "improvement/study.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Told. It stands beside what was expected."))
    return redirect("improvement:test", cycle_id)


def _studied(by: Actor, cycle_id: UUID, form: StudyForm) -> Any:
    told = form.cleaned_data
    return study_test(
        by=by, cycle_id=cycle_id, words=told["words"], learned=told["learned"],
        decides=form.decided, found=told["found"],
    )  # fmt: skip
