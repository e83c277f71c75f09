"""The plan: whose it is, and all of it on one page."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from alongside.kit.terms import OWN_HEALTH_ROLES, Audience, Role
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.plans.prompts import ASKED_AT_WORK, ASKS
from alongside.plans.queries.beside import Beside
from alongside.plans.queries.plan import plan_of
from alongside.plans.queries.work import work_of
from alongside.plans.showing import near
from alongside.plans.showing.beside import beside_goals
from alongside.plans.showing.plan import matters, page
from alongside.plans.views.place import about, opened_plan
from alongside.record.forms.finding import PeopleForm
from alongside.record.queries.people import Listed, people_page
from alongside.sharing.queries.who import who_sees
from alongside.ui.show import show


@require_safe
def whose(request: Request) -> HttpResponse:
    """The place Plan: one's own; else those whose plan one may read, and what matters in one's own work."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("plans:plan", by.person_id)
    form = PeopleForm(request.GET)
    form.is_valid()
    text, near_too = form.cleaned_data.get("q", ""), form.cleaned_data.get("near", "")
    clinic = by.role == Role.CLINICIAN
    found = people_page(
        by, text=text, mine=clinic and not near_too and not text, after=request.GET.get("after", "")
    )
    if found.only is not None and not request.GET and not clinic:
        return redirect("plans:plan", found.only)
    given = {key: value for key, value in request.GET.items() if key in ("q", "near") and value}
    context = {
        "form": form, "page": found, "clinic": clinic, "closed": by.hat == "together",
        "plans": [(one.name, reverse("plans:plan", args=[one.id]), _stands(one)) for one in found.people],
        "after": "?" + urlencode(given | {"after": found.after}) if found.after else "",
    }  # fmt: skip
    return show(request, "plans/whose.jinja", context | _at_work(request))


def _stands(one: Listed) -> str:
    """How old somebody is, and how near the viewer stands."""
    near = {
        Audience.CAREGIVERS: _("You are a caregiver."), Audience.TEAM: _("You are in the care team."),
        Audience.CENTER: _("At your center."),
    }.get(one.audience, "")  # fmt: skip
    if one.age is None:
        return near
    return ngettext("%(n)s year old.", "%(n)s years old.", one.age) % {"n": one.age} + f" {near}"


def _at_work(request: Request) -> dict[str, Any]:
    """What matters in one's own work; nothing for patients and caregivers."""
    by = request.actor
    if by.person_id is None or by.role in OWN_HEALTH_ROLES:
        return {"work": [], "work_links": []}
    given = work_of(by)
    links = [(ASKS[one], reverse("plans:work", args=[one.value])) for one in ASKED_AT_WORK]
    return {"work": matters(by, given, by.person_id), "work_links": links}


@require_safe
def plan(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody's plan: what matters heads it."""
    by = request.actor
    opened = opened_plan(request, person_id)
    read = plan_of(by, person_id)
    beside = read.beside or Beside()
    who = who_sees(by, person_id)
    context = page(by, opened, read, beside.side) | about(opened) | {
        "sees": near.sees(by, opened, who), "sees_url": reverse("sharing:who", args=[person_id]),
        "near": opened.rights.audience in (Audience.SELF, Audience.CAREGIVERS),
        "beside_goals": beside_goals(beside, today_of(by)),
    }  # fmt: skip
    return show(request, "plans/plan.jinja", context)
