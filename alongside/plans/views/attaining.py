"""Goal attainment: the five steps of a goal, saying where it stands, its chart as a picture, and the T-score."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.kit.terms import Category
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.plans import attained_words
from alongside.plans import rules_attaining as rules
from alongside.plans.actions.goals import suggest_change
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.attained import on_the_steps_now
from alongside.plans.attained_drawing import HEIGHT, course
from alongside.plans.forms.attaining import LevelsForm, ScoreForm
from alongside.plans.level_examples import EXAMPLES
from alongside.plans.planned import GoalShown
from alongside.plans.queries.plan import goal_of, plan_of
from alongside.plans.queries.scores import scores_of
from alongside.plans.saying import NewVersion, VersionMoved, Weights, Wording
from alongside.plans.showing.attainment import over_all_goals
from alongside.record.picture import MARGIN, WIDTH, png_of, whole_file
from alongside.record.wording import first_name
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import sent
from alongside.ui.show import show


def _goal(request: Request, person_id: UUID, goal_id: UUID) -> tuple[Opened, GoalShown]:
    opened = open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page="goal")
    return opened, goal_of(request.actor, person_id, goal_id)


def _around(opened: Opened, goal: GoalShown) -> dict[str, Any]:
    return {
        "goal": goal,
        "person_id": opened.person_id,
        "own": opened.rights.is_self,
        "first": first_name(opened),
    }


@require_http_methods(["GET", "POST"])
def levels(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Write the five steps of a goal, or write them anew: that is a new version, on which everyone takes a stand."""
    by = request.actor
    opened, goal = _goal(request, person_id, goal_id)
    rules.may_add(by, opened.rights).or_refuse()
    made = goal.negotiation.latest.made
    example = next((one for one in EXAMPLES if one.key == request.GET.get("example")), None)
    shown = tuple(str(one) for one in example.levels) if example else made.levels
    start = {"baseline": made.baseline or -1, "weight": made.weight}
    form = LevelsForm(sent(request), levels=shown, initial=start)
    if form.is_valid():
        told = form.cleaned_data
        wording = Wording(
            made.title, made.words, made.reason, form.levels(), told["baseline"], told["weight"]
        )
        try:
            change = NewVersion(wording, goal.negotiation.latest.number, _weights(request, goal))
            suggest_change(by=by, person_id=person_id, goal_id=goal_id, change=change)
        except VersionMoved as moved:
            form.add_error(
                None, _("%(name)s wrote a new version just now. Read it first.") % {"name": moved.by_name}
            )
        else:
            messages.success(request, _("Saved as a new version. The others find it in the plan."))
            return redirect("plans:goal", person_id, goal_id)
    context = _around(opened, goal) | {"form": form, "examples": EXAMPLES, "example": example}
    return show(request, "plans/levels.jinja", context, status=422 if form.is_bound else 200)


def _weights(request: Request, goal: GoalShown) -> Weights:
    """How much it matters to who writes, and how sure they are, as they said before: other steps change neither."""
    mine = [one for one in goal.acts if one.who.id == request.actor.person_id and one.importance is not None]
    return Weights(mine[-1].importance, mine[-1].confidence) if mine else Weights()


@require_http_methods(["GET", "POST"])
def score(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Say where a goal stands, as one sees it oneself."""
    by, today = request.actor, today_of(request.actor)
    opened, goal = _goal(request, person_id, goal_id)
    rules.may_add(by, opened.rights).or_refuse()
    rules.when_score(goal, goal.negotiation.holds, today, today).or_refuse()
    form = ScoreForm(sent(request), levels=goal.levels, today=today, version=goal.negotiation.holds)
    if form.is_valid():
        told = form.cleaned_data
        new = NewScore(told["level"], told["version"], told["on"], told["words"].strip())
        score_goal(by=by, person_id=person_id, goal_id=goal_id, new=new)
        messages.success(request, _("Saved. Your mark stands beside the others’."))
        return redirect("plans:goal", person_id, goal_id)
    context = _around(opened, goal) | {"form": form}
    return show(request, "plans/score.jinja", context, status=422 if form.is_bound else 200)


@require_safe
def picture(request: Request, person_id: UUID, goal_id: UUID, ending: str) -> HttpResponse:
    """The course of a goal as a picture to keep."""
    if ending not in ("svg", "png"):
        raise Http404
    opened, goal = _goal(request, person_id, goal_id)
    said = on_the_steps_now(goal, scores_of(request.actor, person_id, goal_id))
    if not said:
        raise Http404
    title = f"{first_name(opened)}: {goal.title}"
    drawn = whole_file(course(said, WIDTH - 2 * MARGIN), HEIGHT, title, attained_words.sentence(said))
    kind = {"svg": "image/svg+xml", "png": "image/png"}[ending]
    answer = HttpResponse(drawn if ending == "svg" else png_of(drawn), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{slugify(title) or "goal"}.{ending}"'
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer


@require_safe
def attainment(request: Request, person_id: UUID) -> HttpResponse:
    """How far somebody has come over all their goals, as each sees it: side by side, and as a T-score for each."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=(Category.PLAN,), page="goals")
    context = {
        "person_id": person_id, "own": opened.rights.is_self, "first": first_name(opened),
        **over_all_goals(plan_of(by, person_id)),
    }  # fmt: skip
    return show(request, "plans/attainment.jinja", context)
