"""Somebody's visits: the list, planning one, moving it, saying that it was not held."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import sent
from alongside.ui.show import show
from alongside.visits import rules, showing_visits
from alongside.visits.actions import visits as acts
from alongside.visits.forms.visits import LinkForm, NotHeldForm, PlanForm, planned
from alongside.visits.queries.people import centers_of, clinicians_near
from alongside.visits.queries.visits import sent_visit, sent_visits, visit_of, visits_of
from alongside.visits.views.page import about


def open_visits(request: Request, person_id: UUID) -> Opened:
    """Open the visits; not found where they are not open."""
    opened = open_record(by=request.actor, person_id=person_id, categories=(Category.VISITS,), page="visits")
    rules.may_see_visits(opened.rights).or_refuse()
    return opened


@require_GET
def visits(request: Request, person_id: UUID) -> HttpResponse:
    """The visits to come and those that were, and what other systems sent."""
    by = request.actor
    opened = open_visits(request, person_id)
    may = bool(rules.may_hold_visit(by, opened.rights))
    context = about(opened) | {
        "visits": [showing_visits.row(one) for one in visits_of(by, person_id)], "may": may,
        "sent": [showing_visits.sent(one, same) for one, same in sent_visits(by, person_id)] if may else [],
        "plan_open": opened.rights.may_see(Category.PLAN),
    }  # fmt: skip
    return show(request, "visits/visits.jinja", context)


@require_http_methods(["GET", "POST"])
def plan(request: Request, person_id: UUID) -> HttpResponse:
    """Plan a visit; one that another system sent fills the form."""
    by = request.actor
    opened = open_visits(request, person_id)
    rules.may_hold_visit(by, opened.rights).or_refuse()
    origin = request.GET.get("from", "")
    told = sent_visit(by, person_id, origin) if origin else None
    form = _form(request, opened, initial=showing_visits.planned_from(told) if told else {})
    if request.method == "POST" and form.is_valid():
        visit = acts.plan_visit(
            by=by, person_id=person_id, new=form.new_visit(), entry_origin=told.origin_id if told else None
        )
        messages.success(request, _("Planned. Both sides can prepare it from now on."))
        return redirect("visits:visit", person_id, visit.pk)
    context = about(opened) | {"form": form, "told": told, "visit": None}
    return show(request, "visits/plan.jinja", context, status=422 if form.errors else 200)


def _form(request: Request, opened: Opened, initial: dict[str, Any]) -> PlanForm:
    by, person_id = request.actor, opened.person_id
    centers = centers_of(by, person_id)
    if centers:
        initial = {"center": str(centers[0][0])} | initial
    return PlanForm(sent(request), initial=initial, centers=centers, people=clinicians_near(by, person_id))


@require_http_methods(["GET", "POST"])
def change(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Change when, where or with whom a visit is."""
    opened = open_visits(request, person_id)
    visit = visit_of(request.actor, person_id, visit_id)
    rules.may_hold_visit(request.actor, opened.rights).or_refuse()
    rules.when_move(visit).or_refuse()
    form = _form(request, opened, initial=planned(visit))
    if request.method == "POST" and form.is_valid():
        acts.move_visit(by=request.actor, person_id=person_id, visit_id=visit_id, new=form.new_visit())
        messages.success(request, _("Saved. Both sides see it."))
        return redirect("visits:visit", person_id, visit_id)
    context = about(opened) | {"form": form, "told": None, "visit": visit}
    return show(request, "visits/plan.jinja", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def not_held(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Say that a visit was not held, and why."""
    opened = open_visits(request, person_id)
    visit = visit_of(request.actor, person_id, visit_id)
    rules.may_hold_visit(request.actor, opened.rights).or_refuse()
    rules.when_not_held(visit).or_refuse()
    form = NotHeldForm(sent(request))
    if request.method == "POST" and form.is_valid():
        acts.say_not_held(
            by=request.actor, person_id=person_id, visit_id=visit_id, why=form.cleaned_data["why"]
        )
        messages.success(request, _("Saved. What is on the agenda stays there for the next visit."))
        return redirect("visits:visits", person_id)
    context = about(opened) | {"form": form, "title": showing_visits.title(visit), "visit": visit}
    return show(request, "visits/not_held.jinja", context, status=422 if form.errors else 200)


@require_POST
def again(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Plan a visit that was not held again."""
    acts.plan_again(by=request.actor, person_id=person_id, visit_id=visit_id)
    return redirect("visits:change", person_id, visit_id)


@require_POST
def link(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Say that a visit is the one that another system sent."""
    opened = open_visits(request, person_id)
    rules.may_hold_visit(request.actor, opened.rights).or_refuse()
    origin = LinkForm(request.POST)
    if not origin.is_valid():
        return redirect("visits:visits", person_id)
    acts.link_visit(
        by=request.actor, person_id=person_id, visit_id=visit_id, entry_origin=origin.cleaned_data["origin"]
    )
    messages.success(request, _("Saved. It is one visit now, here and in the clinic’s system."))
    return redirect("visits:visit", person_id, visit_id)
