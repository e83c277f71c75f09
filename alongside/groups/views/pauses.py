"""Pausing in a seat, and coming back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups import rules, rules_seats
from alongside.groups.actions.pauses import come_back, pause_seat
from alongside.groups.forms.groups import PauseForm
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.showing import covered_by
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def pause(request: Request, group_id: UUID) -> HttpResponse:
    """Pause for a time."""
    by = request.actor
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules_seats.may_pause(by, mine).or_refuse()
    opens(request, rules.when_work(group))
    form = PauseForm(sent(request))
    if (
        not form.is_bound
        or tried(form, lambda: pause_seat(by=by, group_id=group_id, **form.cleaned_data)) is None
    ):
        context = {"form": form, "group": group, "covers": covered_by(mine, sitting(by, group))}
        return show(request, "groups/pause.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Saved. Nothing from here waits for you meanwhile."))
    return redirect("groups:group", group_id)


@require_POST
@together
def back(request: Request, group_id: UUID) -> HttpResponse:
    """Say that one is back."""
    come_back(by=request.actor, group_id=group_id)
    messages.success(request, _("Welcome back."))
    return redirect("groups:group", group_id)
