"""Beginning a goal, writing it anew, putting one beside it, saying where one stands."""

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
from alongside.plans.actions.goals import propose_goal, suggest_change, take_stand
from alongside.plans.forms.goals import GoalForm, StandForm, VersionForm
from alongside.plans.planned import GoalShown
from alongside.plans.queries.plan import goal_of
from alongside.plans.said import Act
from alongside.plans.saying import VersionMoved, Wording
from alongside.plans.showing import near
from alongside.plans.views.drafts import begun, end
from alongside.plans.views.place import about, opened_plan
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import who_sees
from alongside.ui.pages import sent
from alongside.ui.show import show


def begin(request: Request, person_id: UUID) -> HttpResponse:
    """Begin a goal in somebody's plan."""
    return _new(request, person_id, None)


def beside(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Begin a goal beside another one: both stand."""
    opened_plan(request, person_id, "goal")
    return _new(request, person_id, goal_of(request.actor, person_id, goal_id))


def _new(request: Request, person_id: UUID, other: GoalShown | None) -> HttpResponse:
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    rules.may_speak(by, opened.rights).or_refuse()
    name = f"beside-{other.id}" if other else "goal"
    draft, who = begun(request, person_id, name), who_sees(by, person_id)
    choices = (
        near.keepable(by, opened, who) if rules.may_keep_from(by, opened.rights, by.person_id, ()) else []
    )
    form = GoalForm(
        sent(request), initial=draft, today=today_of(by), choices=choices, beside=other is not None
    )
    if request.method == "POST" and form.is_valid():
        goal = propose_goal(by=by, person_id=person_id, new=form.new_goal(other.id if other else None))
        end(request, person_id, name)
        messages.success(request, _("It stands in the plan."))
        return redirect("plans:goal", person_id, goal.pk)
    context = {"form": form, "beside": other, "sees": near.sees(by, opened, who), "draft_name": name}
    return _page(request, opened, "plans/goal_form.jinja", form, context | {"draft": draft})


def change(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Write a goal anew: a version beside the one that stands."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    rules.may_speak(by, opened.rights).or_refuse()
    goal = goal_of(by, person_id, goal_id)
    latest, name = goal.negotiation.latest.made, f"change-{goal_id}"
    draft = begun(request, person_id, name)
    fresh = {"title": latest.title, "words": latest.words, "on_version": latest.version}
    form = VersionForm(sent(request), initial=fresh | draft, today=today_of(by))
    moved = None
    if request.method == "POST" and form.is_valid():
        try:
            suggest_change(
                by=by, person_id=person_id, goal_id=goal_id, change=form.new_version(_wording(latest))
            )
        except VersionMoved as meanwhile:
            moved = meanwhile
        else:
            return _said(
                request, person_id, goal_id, name, _("Your version stands. The others can answer it now.")
            )
    context = {"goal": goal, "latest": latest, "draft_name": name, "draft": draft}
    return _page(request, opened, "plans/version_form.jinja", form, context, moved, goal)


def stand(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Say whether one supports the goal as it was written last."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    rules.may_speak(by, opened.rights).or_refuse()
    goal = goal_of(by, person_id, goal_id)
    latest, name = goal.negotiation.latest.made, f"stand-{goal_id}"
    draft = begun(request, person_id, name)
    form = StandForm(
        sent(request), initial={"on_version": latest.version} | _before(by.person_id, goal) | draft,
        today=today_of(by),
    )  # fmt: skip
    moved = None
    if request.method == "POST" and form.is_valid():
        try:
            take_stand(by=by, person_id=person_id, goal_id=goal_id, stand=form.new_stand())
        except VersionMoved as meanwhile:
            moved = meanwhile
        else:
            return _said(request, person_id, goal_id, name, _("Saved. Your words stand beside the others’."))
    context = {"goal": goal, "latest": latest, "draft_name": name, "draft": draft}
    return _page(request, opened, "plans/stand_form.jinja", form, context, moved, goal)


def _before(me: UUID | None, goal: GoalShown) -> dict[str, Any]:
    """What one said to this version before, to be changed."""
    said = goal.negotiation.latest.latest.get(me)
    if said is None or said.position is None:
        return {}
    given = {"position": said.position.value, "importance": said.importance, "confidence": said.confidence}
    return given | {"reason": said.reason, "point": said.point}


def _wording(act: Act) -> Wording:
    return Wording(act.title, act.words, act.reason, act.levels, act.baseline, act.weight)


def _said(request: Request, person_id: UUID, goal_id: UUID, name: str, told: str) -> HttpResponse:
    end(request, person_id, name)
    messages.success(request, told)
    return redirect("plans:goal", person_id, goal_id)


def _page(
    request: Request, opened: Opened, template: str, form: Form, context: dict[str, Any],
    moved: VersionMoved | None = None, goal: GoalShown | None = None,
) -> HttpResponse:  # fmt: skip
    """The form; where the version was written anew meanwhile, with that version above and the words kept below."""
    by = request.actor
    told: dict[str, Any] = {"moved": ""}
    if moved is not None and goal is not None:
        latest = goal_of(by, opened.person_id, goal.id).negotiation.latest.made
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["on_version"] = latest.version  # type: ignore[index]
        words = _("%(name)s wrote a new version while you were writing. Your words are kept below.")
        told = {"latest": latest, "moved": words % {"name": wording.called(moved.by_name)}}
    if goal is not None:
        told |= {"who": wording.mark((told.get("latest") or context["latest"]).who)}
        told |= {"sees": near.sees(by, opened, who_sees(by, opened.person_id), goal.kept_from)}
    status = 422 if form.errors else 409 if moved else 200
    return show(
        request,
        template,
        about(opened) | {"form": form, "here": request.path} | context | told,
        status=status,
    )
