"""Writing a step, changing it, saying that it is done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.plans import rules
from alongside.plans.actions.steps import add_step, change_step
from alongside.plans.forms.steps import ChangeStepForm, StepForm
from alongside.plans.queries.plan import goal_of, steps_now
from alongside.plans.said import Step
from alongside.plans.showing import near
from alongside.plans.views.drafts import begun, end
from alongside.plans.views.place import about, opened_plan
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import who_sees
from alongside.ui.pages import sent
from alongside.ui.show import show


def add(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Write a step towards a goal."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    rules.may_speak(by, opened.rights).or_refuse()
    goal, name = goal_of(by, person_id, goal_id), f"step-{goal_id}"
    draft = begun(request, person_id, name)
    form = StepForm(sent(request), initial=draft, near=near.who_can_act(by, opened))
    if request.method == "POST" and form.is_valid():
        add_step(by=by, person_id=person_id, goal_id=goal_id, new=form.new_step())
        end(request, person_id, name)
        messages.success(request, _("The step stands in the plan."))
        return redirect("plans:goal", person_id, goal_id)
    context = {
        "goal": goal,
        "title": _("A step"),
        "act": _("Save the step"),
        "draft": draft,
        "draft_name": name,
    }
    return _page(request, opened, form, context)


def change(request: Request, person_id: UUID, step_id: UUID) -> HttpResponse:
    """Change a step, or say that it is done."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    rules.may_speak(by, opened.rights).or_refuse()
    step = _step(request, person_id, step_id)
    form = ChangeStepForm(sent(request), initial=ChangeStepForm.of(step), near=near.who_can_act(by, opened))
    if request.method == "POST" and form.is_valid():
        told = {"origin_id": step_id, "on_number": form.cleaned_data["on_number"], "new": form.new_step()}
        change_step(by=by, person_id=person_id, **told)
        messages.success(request, _("Saved. What stood there stays readable in the goal’s path."))
        return (
            redirect("plans:goal", person_id, step.goal_id)
            if step.goal_id
            else redirect("plans:plan", person_id)
        )
    goal = goal_of(by, person_id, step.goal_id) if step.goal_id else None
    return _page(request, opened, form, {"goal": goal, "title": step.words, "act": _("Save the step")})


def _step(request: Request, person_id: UUID, origin_id: UUID) -> Step:
    step = next((one for one in steps_now(request.actor, person_id) if one.origin_id == origin_id), None)
    if step is None:
        raise Refused("", may_know=False)
    return step


def _page(request: Request, opened: Opened, form: StepForm, context: dict[str, Any]) -> HttpResponse:
    by = request.actor
    kept = context["goal"].kept_from if context["goal"] else 0
    told = {
        "sees": near.sees(by, opened, who_sees(by, opened.person_id), kept),
        "here": request.path,
        "form": form,
    }
    return show(
        request, "plans/step_form.jinja", about(opened) | context | told, status=422 if form.errors else 200
    )
