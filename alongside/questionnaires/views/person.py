"""Somebody's forms: what waits, what I began, what was answered; and one of these, whole."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from alongside.kit.terms import Category, Role
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.questionnaires import rules, showing_answers, showing_person
from alongside.questionnaires.actions.asking import (
    ask_now,
    end_schedule,
    pass_over,
    schedule_form,
    tell_what_happened,
)
from alongside.questionnaires.actions.reminding import snooze
from alongside.questionnaires.forms.asking import AskForm, HappenedForm, ScheduleForm
from alongside.questionnaires.queries.answered import answered_of_form, answered_one, latest
from alongside.questionnaires.queries.asking import schedules_of, waits_for
from alongside.questionnaires.queries.begun import my_begun, written_late
from alongside.questionnaires.queries.library import in_use, version_of
from alongside.record.queries.entries import current_entry
from alongside.sharing.actions.opening import open_record
from alongside.ui.pages import sent
from alongside.ui.show import show

CATEGORIES = (Category.QUESTIONNAIRES, Category.SENSITIVE)
LATER = {"day": timedelta(days=1), "week": timedelta(days=7)}


@require_safe
def person(request: Request, person_id: UUID) -> HttpResponse:
    """What waits for answers, what I began, what was answered, and what can be begun."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=CATEGORIES, page="forms")
    context = showing_person.page(
        by, opened, waits=waits_for(by, person_id), begun=my_begun(by, person_id), answered=latest(by, person_id),
        forms=in_use(by),
    )  # fmt: skip
    return show(request, "questionnaires/person.jinja", context)


@require_safe
def answers(request: Request, person_id: UUID, answers_id: UUID) -> HttpResponse:
    """Finished answers, whole: each question with its answer, the scores, and the same form over time."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=CATEGORIES, page="forms")
    one = answered_one(by, person_id, answers_id)
    context = showing_answers.page(
        by, opened, one, entry=current_entry(by, person_id, answers_id), version=version_of(by, one.questionnaire_id),
        series=answered_of_form(by, person_id, one.origin_id), late=written_late(by, person_id, answers_id),
    )  # fmt: skip
    return show(request, "questionnaires/answers.jinja", context)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: Request, person_id: UUID) -> HttpResponse:
    """Ask for answers: now, or again and again."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=CATEGORIES, page="forms")
    rules.may_ask(by, opened.rights, Category.QUESTIONNAIRES).or_refuse()
    forms = [one for one in in_use(by) if rules.may_ask(by, opened.rights, one.category)]
    now = request.POST.get("act") != "schedule"
    sent = [request.POST] if request.method == "POST" else []
    form = AskForm(*(sent if now else []), forms=forms, opened=opened, prefix="now")
    again = ScheduleForm(*([] if now else sent), forms=forms, opened=opened, prefix="again")
    used = form if now else again
    if request.method == "POST" and used.is_valid():
        if now:
            ask_now(by=by, person_id=person_id, **form.cleaned_data)
        else:
            schedule_form(by=by, person_id=person_id, **again.asked())
        messages.success(request, _("Saved. It stands among what waits on Today when its day comes."))
        return redirect("questionnaires:person", person_id)
    context: dict[str, Any] = showing_person.ask_page(opened, schedules_of(by, person_id)) | {
        "form": form,
        "again": again,
    }
    return show(request, "questionnaires/ask.jinja", context, status=422 if sent else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def happened(request: Request, person_id: UUID) -> HttpResponse:
    """Tell of something on which forms are asked."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=CATEGORIES, page="forms")
    rules.may_ask(by, opened.rights, Category.QUESTIONNAIRES).or_refuse()
    schedules = [one for one in schedules_of(by, person_id) if one.event]
    asked_on = {one.event for one in schedules}
    form = HappenedForm(sent(request), asked_on=asked_on, today=today_of(by))
    if form.is_valid():
        told = tell_what_happened(by=by, person_id=person_id, **form.cleaned_data)
        messages.success(request, showing_person.told_words(told))
        return redirect("questionnaires:person", person_id)
    context = showing_person.happened_page(opened, schedules) | {"form": form}
    return show(request, "questionnaires/happened.jinja", context, status=422 if form.is_bound else 200)


@require_POST
def end(request: Request, person_id: UUID, schedule_id: UUID) -> HttpResponse:
    """Ask this no more by itself."""
    end_schedule(by=request.actor, person_id=person_id, schedule_id=schedule_id)
    messages.success(request, _("Saved. It is not asked by itself any more."))
    return redirect("questionnaires:ask", person_id)


@require_POST
def later(request: Request, person_id: UUID, asked_id: UUID) -> HttpResponse:
    """Tell me again tomorrow, or in a week."""
    until = timezone.now() + LATER.get(request.POST.get("until", ""), LATER["day"])
    snooze(by=request.actor, person_id=person_id, asked_id=asked_id, until=until)
    messages.success(request, _("You hear of it again later. It stands under your forms all the time."))
    return redirect("questionnaires:person", person_id)


@require_POST
def not_now(request: Request, person_id: UUID, asked_id: UUID) -> HttpResponse:
    """Not this time."""
    pass_over(by=request.actor, person_id=person_id, asked_id=asked_id)
    messages.success(request, _("Passed over this time. You can still begin it yourself."))
    return redirect("questionnaires:person", person_id)


@require_GET
def mine(request: Request) -> HttpResponse:
    """My own forms, where I have a record; else the library."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("questionnaires:person", by.person_id)
    return redirect("questionnaires:library")
