"""What a project says of itself: what matters, its problem, whether it is one, its aim, and what comes next."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.improvement import rules, showing
from alongside.improvement.actions.findings import say_next
from alongside.improvement.actions.projects import NewAim, confirm_problem, end_project, say_aim, say_what
from alongside.improvement.forms.findings import NextForm
from alongside.improvement.forms.projects import AimForm, ConfirmForm, MattersForm, ProblemForm, VisionForm
from alongside.improvement.queries.projects import aims_of, latest, one_project, sayings_of
from alongside.improvement.saying import MATTERS, PROBLEM, VISION, What
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show

SAYING = {MATTERS: MattersForm, PROBLEM: ProblemForm, VISION: VisionForm}


@require_http_methods(["GET", "POST"])
@together
def say(request: Request, project_id: UUID, saying: str) -> HttpResponse:
    """Word what matters, the problem, or what shall always happen; or word it anew."""
    if saying not in SAYING:
        raise Refused("", may_know=False)
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    before = sayings_of(by, found)
    first = saying == MATTERS or latest(before, MATTERS) is not None
    opens(request, rules.when_work(found), rules.when_problem(first))
    now = latest(before, saying)
    form = SAYING[What(saying)](sent(request), initial={"words": now.words if now else ""})
    if form.is_bound and tried(
        form,
        lambda: say_what(by=by, project_id=project_id, what=What(saying), words=form.cleaned_data["words"]),
    ):
        messages.success(request, _("Saved, in your name. Earlier wordings stay readable."))
        return redirect("improvement:project", project_id)
    begun_of = found.need.words if found.need and not now else ""
    return _form(request, f"improvement/{saying}.jinja", form, found, begun_of=begun_of)


@require_http_methods(["GET", "POST"])
@together
def confirm(request: Request, project_id: UUID) -> HttpResponse:
    """Say whether this is the problem."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_confirm(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found))
    problem = latest(sayings_of(by, found), PROBLEM)
    form = ConfirmForm(sent(request), initial={"problem": problem.pk if problem else ""})
    if form.is_bound and tried(form, lambda: _confirmed(request, project_id, form)):
        messages.success(request, _("Said. Everyone who reads this project sees it."))
        return redirect("improvement:project", project_id)
    return _form(request, "improvement/confirm.jinja", form, found, problem=showing.saying(problem))


def _confirmed(request: Request, project_id: UUID, form: ConfirmForm) -> Any:
    told = form.cleaned_data
    return confirm_problem(
        by=request.actor, project_id=project_id, problem_id=told["problem"], agrees=told["agrees"], words=told["words"]
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@together
def aim(request: Request, project_id: UUID) -> HttpResponse:
    """Word the aim."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found))
    before = next(iter(aims_of(by, found)), None)
    initial = {key: getattr(before, key) for key in AimForm.base_fields} if before else {}
    form = AimForm(sent(request), initial=initial)
    if form.is_bound and tried(
        form, lambda: say_aim(by=by, project_id=project_id, new=NewAim(**form.cleaned_data))
    ):
        messages.success(request, _("Saved. Look whether it says everything."))
        return redirect("improvement:project", project_id)
    return _form(request, "improvement/aim.jinja", form, found)


@require_http_methods(["GET", "POST"])
@together
def after(request: Request, project_id: UUID) -> HttpResponse:
    """What comes next, when the day of a start has come, or before."""
    by = request.actor
    found = one_project(by, project_id)
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_work(found))
    form = NextForm(sent(request), today=today_of(by))
    if form.is_bound and tried(form, lambda: _next(request, project_id, form)):
        messages.success(request, _("Said. It stands at the top of the project."))
        return redirect("improvement:project", project_id)
    return _form(request, "improvement/next.jinja", form, found)


def _next(request: Request, project_id: UUID, form: NextForm) -> Any:
    told = form.cleaned_data
    return say_next(by=request.actor, project_id=project_id, words=told["words"], until=told["until"])


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
