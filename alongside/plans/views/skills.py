"""Skills that somebody takes over: their ladders, signing rungs, looking at one again, taking it over whole."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.kit.terms import Category
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.plans import rules_attaining as rules
from alongside.plans.actions.skills import (
    begin_skill,
    refresh_skill,
    set_skill_aside,
    sign_step,
    take_back_step,
)
from alongside.plans.forms.skills import AgainForm, BeginForm, SignForm, TakeBackForm
from alongside.plans.queries.circle import learners
from alongside.plans.queries.skills import skill_of, skills_of, usable
from alongside.plans.showing import skills as showing_skills
from alongside.record.wording import first_name
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import sent
from alongside.ui.show import show


def _opened(request: Request, person_id: UUID) -> Opened:
    return open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page="skills")


def _around(opened: Opened) -> dict[str, Any]:
    return {"person_id": opened.person_id, "own": opened.rights.is_self, "first": first_name(opened)}


@require_safe
def skills(request: Request, person_id: UUID) -> HttpResponse:
    """Every ladder that is climbed for a person."""
    by = request.actor
    opened = _opened(request, person_id)
    found = [showing_skills.listed(one, today_of(by)) for one in skills_of(by, person_id)]
    context = _around(opened) | {"skills": found, "may": bool(rules.may_add(by, opened.rights))}
    return show(request, "plans/skills.jinja", context)


@require_http_methods(["GET", "POST"])
def begin(request: Request, person_id: UUID) -> HttpResponse:
    """Begin to climb a ladder of the library."""
    by = request.actor
    opened = _opened(request, person_id)
    rules.may_add(by, opened.rights).or_refuse()
    ready = usable(by)
    form = BeginForm(
        sent(request), ladders=ready, learners=learners(by, person_id),
        initial={"ladder": request.GET.get("ladder")} if request.GET.get("ladder") else None,
    )  # fmt: skip
    if form.is_valid():
        made = begin_skill(
            by=by, person_id=person_id, ladder_id=UUID(form.cleaned_data["ladder"]),
            learner_id=UUID(form.cleaned_data["learner"]),
        )  # fmt: skip
        messages.success(request, _("Begun. The first step is to watch."))
        return redirect("plans:skill", person_id, made.pk)
    context = _around(opened) | {"form": form, "ladders": ready}
    return show(request, "plans/skill_begin.jinja", context, status=422 if form.is_bound else 200)


@require_safe
def skill(request: Request, person_id: UUID, skill_id: UUID) -> HttpResponse:
    """One ladder: each rung with both signatures, and what comes next."""
    return _page(request, person_id, skill_id)


def _page(request: Request, person_id: UUID, skill_id: UUID, **sent: Any) -> HttpResponse:
    by = request.actor
    opened = _opened(request, person_id)
    one = skill_of(by, person_id, skill_id)
    may = bool(rules.may_sign_step(by, opened.rights, one.learner.id))
    context = _around(opened) | showing_skills.whole(by, one, may=may, sent=sent)
    return show(request, "plans/skill.jinja", context, status=422 if sent else 200)


@require_POST
def sign(request: Request, person_id: UUID, skill_id: UUID) -> HttpResponse:
    """Sign a rung, or the whole."""
    form = SignForm(request.POST, prefix="sign")
    if not form.is_valid():
        return _page(request, person_id, skill_id, sign=form)
    told = form.cleaned_data
    sign_step(
        by=request.actor, person_id=person_id, skill_id=skill_id, step=told["step"], words=told["words"]
    )
    messages.success(request, _("Signed."))
    return redirect("plans:skill", person_id, skill_id)


@require_POST
def take_back(request: Request, person_id: UUID, skill_id: UUID) -> HttpResponse:
    """Say that a rung is looked at again."""
    form = TakeBackForm(request.POST, prefix="back")
    if not form.is_valid() or not form.cleaned_data["step"]:
        return _page(request, person_id, skill_id, back=form)
    told = form.cleaned_data
    take_back_step(
        by=request.actor, person_id=person_id, skill_id=skill_id, step=told["step"], words=told["words"]
    )
    messages.success(request, _("Saved. What was signed before stays readable."))
    return redirect("plans:skill", person_id, skill_id)


@require_POST
def again(request: Request, person_id: UUID, skill_id: UUID) -> HttpResponse:
    """Look at it again, or set a day."""
    form = AgainForm(request.POST, prefix="again", today=today_of(request.actor))
    if not form.is_valid():
        return _page(request, person_id, skill_id, again=form)
    refresh_skill(by=request.actor, person_id=person_id, skill_id=skill_id, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("plans:skill", person_id, skill_id)


@require_POST
def aside(request: Request, person_id: UUID, skill_id: UUID) -> HttpResponse:
    """Set a ladder aside."""
    form = TakeBackForm(request.POST, prefix="aside")
    if not form.is_valid():
        return _page(request, person_id, skill_id, aside=form)
    set_skill_aside(
        by=request.actor, person_id=person_id, skill_id=skill_id, words=form.cleaned_data["words"]
    )
    messages.success(request, _("Set aside. Sign a step, and it goes on."))
    return redirect("plans:skill", person_id, skill_id)
