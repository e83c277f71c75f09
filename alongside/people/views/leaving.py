"""Leaving a community, after reading what it means; and coming back."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.people.actions.leaving import UNDO, come_back, leave_community
from alongside.people.door import Knocked, open_to_all
from alongside.people.forms.leaving import LeaveForm
from alongside.people.queries.actors import SEAT_KEY
from alongside.people.queries.leaving import left_lately, who_left
from alongside.people.queries.persons import person_i_see
from alongside.people.request import Request
from alongside.people.rules.leaving import may_leave
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
def close(request: Request, person_id: UUID | None = None) -> HttpResponse:
    """Leave, or take a child out, after reading what it means."""
    by = request.actor
    person = person_i_see(by, person_id or by.person_id)
    may_leave(by, person).or_refuse()
    mine = person.pk == by.person_id
    form = LeaveForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"form": form, "mine": mine, "person": person, "days": UNDO.days}
        return show(request, "people/close.jinja", context, status=422 if form.is_bound else 200)
    leave_community(by=by, person=person)
    if not mine:
        return redirect("people:me")
    logout(request)
    return redirect("people:signed_out")


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def back(request: Knocked) -> HttpResponse:
    """Who left lately comes back."""
    account_id = request.session.get(SESSION_KEY)
    if account_id is None:
        return redirect("people:sign_in")
    found = left_lately(int(account_id))
    wanted = next((one for one in found if str(one.pk) == request.POST.get("left")), None)
    by = who_left(int(account_id), wanted.pk) if wanted else None
    if wanted is None or by is None:
        return show(request, "people/back.jinja", {"left": found})
    come_back(by=by, withdrawal=wanted)
    request.session[SEAT_KEY] = str(by.seat_id)
    return redirect("/")
