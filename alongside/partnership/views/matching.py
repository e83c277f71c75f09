"""Who fits a task, for its contact person; and asking somebody, who says not this time without a reason."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.kit.verdict import Refused
from alongside.partnership import rules_opportunities
from alongside.partnership import rules_profiles as rules
from alongside.partnership import showing_matching as showing
from alongside.partnership.actions.profiles import ask_somebody, say_not_this_time
from alongside.partnership.forms.profiles import AskForm
from alongside.partnership.opportunity_kinds import too_soon
from alongside.partnership.profile_words import understood
from alongside.partnership.queries.matching import asked_for, fitting, people_for, pool_for
from alongside.partnership.queries.opportunities import one_opportunity
from alongside.partnership.skills import LABELS
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def who_fits(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Who fits: of those who may be asked, by what they let one see."""
    by, task = request.actor, one_opportunity(request.actor, opportunity_id)
    rules.may_ask(by, task).or_refuse()
    rules_opportunities.when_looked_for(task).or_refuse()
    at_once = request.GET.get("soon") == "1"
    found = people_for(by, task, at_once=at_once)
    context = {
        "task": task, "fits": showing.fits(found), "pool": showing.pool(*pool_for(by, task)), "at_once": at_once,
        "asked": showing.asked(asked_for(by, task)), "soon": too_soon(task.by_on, today_of(by)),
        "understood": understood(task.terms), "skills": LABELS.values(),
    }  # fmt: skip
    return show(request, "partnership/who_fits.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request, opportunity_id: UUID, person_id: UUID) -> HttpResponse:
    """Ask somebody."""
    by, task = request.actor, one_opportunity(request.actor, opportunity_id)
    name = fitting(by, task).get(person_id)
    if request.method == "POST" and person_id in {one.person_id for one in asked_for(by, task)}:
        return _asked(request, task.pk)
    if name is None or not rules.may_ask(by, task):
        raise Refused("", may_know=False)
    form = AskForm(sent(request))

    def do() -> Any:
        return ask_somebody(by=by, opportunity_id=task.pk, person_id=person_id, **form.cleaned_data)

    if not form.is_bound or tried(form, do) is None:
        context = {"form": form, "task": task, "name": name}
        return show(request, "partnership/ask.jinja", context, status=422 if form.is_bound else 200)
    return _asked(request, task.pk)


def _asked(request: Request, task_id: UUID) -> HttpResponse:
    """The same after a second click: they were asked once."""
    messages.success(request, _("Asked. The answer stands here."))
    return redirect("partnership:who_fits", task_id)


@require_POST
@together
def not_this_time(request: Request, work_asked_id: UUID) -> HttpResponse:
    """Say no, without a reason."""
    say_not_this_time(by=request.actor, asked_id=work_asked_id)
    messages.success(request, _("Said. You need no reason."))
    return redirect("partnership:for_me")
