"""Questions about looks, and reviews of emergency access."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.governance import rules_reviewing as rules
from alongside.governance.actions.reviewing import answer_about_look, ask_about_look, review_emergency
from alongside.governance.forms.reviewing import AnswerLookForm, AskWhyForm, ReviewForm
from alongside.governance.queries.reviewing import (
    answer_days,
    emergencies,
    one_emergency_reviewed,
    one_question,
    questions,
    reviews_for_us,
)
from alongside.governance.showing_reviewing import question_shown, review_shown
from alongside.governance.views.page import together
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.sharing.looked_words import look_shown
from alongside.sharing.queries.emergencies import emergencies_of, look_of_emergency
from alongside.sharing.queries.looks import Look, looks_at
from alongside.sharing.queries.rights import rights_over
from alongside.sharing.rules import may_choose_for
from alongside.sharing.views.page import in_record
from alongside.ui.pages import sent
from alongside.ui.show import show

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_POST
@in_record
def ask_why(request: Request, person_id: UUID) -> HttpResponse:
    """Ask about one look: what the body is told with it stands beside the button."""
    by = request.actor
    may_choose_for(by, person_id).or_refuse()
    look = _look(request, person_id)
    form = AskWhyForm(sent(request))
    if form.is_valid():
        asked = ask_about_look(by=by, person_id=person_id, look=look, words=form.cleaned_data["words"])
        messages.success(request, _("Asked. You find the answer here, and on Today."))
        return redirect("governance:look_question", asked.pk)
    known = {one.pk: one for one in emergencies_of(by, person_id)}
    context = {
        "form": form, "look": look_shown(look, person_id == by.person_id, known, ""), "days": answer_days(by),
        "back": reverse("sharing:looked", args=[person_id]), "before": _asked_before(by, person_id, look),
    }  # fmt: skip
    return show(request, "governance/ask_why.jinja", context, status=422 if form.is_bound else 200)


def _look(request: Request, person_id: UUID) -> Look:
    """The look that is asked about: of one seat in one week, or one emergency access, opened by it or not."""
    by = request.actor
    seat, emergency = _uuid(request.GET.get("seat")), _uuid(request.GET.get("emergency"))
    if emergency is not None:
        found = look_of_emergency(by, person_id, emergency)
        if found is not None:
            return found
    week = parse_date(request.GET.get("week", "")) if seat else None
    if seat is not None and week is not None:
        seen = rights_over(by, person_id).held
        looks = looks_at(by, person_id, seen, before=None, seat_id=seat, week=week).looks
        if looks:
            return looks[0]
    raise Refused("", may_know=False)


def _asked_before(by: Actor, person_id: UUID, look: Look) -> list[dict[str, Any]]:
    """What was asked about the same looks already, so that nobody asks twice without knowing."""
    same = [one for one in questions(by) if (one.person_id, one.viewer_id) == (person_id, look.viewer_id)]
    return [
        question_shown(by, one) for one in same if one.last_at >= look.first and one.first_at <= look.last
    ]


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


@require_safe
@together
def look_questions(request: Request) -> HttpResponse:
    """My questions, and those that the body in which I sit owes an answer."""
    by = request.actor
    sits, found = reviews_for_us(by), questions(by)
    mine = [question_shown(by, one) for one in found if by.person_id in (one.asker_id, one.person_id)]
    ours = [one for one in found if sits and by.person_id not in (one.asker_id, one.person_id)]
    context = {
        "mine": mine, "sits": sits, "open": [question_shown(by, one) for one in reversed(ours) if not one.answered_at],
        "done": [question_shown(by, one) for one in ours if one.answered_at],
    }  # fmt: skip
    return show(request, "governance/look_questions.jinja", context)


@GET_POST
@together
def look_question(request: Request, question_id: UUID) -> HttpResponse:
    """One question with its answer, or the form to answer it."""
    by = request.actor
    question = one_question(by, question_id)
    form = AnswerLookForm(sent(request))
    if request.method == "POST" and form.is_valid():
        answer_about_look(by=by, question_id=question_id, words=form.cleaned_data["answer"])
        messages.success(request, _("Answered. %(name)s reads it on Today.") % {"name": question.asker_name})
        return redirect("governance:look_questions")
    may = rules.may_answer_looks(by, reviews_for_us(by)) and rules.may_answer_this(by, question)
    if request.method == "POST":
        may.or_refuse()
    context = {
        "one": question_shown(by, question),
        "form": form if may and not question.answered_at else None,
    }
    return show(request, "governance/look_question.jinja", context, status=422 if form.is_bound else 200)


@require_safe
@together
def reviews(request: Request) -> HttpResponse:
    """Emergency access to review, and what was said of others, as far as one may know of them."""
    by = request.actor
    found = [review_shown(by, one) for one in emergencies(by)]
    context = {
        "sits": reviews_for_us(by), "open": [one for one in found if not one["done"]],
        "done": [one for one in found if one["done"]],
    }  # fmt: skip
    return show(request, "governance/reviews.jinja", context)


@GET_POST
@together
def review(request: Request, emergency_id: UUID) -> HttpResponse:
    """One emergency access, what was opened by it, and what the body says."""
    by = request.actor
    found = one_emergency_reviewed(by, emergency_id)
    form = ReviewForm(sent(request))
    may = rules.may_answer_looks(by, reviews_for_us(by)) and rules.may_review_this(by, found.access)
    if request.method == "POST":
        may.or_refuse()
        if form.is_valid():
            return _reviewed(request, by, emergency_id, form.cleaned_data)
    context = {"one": review_shown(by, found), "form": form if may and found.review is None else None}
    return show(request, "governance/review.jinja", context, status=422 if form.is_bound else 200)


def _reviewed(request: Request, by: Actor, emergency_id: UUID, given: dict[str, Any]) -> HttpResponse:
    told = {"understandable": given["verdict"] == "yes", "words": given["words"]}
    review_emergency(by=by, emergency_id=emergency_id, **told)
    messages.success(request, _("Reviewed. The person reads what you said."))
    return redirect("governance:reviews")
