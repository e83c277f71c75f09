"""One person, and who stands near to them: caregivers, care team."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.kit.terms import Category, Role
from alongside.people.actions.caregivers import end_caregiver, renew_caregiver
from alongside.people.actions.invitations import NewInvitation
from alongside.people.actions.teams import join_team, leave_team
from alongside.people.forms.near import CaregiverForm, TeamForm
from alongside.people.opened import opened
from alongside.people.queries.invitations import waiting_to_care_for
from alongside.people.queries.persons import person_i_see, seats_of, whole_person
from alongside.people.queries.relations import (
    caregiver_relation,
    caregivers_of,
    clinicians_here,
    team_member,
    team_of,
)
from alongside.people.queries.standing import owns
from alongside.people.request import Request
from alongside.people.rules import may_change_team, may_choose_caregivers, may_keep_seats, may_renew_caregiver
from alongside.people.rules.young import may_bring_in
from alongside.people.scopes import scope_words
from alongside.people.views.invitations import invite_by_mail
from alongside.ui.show import show


def person(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody whom I may know: who they are and, where I may see it, who stands near to them."""
    by = request.actor
    found = whole_person(by, person_id)
    opened(by, found)
    caregivers, team = list(caregivers_of(by, found)), list(team_of(by, found))
    near = owns(by, found) or by.seat_id in {one.seat_id for one in team}
    context = {
        "person": found,
        "seats": seats_of(by, found),
        "caregivers": caregivers,
        "team": team,
        "near": near or any(one.caregiver_id == by.person_id and one.may_choose for one in caregivers),
        "keeps": bool(may_keep_seats(by, found.community_id)),
        "scope_words": scope_words,
        "may_bring_in": by.person_id != found.id
        and not found.known_in_community
        and bool(may_bring_in(by, found)),
    }
    return show(request, "people/person.jinja", context)


@require_http_methods(["GET", "POST"])
def caregivers(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody's caregivers: name one, let one stay, end it."""
    found = person_i_see(request.actor, person_id)
    may_choose_caregivers(request.actor, found).or_refuse()
    opened(request.actor, found)
    form = CaregiverForm(request.POST or None)
    if form.is_valid() and invite_by_mail(request, _as_caregiver(found, form.cleaned_data), form):
        return redirect("people:caregivers", person_id)
    context = {
        "form": form,
        "person": found,
        "caregivers": caregivers_of(request.actor, found),
        "waiting": waiting_to_care_for(request.actor, found),
        "may_renew": request.actor.person_id == found.id,
        "scope_words": scope_words,
    }
    return show(request, "people/caregivers.jinja", context, status=422 if form.is_bound else 200)


def _as_caregiver(found: Any, said: dict[str, Any]) -> NewInvitation:
    """Whoever cares for somebody knows at least who they are."""
    scope = [Category.IDENTITY, *(Category(int(one)) for one in said["scope"])]
    return NewInvitation(
        email=said["email"],
        name=said["name"],
        role=Role.CAREGIVER,
        title=said["relation"],
        cares_for=found,
        relation=said["relation"],
        scope=tuple(scope) if said["scope"] else None,
        may_choose=said["may_choose"],
        ends=said["last_day"] + timedelta(days=1) if said["last_day"] else None,
    )


@require_POST
def end_relation(request: Request, relation_id: UUID) -> HttpResponse:
    """End that somebody is a caregiver."""
    relation = caregiver_relation(request.actor, relation_id)
    end_caregiver(by=request.actor, relation=relation)
    messages.success(
        request, _("Ended. %(name)s sees nothing more from now on.") % {"name": relation.caregiver.name}
    )
    if relation.caregiver_id == request.actor.person_id:
        return redirect("people:me")
    return redirect("people:caregivers", relation.person_id)


@require_POST
def let_stay(request: Request, relation_id: UUID) -> HttpResponse:
    """Grown up, I let a caregiver stay."""
    relation = caregiver_relation(request.actor, relation_id)
    may_renew_caregiver(request.actor, relation).or_refuse()
    renew_caregiver(by=request.actor, relation=relation)
    messages.success(request, _("%(name)s stays your caregiver.") % {"name": relation.caregiver.name})
    return redirect("people:caregivers", relation.person_id)


@require_http_methods(["GET", "POST"])
def team(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody's care team: who is in it, who joins, who leaves."""
    by = request.actor
    found = person_i_see(by, person_id)
    may_change_team(by, found).or_refuse()
    opened(by, found)
    members = list(team_of(by, found))
    seats = [one for one in clinicians_here(by) if one.id not in {member.seat_id for member in members}]
    form = TeamForm(request.POST or None, seats=seats)
    if form.is_valid():
        seat = next(one for one in seats if str(one.id) == form.cleaned_data["seat"])
        join_team(by=by, person=found, seat=seat, does=form.cleaned_data["does"])
        return redirect("people:team", person_id)
    context = {"form": form, "person": found, "team": members}
    return show(request, "people/team.jinja", context, status=422 if form.is_bound else 200)


@require_POST
def leave(request: Request, member_id: UUID) -> HttpResponse:
    """End somebody's place in a care team."""
    member = team_member(request.actor, member_id)
    leave_team(by=request.actor, member=member)
    messages.success(request, _("%(name)s is no longer in the team.") % {"name": member.seat.person.name})
    return redirect("people:person", member.person_id)
