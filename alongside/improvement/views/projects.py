"""The list of projects, one project, and what it says of itself."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.groups import my_seat, sitting
from alongside.groups.views.page import together
from alongside.improvement import rules, showing
from alongside.improvement.actions.projects import (
    NewAim,
    begin_project,
    confirm_problem,
    end_project,
    say_aim,
    say_what,
)
from alongside.improvement.drawing import on_page
from alongside.improvement.forms.projects import AimForm, ConfirmForm, MattersForm, ProblemForm, ProjectForm
from alongside.improvement.gate import Step
from alongside.improvement.gate_words import REASONS
from alongside.improvement.ladder import Rung, ladder
from alongside.improvement.queries.cycles import cycles_of
from alongside.improvement.queries.projects import (
    PAGE,
    aims_of,
    latest,
    my_groups,
    one_project,
    projects,
    sayings_of,
    step_of,
)
from alongside.improvement.saying import MATTERS, PROBLEM, What
from alongside.improvement.sheet_words import SHORT
from alongside.improvement.sheets import Kind
from alongside.improvement.stairs import stairs
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show

SAYING = {"matters": MattersForm, "problem": ProblemForm}


@require_safe
@together
def project_list(request: Request) -> HttpResponse:
    """What groups make better, one's own first."""
    start, ended = number(request.GET.get("from")), request.GET.get("which") == "ended"
    found = projects(request.actor, ended=ended, start=start)
    context = {
        "projects": [showing.row(one) for one in found[:PAGE]], "ended": ended,
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "improvement/projects.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Begin a project of one of one's groups."""
    by = request.actor
    may_begin(by).or_refuse()
    groups = [(str(one.pk), one.name) for one in my_groups(by)]
    form = ProjectForm(sent(request), groups=groups, initial={"group": request.GET.get("group", "")})
    if not form.is_valid():
        context = {"form": form, "has_group": bool(groups)}
        return show(request, "improvement/begin.jinja", context, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    try:
        made = begin_project(
            by=by, group_id=UUID(told["group"]), title=told["title"], template=told["template"]
        )
    except Refused as why:
        form.add_error(None, why.reason)
        return show(request, "improvement/begin.jinja", {"form": form, "has_group": True}, status=422)
    messages.success(request, _("It is open. First write what matters to those whom it is about."))
    return redirect("improvement:project", made.pk)


@require_safe
@together
def project(request: Request, project_id: UUID) -> HttpResponse:
    """One project: what matters, the problem, the aim, its tests and what came of them."""
    by = request.actor
    found = one_project(by, project_id)
    seats, sayings, aims = sitting(by, found.group), sayings_of(by, found), aims_of(by, found)
    gate, may = step_of(sayings, seats), _open(by, found, seats)
    context = {
        "project": found, "group": found.group, "may": may, "open": gate == Step.OPEN, "why": REASONS[gate],
        "steps": showing.steps(found, sayings, aims, gate, may),
        "matters": showing.saying(latest(sayings, MATTERS)),
        "problem": showing.saying(latest(sayings, PROBLEM)),
        "aim": showing.aim(aims[0] if aims else None, today_of(by)),
        "sheets": [(one["id"], one["title"], SHORT[Kind(one["kind"])]) for one in found.sheets_here],
        "counts": found.numbers, **_ramps(ladder(cycles_of(by, found))),
    }  # fmt: skip
    return show(request, "improvement/project.jinja", context)


def _ramps(ramps: list[Rung]) -> dict[str, Any]:
    """The tests as a list, and as stairs where some go on from others."""
    goes_on = any(one.next for one in ramps)
    drawing = stairs([showing.stair(one) for one in ramps]) if goes_on else None
    return {
        "ramps": [showing.rung(one) for one in ramps],
        "stairs": on_page(drawing, _("Tests that go on from one another. The list says the same.")) if drawing else "",
    }  # fmt: skip


def _open(by: Any, found: Any, seats: Any) -> bool:
    """Whether the actor sits there, and it goes on."""
    mine = next((one for one in seats if one.person_id == by.person_id), None)
    return bool(rules.may_work(by, mine)) and bool(rules.when_work(found))


@require_http_methods(["GET", "POST"])
@together
def say(request: Request, project_id: UUID, saying: str) -> HttpResponse:
    """Word what matters, or the problem; or word it anew."""
    if saying not in SAYING:
        raise Refused("", may_know=False)
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    before = latest(sayings_of(by, found), saying)
    form = SAYING[saying](sent(request), initial={"words": before.words if before else ""})
    if not form.is_valid():
        return _form(request, f"improvement/{saying}.jinja", form, found)
    say_what(by=by, project_id=project_id, what=What(saying), words=form.cleaned_data["words"])
    messages.success(request, _("Saved, in your name. Earlier wordings stay readable."))
    return redirect("improvement:project", project_id)


@require_http_methods(["GET", "POST"])
@together
def confirm(request: Request, project_id: UUID) -> HttpResponse:
    """Say whether this is the problem."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_confirm(by, my_seat(by, found.group)).or_refuse()
    problem = latest(sayings_of(by, found), PROBLEM)
    form = ConfirmForm(sent(request), initial={"problem": problem.pk if problem else ""})
    if not form.is_valid():
        return _form(request, "improvement/confirm.jinja", form, found, problem=showing.saying(problem))
    told = form.cleaned_data
    confirm_problem(
        by=by, project_id=project_id, problem_id=told["problem"], agrees=told["agrees"], words=told["words"]
    )
    messages.success(request, _("Said. Everyone who reads this project sees it."))
    return redirect("improvement:project", project_id)


@require_http_methods(["GET", "POST"])
@together
def aim(request: Request, project_id: UUID) -> HttpResponse:
    """Word the aim."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    before = next(iter(aims_of(by, found)), None)
    initial = {key: getattr(before, key) for key in AimForm.base_fields} if before else {}
    form = AimForm(sent(request), initial=initial)
    if not form.is_valid():
        return _form(request, "improvement/aim.jinja", form, found)
    say_aim(by=by, project_id=project_id, new=NewAim(**form.cleaned_data))
    messages.success(request, _("Saved. Look whether it says everything."))
    return redirect("improvement:project", project_id)


@require_POST
@together
def end(request: Request, project_id: UUID) -> HttpResponse:
    """End it."""
    end_project(by=request.actor, project_id=project_id)
    messages.success(request, _("Ended. What it found out stays readable."))
    return redirect("improvement:project", project_id)


def _form(request: Request, template: str, form: Any, found: Any, **more: Any) -> HttpResponse:
    context = {"form": form, "project": found, "group": found.group, **more}
    return show(request, template, context, status=422 if form.is_bound else 200)
