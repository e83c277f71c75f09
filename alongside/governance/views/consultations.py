"""Consultations: the list, one of them (also for strangers), asking, and telling what came of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.conversation.authors import author_of
from alongside.conversation.showing import thread_shown
from alongside.governance.actions.consultations import (
    NewConsultation,
    NewQuestion,
    answer_questions,
    consult,
    tell_what_came,
)
from alongside.governance.forms.consultations import AnswersForm, ConsultationForm, DidForm
from alongside.governance.queries.consultations import (
    PAGE,
    centers_of,
    consultations,
    has_answered,
    is_asked,
    one_consultation,
    questions_of,
)
from alongside.governance.rules import may_answer, may_tell, when_answer_questions, when_tell
from alongside.governance.spreads import question_shown
from alongside.governance.threads import consultation_subject
from alongside.governance.views.page import together
from alongside.kit.verdict import Refused
from alongside.people.door import Knocked, open_to_all
from alongside.people.request import Request
from alongside.ui import words
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def consultation_list(request: Request) -> HttpResponse:
    """What is asked now, and what came of what was asked before."""
    shown = "over" if request.GET.get("show") == "over" else "open"
    start = number(request.GET.get("from"))
    found = consultations(request.actor, shown, start)
    context = {
        "consultations": found[:PAGE], "shown": shown, "author_of": author_of,
        "older": start + PAGE if len(found) > PAGE else None, "newer": max(0, start - PAGE) if start else None,
    }  # fmt: skip
    return show(request, "governance/consultations.jinja", context)


@open_to_all
@require_http_methods(["GET", "POST"])
@together
def consultation(request: Knocked, consultation_id: UUID) -> HttpResponse:
    """What is asked, a place to answer, and how the answers spread. Strangers read it where it is public."""
    by = request.actor
    try:
        one = one_consultation(by, consultation_id)
    except Refused:
        if by is not None:
            raise
        return redirect(f"{settings.LOGIN_URL}?{urlencode({'next': request.path})}")
    questions = questions_of(by, one)
    form = AnswersForm(sent(request), questions=questions)
    if by is None or by.community_id != one.community_id:
        return _page(request, one, questions, {"form": None, "answered": False, "why_not": ""})
    if request.method == "POST" and form.is_valid():
        answer_questions(by=by, consultation_id=consultation_id, chosen=form.chosen())
        messages.success(request, _("Your answers are counted without your name."))
        return redirect("governance:consultation", consultation_id)
    answered = has_answered(by, one)
    may = may_answer(by, is_asked(by, one))
    may = may and when_answer_questions(one, timezone.now(), answered)
    more = {
        "form": form if may else None, "answered": answered, "why_not": "" if may else may.reason,
        "thread": thread_shown(by, consultation_subject(one)),
        "may_tell": bool(may_tell(by, one)) and bool(when_tell(one, timezone.now())),
    }  # fmt: skip
    return _page(request, one, questions, more, 422 if form.is_bound else 200)


def _page(
    request: Any, one: Any, questions: list[Any], more: dict[str, Any], status: int = 200
) -> HttpResponse:
    context = {
        "consultation": one, "who": author_of(one), "when": words.when_words(one.at), "member": "thread" in more,
        "over": timezone.now() >= one.closes_at, "questions": [question_shown(question) for question in questions],
    }  # fmt: skip
    return show(request, "governance/consultation.jinja", context | more, status=status)


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request) -> HttpResponse:
    """Ask many."""
    by = request.actor
    form = ConsultationForm(sent(request), centers=centers_of(by))
    if not form.is_valid():
        return show(request, "governance/ask.jinja", {"form": form}, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    new = NewConsultation(
        title=told["title"], words=told["words"], closes_at=told["until"], reach=told["reach"],
        questions=tuple(NewQuestion(question, choices) for question, choices in told["questions"]),
        centers=tuple(UUID(one) for one in told["centers"]) if told["reach"] == "centers" else (),
    )  # fmt: skip
    made = consult(by=by, new=new)
    messages.success(
        request, _("Asked. Answers are shown when the time is over, from five on, without names.")
    )
    return redirect("governance:consultation", made.pk)


@require_http_methods(["GET", "POST"])
@together
def tell(request: Request, consultation_id: UUID) -> HttpResponse:
    """Tell what came of it."""
    by = request.actor
    one = one_consultation(by, consultation_id)
    may_tell(by, one).or_refuse()
    when_tell(one, timezone.now()).or_refuse()
    form = DidForm(sent(request), initial={"words": one.did})
    if not form.is_valid():
        context = {
            "form": form, "subject": consultation_subject(one), "title": _("Tell what came of it"),
            "lead": _("You said, we did: whoever answered sees that it mattered."), "button": _("Tell everyone"),
            "now": None,
        }  # fmt: skip
        return show(request, "governance/write.jinja", context, status=422 if form.is_bound else 200)
    tell_what_came(by=by, consultation_id=consultation_id, words=form.cleaned_data["words"])
    messages.success(request, _("Told. It stands on the page of what was asked."))
    return redirect("governance:consultation", consultation_id)
