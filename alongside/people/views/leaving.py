"""Leaving a community, after reading what it means; and coming back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.actions.leaving import UNDO, come_back, leave_community
from alongside.people.door import Knocked, open_to_all
from alongside.people.forms.leaving import LeaveForm
from alongside.people.queries.account import hats_of
from alongside.people.queries.actors import SEAT_KEY
from alongside.people.queries.leaving import left_lately, who_left
from alongside.people.queries.persons import person_i_see
from alongside.people.request import Request
from alongside.people.rules.leaving import may_leave
from alongside.ui.pages import sent
from alongside.ui.show import show
from alongside.ui.words import long_day


@require_http_methods(["GET", "POST"])
def close(request: Request, person_id: UUID | None = None) -> HttpResponse:
    """Leave, or take a child out, after reading what it means."""
    by = request.actor
    person = person_i_see(by, person_id or by.person_id)
    may_leave(by, person).or_refuse()
    mine = person.pk == by.person_id
    form = LeaveForm(sent(request))
    if not form.is_valid():
        context = {"form": form, "mine": mine, "person": person, "days": UNDO.days}
        context["has_record"] = not mine or _has_record(by)
        return show(request, "people/close.jinja", context, status=422 if form.is_bound else 200)
    left = leave_community(by=by, person=person)
    until = {"name": person.name, "place": by.community_name, "day": long_day(left.undo_until)}
    if not mine:
        messages.success(request, _("%(name)s is taken out. You can undo it until %(day)s.") % until)
        return redirect("people:me")
    logout(request)
    told = _("You have left %(place)s. Until %(day)s you can come back: sign in again.") % until
    messages.success(request, told)
    return redirect("people:signed_out")


def _has_record(by: Actor) -> bool:
    """Whether a record hangs on the person: who only cares for others, or works here, has none to close."""
    return any(one.role == Role.PATIENT and one.community_id == by.community_id for one in hats_of(by))


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
    messages.success(
        request, _("Everything is as it was before: %(name)s is back.") % {"name": wanted.person_name}
    )
    return redirect("/")
