"""The days of a goal and its turns."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.plans import rules, wording
from alongside.plans.actions import turns
from alongside.plans.forms.turns import DayForm, EndForm, ReasonForm
from alongside.plans.planned import GoalShown
from alongside.plans.queries.plan import goal_of
from alongside.plans.queries.sides import side_of
from alongside.plans.views.place import about, opened_plan
from alongside.plans.vocabulary import Outcome
from alongside.sharing.actions.opening import Opened
from alongside.ui.pages import sent
from alongside.ui.show import show


def talk(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Set the day on which they talk again."""
    opened, goal = _opened(request, person_id, goal_id)
    rules.may_speak(request.actor, opened.rights).or_refuse()
    form = _day_form(request, goal.negotiation.talk_again_on)
    if request.method == "POST" and form.is_valid():
        turns.talk_again(by=request.actor, person_id=person_id, goal_id=goal_id, day=form.cleaned_data["day"])
        return _back(request, goal, _("Saved. It goes on the next agenda by itself."))
    return _page(request, opened, goal, form, _("When do you talk about it again?"), _("Save the day"))


def review(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Set the day on which they look again whether the goal is still right."""
    opened, goal = _opened(request, person_id, goal_id)
    rules.may_speak(request.actor, opened.rights).or_refuse()
    form = _day_form(request, goal.negotiation.review_on)
    if request.method == "POST" and form.is_valid():
        turns.look_again(by=request.actor, person_id=person_id, goal_id=goal_id, day=form.cleaned_data["day"])
        return _back(request, goal, _("Saved. On that day all of you are asked."))
    return _page(request, opened, goal, form, _("When do you look at it again?"), _("Save the day"))


def aside(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Leave a goal for now."""
    told = _("It rests. You can take it up again.")
    return _turned(request, person_id, goal_id, turns.set_aside, _("Set it aside"), told)


def take_up(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Take a goal up again."""
    told = _("You work on it again.")
    return _turned(request, person_id, goal_id, turns.take_up, _("Take it up again"), told)


def end(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """End a goal, and say how it went."""
    opened, goal = _opened(request, person_id, goal_id)
    _may_turn(request, opened, goal)
    form = EndForm(sent(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        told = {"outcome": Outcome(given["outcome"]), "reason": given["reason"]}
        turns.end_goal(by=request.actor, person_id=person_id, goal_id=goal_id, **told)
        return _back(request, goal, _("It has ended. All that was said stays readable."))
    return _page(request, opened, goal, form, _("End this goal"), _("End it"))


def _turned(
    request: Request, person_id: UUID, goal_id: UUID, turn: Any, title: str, told: str
) -> HttpResponse:
    opened, goal = _opened(request, person_id, goal_id)
    _may_turn(request, opened, goal)
    form = ReasonForm(sent(request))
    if request.method == "POST" and form.is_valid():
        turn(by=request.actor, person_id=person_id, goal_id=goal_id, reason=form.cleaned_data["reason"])
        return _back(request, goal, told)
    return _page(request, opened, goal, form, title, title)


def _may_turn(request: Request, opened: Opened, goal: GoalShown) -> None:
    side = side_of(request.actor, opened.person_id)
    rules.may_turn(request.actor, opened.rights, side, goal.who.id).or_refuse()


def _opened(request: Request, person_id: UUID, goal_id: UUID) -> tuple[Opened, GoalShown]:
    opened = opened_plan(request, person_id, "goal")
    return opened, goal_of(request.actor, person_id, goal_id)


def _day_form(request: Request, stands: Any) -> DayForm:
    return DayForm(sent(request), initial={"day": stands}, today=today_of(request.actor))


def _back(request: Request, goal: GoalShown, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect("plans:goal", goal.person_id, goal.id)


def _page(
    request: Request, opened: Opened, goal: GoalShown, form: Form, title: str, act: str
) -> HttpResponse:
    context = about(opened) | {
        "form": form, "goal": goal, "title": title, "act": act, "here": request.path, "lead": wording.lead(goal)
    }  # fmt: skip
    return show(request, "plans/turn_form.jinja", context, status=422 if form.errors else 200)
