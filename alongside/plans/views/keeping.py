"""One goal for fewer people than the plan is open to."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.people.request import Request
from alongside.plans.actions.keeping import keep_goal_from
from alongside.plans.forms.matters import KeepForm
from alongside.plans.queries.plan import goal_of
from alongside.plans.showing import near
from alongside.plans.views.place import opened_plan
from alongside.sharing.queries.who import who_sees


@require_POST
def keep_goal(request: Request, person_id: UUID, goal_id: UUID) -> HttpResponse:
    """Let fewer, or again more, people see one goal."""
    by, opened = request.actor, opened_plan(request, person_id, "goal")
    form = KeepForm(request.POST, choices=near.keepable(by, opened, who_sees(by, person_id)))
    if form.is_valid():
        chosen = form.chosen(goal_of(by, person_id, goal_id).kept_from)
        keep_goal_from(by=by, person_id=person_id, goal_id=goal_id, audiences=chosen)
        messages.success(request, _("Saved."))
    return redirect("plans:goal", person_id, goal_id)
