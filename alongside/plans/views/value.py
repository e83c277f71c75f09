"""Is the plan still worth it? Said by each, side by side, on a day that they set."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alongside.kit.terms import Category
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.plans import rules_attaining as rules
from alongside.plans.actions.value import say_value, set_value_review
from alongside.plans.forms.value import NextForm, ValueForm
from alongside.plans.queries.value import ReviewShown, reviews_of
from alongside.plans.value_words import ANSWERS, says, when_says
from alongside.record.wording import first_name
from alongside.sharing.actions.opening import open_record
from alongside.ui import words
from alongside.ui.show import show


@require_safe
def value(request: Request, person_id: UUID) -> HttpResponse:
    """The review that stands, what each says, and the ones before."""
    return _page(request, person_id)


def _page(request: Request, person_id: UUID, **sent: Any) -> HttpResponse:
    by, today = request.actor, today_of(request.actor)
    opened = open_record(by=by, person_id=person_id, categories=(Category.PLAN,), page="plan")
    found = reviews_of(by, person_id)
    now = found[0] if found else None
    mine = next((one for one in now.latest if one.who.id == by.person_id), None) if now else None
    context: dict[str, Any] = {
        "person_id": person_id, "own": opened.rights.is_self, "first": first_name(opened), "now": now,
        "may": bool(rules.may_add(by, opened.rights)), "says": says(now) if now else "",
        "when": when_says(now, today) if now else "", "views": _views(now) if now else [], "mine": mine,
        "before": [{"day": words.short_day(one.due_on), "says": says(one), "views": _views(one)} for one in found[1:]
                   if one.latest],
        "form": sent.get("form") or ValueForm(initial={"answer": mine.answer, "words": mine.words} if mine else None),
        "next": sent.get("next") or NextForm(today=today, prefix="next"),
    }  # fmt: skip
    return show(request, "plans/value.jinja", context, status=422 if sent else 200)


def _views(review: ReviewShown) -> list[dict[str, Any]]:
    return [
        {"who": one.who, "when": words.short_day(one.at), "answer": ANSWERS[one.answer], "text": one.words}
        for one in review.latest
    ]


@require_POST
def say(request: Request, person_id: UUID, review_id: UUID) -> HttpResponse:
    """Say whether it is worth it."""
    form = ValueForm(request.POST)
    if not form.is_valid():
        return _page(request, person_id, form=form)
    say_value(by=request.actor, person_id=person_id, review_id=review_id, **form.cleaned_data)
    messages.success(request, _("Saved. It stands beside what the others say."))
    return redirect("plans:value", person_id)


@require_POST
def next_day(request: Request, person_id: UUID) -> HttpResponse:
    """Set the next day."""
    by = request.actor
    form = NextForm(request.POST, today=today_of(by), prefix="next")
    if not form.is_valid():
        return _page(request, person_id, next=form)
    set_value_review(by=by, person_id=person_id, **form.cleaned_data)
    messages.success(request, _("Saved. It comes up on Today for all of you on that day."))
    return redirect("plans:value", person_id)
