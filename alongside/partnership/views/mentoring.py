"""Those who go along with others: found, asked, answered and ended."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, still_open, tried
from alongside.partnership import rules_mentoring as rules
from alongside.partnership import showing_mentoring as showing
from alongside.partnership.actions import mentoring as actions
from alongside.partnership.actions.mentoring import NewMentor
from alongside.partnership.forms.mentoring import (
    AskMentorForm,
    MentorForm,
    MentoringForm,
    MentorSearchForm,
    TimeForm,
)
from alongside.partnership.mentoring_kinds import Word, next_word
from alongside.partnership.mentoring_words import BOUNDARIES
from alongside.partnership.queries.mentoring import (
    PAGE,
    has_room,
    mentors,
    my_mentorings,
    one_mentor,
    one_mentoring,
    sums_along,
    times_of,
    words_of,
)
from alongside.people.queries.persons import myself
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def mentor_list(request: Request) -> HttpResponse:
    """Whom one can ask, and what goes on."""
    by, start = request.actor, number(request.GET.get("from"))
    form = MentorSearchForm(request.GET)
    told = form.cleaned_data if form.is_valid() else {"q": "", "kind": ""}
    found = mentors(by, words=told["q"].strip(), kind=told["kind"], start=start)
    asked = urlencode({key: value for key, value in told.items() if value})
    context = {
        "form": form, "looked": bool(asked),
        "mentors": [showing.mentor(by, one) for one in found[:PAGE]],
        "mine": [showing.mentoring(by, one) for one in my_mentorings(by)],
        "may": rules.may_take_part(by, myself(by), today_of(by)),
        "older": f"?{asked}&from={start + PAGE}" if len(found) > PAGE else "", "newer": f"?{asked}" if start else "",
    }  # fmt: skip
    return show(request, "partnership/mentors.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def stand(request: Request) -> HttpResponse:
    """Stand there to be asked."""
    by = request.actor
    rules.may_take_part(by, myself(by), today_of(by)).or_refuse()
    form = MentorForm(sent(request))

    def do() -> Any:
        return actions.stand_as_mentor(by=by, new=NewMentor(**form.cleaned_data))

    if not form.is_bound or tried(form, do) is None:
        return _form(request, "partnership/mentor_new.jinja", form)
    messages.success(request, _("You stand there. Whoever asks, you read it here."))
    return redirect("partnership:mentors")


@require_POST
@together
def stand_no_more(request: Request, mentor_id: UUID) -> HttpResponse:
    """Stand there no more."""
    actions.end_standing(by=request.actor, mentor_id=mentor_id)
    messages.success(request, _("You stand there no more. What goes on goes on until one of you ends it."))
    return redirect("partnership:mentors")


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request, mentor_id: UUID) -> HttpResponse:
    """Ask somebody to go along."""
    by, mentor = request.actor, one_mentor(request.actor, mentor_id)
    rules.may_take_part(by, myself(by), today_of(by)).or_refuse()
    opens(request, rules.when_ask(by, mentor, has_room(by, mentor), None, today_of(by)))
    form = AskMentorForm(sent(request))

    def do() -> Any:
        return actions.ask_mentor(by=by, mentor_id=mentor_id, **form.cleaned_data)

    if not form.is_bound or tried(form, do) is None:
        return _form(request, "partnership/mentor_ask.jinja", form, mentor=showing.mentor(by, mentor))
    messages.success(request, _("Asked. The two of you read it, and nobody else."))
    return redirect("partnership:mentors")


@require_http_methods(["GET", "POST"])
@together
def say(request: Request, mentoring_id: UUID) -> HttpResponse:
    """Say yes, not this time, or that it is over."""
    by, one = request.actor, one_mentoring(request.actor, mentoring_id)
    kinds = next_word(words_of(by, one), mentor=one.mentor.person_id == by.person_id)
    still_open(request, kinds)
    form = MentoringForm(sent(request), kinds=kinds)

    def do() -> Any:
        return actions.say_of_mentoring(by=by, mentoring_id=mentoring_id, **form.cleaned_data)

    if not form.is_bound or tried(form, do) is None:
        return _mentoring(request, one, kinds, form)
    messages.success(request, _("Said. The two of you read it, and nobody else."))
    return redirect("partnership:mentors")


def _mentoring(request: Request, one: Any, kinds: Any, form: Any, time: Any = None) -> HttpResponse:
    by = request.actor
    said_yes = Word.YES in words_of(by, one)
    told = showing.times(by, times_of(by, one), sums_along(by, one)) if said_yes else None
    context = {
        "form": form, "boundaries": BOUNDARIES, "one": showing.asked(by, one, one.mentor), "can": bool(kinds),
        "times": told,
        "time": (time or TimeForm(initial={"on": today_of(by)})) if said_yes else None,
    }  # fmt: skip
    bound = form.is_bound or time is not None
    return show(request, "partnership/mentoring.jinja", context, status=422 if bound else 200)


@require_POST
@together
def time(request: Request, mentoring_id: UUID) -> HttpResponse:
    """Write down time that the two plan or spent."""
    by, one = request.actor, one_mentoring(request.actor, mentoring_id)
    form = TimeForm(request.POST)

    def do() -> Any:
        told = form.cleaned_data
        return actions.say_time(
            by=by, mentoring_id=mentoring_id, kind=told["time"], minutes=told["minutes"], on=told["on"]
        )

    if tried(form, do) is None:
        kinds = next_word(words_of(by, one), mentor=one.mentor.person_id == by.person_id)
        return _mentoring(request, one, kinds, MentoringForm(kinds=kinds), form)
    messages.success(request, _("Written down. The two of you read it, and nobody else."))
    return redirect("partnership:say_mentoring", mentoring_id)


@require_POST
@together
def recall_time(request: Request, mentoring_time_id: UUID) -> HttpResponse:
    """Take back what one wrote of it."""
    one = actions.recall_time(by=request.actor, time_id=mentoring_time_id)
    messages.success(request, _("Taken back. It counts nowhere any more."))
    return redirect("partnership:say_mentoring", one.mentoring_id)


def _form(request: Request, page: str, form: Any, **more: Any) -> HttpResponse:
    context = {"form": form, "boundaries": BOUNDARIES, **more}
    return show(request, page, context, status=422 if form.is_bound else 200)
