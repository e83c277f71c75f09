"""My own pages: who I am, my seats, who stands near to me."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.actions.expertise import declare_expertise, end_expertise
from alongside.people.actions.persons import introduce_myself
from alongside.people.context import FROM_CARE
from alongside.people.forms.me import ExpertiseForm, IntroduceForm
from alongside.people.queries.account import hats_of
from alongside.people.queries.actors import SEAT_KEY
from alongside.people.queries.directory import expertise_of, one_expertise
from alongside.people.queries.leaving import left_lately
from alongside.people.queries.persons import myself, myself_and_contacts
from alongside.people.queries.relations import caregivers_of, enrolments_of, people_i_care_for, team_of
from alongside.people.queries.standing import is_grown, today_of
from alongside.people.request import Request
from alongside.people.rules import may_invite_at_all
from alongside.people.rules.leaving import may_leave
from alongside.people.scopes import scope_words
from alongside.ui.show import show


def me(request: Request) -> HttpResponse:
    """Who I am, my seats, my caregivers and the people I care for, my team."""
    by = request.actor
    person = myself_and_contacts(by)
    context = {
        "person": person,
        "hats": hats_of(by),
        "expertise": expertise_of(by, person),
        "may_invite": bool(may_invite_at_all(by)),
        "scope_words": scope_words,
        "leaving": may_leave(by, person),
        **_near(by, person),
    }
    return show(request, "people/my_page.jinja", context)


def _near(by: Actor, person: Any) -> dict[str, Any]:
    """Who stands near, in the hat in which it can be seen."""
    if by.role == Role.CAREGIVER:
        return {
            "i_care_for": people_i_care_for(by), "taken_out": left_lately(by.account_id or 0),
            "is_grown": lambda one: is_grown(one, today_of(by)),
        }  # fmt: skip
    if by.role != Role.PATIENT:
        return {}
    return {
        "in_patient_seat": True,
        "caregivers": caregivers_of(by, person),
        "team": team_of(by, person),
        "centers": list(enrolments_of(by, person)),
    }


@require_http_methods(["GET", "POST"])
def edit(request: Request) -> HttpResponse:
    """Say who I am."""
    person = myself(request.actor)
    now = {"name": person.name, "about_me": person.about_me, "language": person.language}
    form = IntroduceForm(request.POST or None, initial=now)
    if not form.is_valid():
        return show(request, "people/edit.jinja", {"form": form}, status=422 if form.is_bound else 200)
    introduce_myself(by=request.actor, person=person, **form.cleaned_data)
    messages.success(request, _("Saved. Whoever may know you reads this."))
    return redirect("people:me")


@require_http_methods(["GET", "POST"])
def hats(request: Request) -> HttpResponse:
    """The seats that I can act in; choosing one puts that hat on."""
    mine = hats_of(request.actor)
    wanted = next((one for one in mine if str(one.seat_id) == request.POST.get("seat")), None)
    if wanted is None:
        return show(
            request, "people/hats.jinja", {"hats": mine}, status=200 if request.method == "GET" else 422
        )
    if wanted.hat == "care":
        request.session.pop(FROM_CARE, None)
    elif request.actor.hat == "care":
        request.session[FROM_CARE] = True
    request.session[SEAT_KEY] = str(wanted.seat_id)
    return redirect("/")


@require_http_methods(["GET", "POST"])
def expertise(request: Request) -> HttpResponse:
    """Say what people can ask me about."""
    person = myself(request.actor)
    form = ExpertiseForm(request.POST or None)
    if not form.is_valid():
        return show(request, "people/expertise.jinja", {"form": form}, status=422 if form.is_bound else 200)
    said = form.cleaned_data
    declare_expertise(
        by=request.actor,
        person=person,
        topic=said["topic"],
        lived=said["how"] == "lived",
        words=said["words"],
    )
    messages.success(request, _("Saved. People find you under this topic."))
    return redirect("people:me")


@require_POST
def end_my_expertise(request: Request, expertise_id: UUID) -> HttpResponse:
    """No longer offer to be asked about a topic."""
    end_expertise(by=request.actor, expertise=one_expertise(request.actor, expertise_id))
    return redirect("people:me")
