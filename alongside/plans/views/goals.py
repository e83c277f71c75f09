"""One goal: both views, what was agreed, the steps, the way there."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.plans.attaining import shown_for
from alongside.plans.forms.matters import KeepForm
from alongside.plans.queries.beside import scores_and_side
from alongside.plans.queries.plan import whole_goal
from alongside.plans.showing import near
from alongside.plans.showing.goal import page
from alongside.plans.showing.path import path
from alongside.plans.showing.path import versions as shown_versions
from alongside.plans.views.place import about, opened_plan
from alongside.record.views.live import live_url
from alongside.record.writing import audiences_of
from alongside.sharing.queries.who import who_sees
from alongside.ui.live import may_connect
from alongside.ui.show import show


@require_safe
def goal(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """One goal, whole."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    one, others, steps = whole_goal(by, person_id, goal_id)
    scores, side = scores_and_side(by, person_id, goal_id)
    who = who_sees(by, person_id)
    kept = [int(audience) for audience in audiences_of(one.kept_from)]
    context = page(by, opened, one, others, side) | about(opened) | {
        "path": path(one, steps), "attained": shown_for(one, scores), "sees": near.sees(by, opened, who, one.kept_from),
        "kept": near.kept_words(opened, one.kept_from),
        "keep": KeepForm(choices=near.keepable(by, opened, who), initial={"audiences": kept}),
    }  # fmt: skip
    if by.shown_to is not None:
        return show(request, "plans/goal.jinja", context)
    response = show(request, "plans/goal.jinja", context | {"live": live_url(request, person_id)})
    may_connect(request, response)
    return response


@require_safe
def versions(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Every version of a goal beside the one before it."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    one, _others, steps = whole_goal(by, person_id, goal_id)
    context = about(opened) | {"goal": one, "versions": shown_versions(one, steps)}
    return show(request, "plans/versions.jinja", context)
