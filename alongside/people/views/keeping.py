"""How to reach somebody, their seats, the organizations of the community, and doors that open again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.actions.communities import add_organization, rename_organization
from alongside.people.actions.contacts import add_contact_point, change_contact_point, remove_contact_point
from alongside.people.actions.persons import reactivate_person
from alongside.people.actions.seats import end_seat, give_seat_again, seat_person
from alongside.people.forms.keeping import (
    ORGANIZATIONS,
    ChangeReachForm,
    OrganizationForm,
    ReachForm,
    RenameForm,
    SeatForm,
)
from alongside.people.opened import opened
from alongside.people.queries.keeping import (
    closed_people,
    contact_point,
    contact_points,
    is_called_so,
    organization_here,
    seat_before,
    seat_i_see,
    seats_now_and_to_come,
)
from alongside.people.queries.persons import centers_of, myself, person_i_see
from alongside.people.readers import who_reads
from alongside.people.request import Request
from alongside.people.rules import (
    may_end_seat,
    may_keep_organizations,
    may_keep_seats,
    may_reach,
    may_seat,
)
from alongside.ui.show import show

FormPage = require_http_methods(["GET", "POST"])


@FormPage
def reach(request: Request, person_id: UUID) -> HttpResponse:
    """How somebody can be reached: add a way, change one, take one away; and who else reads it."""
    by = request.actor
    found = person_i_see(by, person_id)
    may_reach(by, found).or_refuse()
    opened(by, found, contact=True)
    form = ReachForm(request.POST or None)
    if form.is_valid():
        add_contact_point(
            by=by, person=found, kind=form.cleaned_data["kind"], value=form.cleaned_data["value"]
        )
        messages.success(request, _("Saved."))
        return redirect("people:reach", person_id)
    context = {
        "person": found, "points": contact_points(by, found), "form": form, "readers": who_reads(by, found),
        "own": by.person_id == found.id,
    }  # fmt: skip
    return show(request, "people/reach.jinja", context, status=422 if form.is_bound else 200)


@FormPage
def change_reach(request: Request, person_id: UUID, point_id: UUID) -> HttpResponse:
    """Write a way to reach somebody anew."""
    by = request.actor
    found = person_i_see(by, person_id)
    may_reach(by, found).or_refuse()
    point = contact_point(by, found, point_id)
    opened(by, found, contact=True)
    form = ChangeReachForm(request.POST or None, initial={"value": point.value}, kind=point.kind)
    if form.is_valid():
        change_contact_point(by=by, point=point, value=form.cleaned_data["value"])
        messages.success(request, _("Saved."))
        return redirect("people:reach", person_id)
    context = {"person": found, "form": form, "own": by.person_id == found.id}
    return show(request, "people/change_reach.jinja", context, status=422 if form.is_bound else 200)


@require_POST
def remove_reach(request: Request, person_id: UUID, point_id: UUID) -> HttpResponse:
    """Take a way to reach somebody away."""
    by = request.actor
    remove_contact_point(by=by, point=contact_point(by, person_i_see(by, person_id), point_id))
    messages.success(request, _("It is gone."))
    return redirect("people:reach", person_id)


@FormPage
def seats(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody's seats: give one, end one."""
    by = request.actor
    found = person_i_see(by, person_id)
    may_keep_seats(by, found.community_id).or_refuse()
    opened(by, found)
    organizations = list(centers_of(by))
    roles = [one for one in Role if one != Role.PROGRAM and may_seat(by, found, one, None)]
    form = SeatForm(request.POST or None, roles=roles, organizations=organizations)
    if form.is_valid() and _seated(by, found, form, organizations):
        messages.success(request, _("Saved. The seat holds from now on."))
        return redirect("people:seats", person_id)
    rows = [(one, bool(may_end_seat(by, one))) for one in seats_now_and_to_come(by, found)]
    context = {"person": found, "rows": rows, "form": form}
    return show(request, "people/seats.jinja", context, status=422 if form.is_bound else 200)


def _seated(by: Actor, person: Any, form: SeatForm, organizations: list[Any]) -> bool:
    """Give the seat, also where it was had before; not where it is had now."""
    told, last = form.cleaned_data, form.cleaned_data["last_day"]
    where = next((one for one in organizations if str(one.id) == told["organization"]), None)
    ends = last + timedelta(days=1) if last else None
    before, holds = seat_before(by, person, told["role"], where)
    if holds:
        form.add_error("role", _("They have this seat now. End it first, or choose another."))
    elif before is not None:
        give_seat_again(by=by, seat=before, title=told["title"], ends=ends)
    else:
        role = Role(told["role"])
        seat_person(by=by, person=person, role=role, organization=where, title=told["title"], ends=ends)
    return not holds


@require_POST
def leave_seat(request: Request, seat_id: UUID) -> HttpResponse:
    """End a seat today."""
    by = request.actor
    seat = end_seat(by=by, seat=seat_i_see(by, seat_id))
    messages.success(request, _("The seat has ended. What was done in it stays."))
    return (
        redirect("people:me") if seat.person_id == by.person_id else redirect("people:seats", seat.person_id)
    )


@require_POST
def reopen(request: Request, person_id: UUID) -> HttpResponse:
    """Open somebody's door again."""
    person = reactivate_person(by=request.actor, person=person_i_see(request.actor, person_id))
    messages.success(request, _("The door of %(name)s is open again.") % {"name": person.name})
    return redirect("people:person", person.id)


@FormPage
def organizations(request: Request) -> HttpResponse:
    """The organizations of the community, and those whose door is closed."""
    by = request.actor
    may_keep_organizations(by, by.community_id).or_refuse()
    form = OrganizationForm(request.POST or None)
    if form.is_valid() and is_called_so(by, form.cleaned_data["name"]):
        form.add_error("name", _("One is called so already. Choose another name."))
    if form.is_valid():
        add_organization(by=by, community=myself(by).community, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("people:organizations")
    words = {kind.value: said for kind, said in ORGANIZATIONS}
    rows = [(one, words.get(one.kind, one.kind)) for one in centers_of(by)]
    context = {"rows": rows, "form": form, "closed": closed_people(by)}
    return show(request, "people/organizations.jinja", context, status=422 if form.is_bound else 200)


@FormPage
def organization(request: Request, organization_id: UUID) -> HttpResponse:
    """Give an organization another name."""
    by = request.actor
    may_keep_organizations(by, by.community_id).or_refuse()
    found = organization_here(by, organization_id)
    form = RenameForm(request.POST or None, initial={"name": found.name, "town": found.town})
    if form.is_valid() and is_called_so(by, form.cleaned_data["name"], found.id):
        form.add_error("name", _("One is called so already. Choose another name."))
    if form.is_valid():
        rename_organization(by=by, organization=found, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("people:organizations")
    context = {"organization": found, "form": form}
    return show(request, "people/organization.jinja", context, status=422 if form.is_bound else 200)
