"""The library of forms: search, one form with its licence and scoring, on paper; propose, take into use, put away."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.people.request import Request
from alongside.questionnaires import rules, showing_library
from alongside.questionnaires.actions.asking import end_schedule, schedule_form
from alongside.questionnaires.actions.library import propose_form, put_away, take_into_use
from alongside.questionnaires.actions.reminding import tune_reminders
from alongside.questionnaires.forms.asking import ReminderForm, ScheduleForm
from alongside.questionnaires.forms.proposing import ProposeForm
from alongside.questionnaires.queries.asking import reminder_of, schedules_of
from alongside.questionnaires.queries.library import in_use, resource_of, whole_form
from alongside.questionnaires.queries.library import library as forms_of
from alongside.questionnaires.taking_in import CannotTakeIn
from alongside.ui.show import show


@require_safe
def library(request: Request) -> HttpResponse:
    """Every form of the community, those in use first."""
    word = request.GET.get("q", "")
    context = showing_library.page(request.actor, forms_of(request.actor, word), word)
    return show(request, "questionnaires/library.jinja", context)


@require_safe
def form(request: Request, form_id: UUID) -> HttpResponse:
    """One form: what it asks, how long it takes, how it is scored, and under which licence."""
    context = showing_library.form_page(request.actor, whole_form(request.actor, form_id))
    return show(request, "questionnaires/form.jinja", context)


@require_safe
def paper(request: Request, form_id: UUID) -> HttpResponse:
    """The form to print and fill in by hand."""
    context = showing_library.paper_page(whole_form(request.actor, form_id).shown)
    return show(request, "questionnaires/paper.jinja", context)


@require_safe
def resource(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """The form as other systems read it, letter by letter as it came."""
    answer = HttpResponse(resource_of(request.actor, questionnaire_id), content_type="application/fhir+json")
    answer["Content-Disposition"] = 'attachment; filename="questionnaire.json"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: Request) -> HttpResponse:
    """Put a form into the library: a file that holds a FHIR Questionnaire, and its licence."""
    by = request.actor
    rules.may_propose(by).or_refuse()
    sent = ProposeForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and sent.is_valid():
        try:
            made = propose_form(by=by, new=sent.new_form())
        except CannotTakeIn as wrong:
            sent.add_error("file", wrong.sentence)
        else:
            messages.success(request, _("Proposed. It stands in the library, and is not used yet."))
            return redirect("questionnaires:form", made.origin_id)
    status = 422 if sent.errors else 200
    return show(request, "questionnaires/propose.jinja", {"form": sent}, status=status)


@require_POST
def take(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """Use this version from now on."""
    made = take_into_use(by=request.actor, questionnaire_id=questionnaire_id)
    messages.success(request, _("It is in use now. Anyone here can begin it."))
    return redirect("questionnaires:form", made.origin_id)


@require_POST
def away(request: Request, form_id: UUID) -> HttpResponse:
    """Begin it no more."""
    put_away(by=request.actor, origin_id=form_id)
    messages.success(request, _("Put away. What was answered stays; what was begun can be finished."))
    return redirect("questionnaires:form", form_id)


@require_http_methods(["GET", "HEAD", "POST"])
def schedules(request: Request) -> HttpResponse:
    """What is asked of every patient of the community, again and again."""
    by = request.actor
    rules.may_ask_everyone(by).or_refuse()
    sent = ScheduleForm(*([request.POST] if request.method == "POST" else []), forms=in_use(by))
    if request.method == "POST" and sent.is_valid():
        schedule_form(by=by, **sent.asked())
        messages.success(request, _("Saved. It is asked of every patient from now on."))
        return redirect("questionnaires:schedules")
    context = showing_library.schedules_page(schedules_of(by)) | {"form": sent}
    return show(request, "questionnaires/schedules.jinja", context, status=422 if sent.errors else 200)


@require_POST
def end_for_all(request: Request, schedule_id: UUID) -> HttpResponse:
    """Ask this of everyone no more."""
    end_schedule(by=request.actor, schedule_id=schedule_id)
    messages.success(request, _("Saved. It is not asked by itself any more."))
    return redirect("questionnaires:schedules")


@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: Request) -> HttpResponse:
    """How I hear of forms that wait."""
    by = request.actor
    now = reminder_of(by)
    sent = ReminderForm(
        *([request.POST] if request.method == "POST" else []), initial={"way": now.way, "hour": now.hour}
    )
    if request.method == "POST" and sent.is_valid():
        tune_reminders(by=by, way=sent.cleaned_data["way"], hour=sent.cleaned_data["hour"])
        messages.success(request, _("Saved. You can change it whenever you like."))
        return redirect("questionnaires:reminders")
    return show(request, "questionnaires/reminders.jinja", {"form": sent}, status=422 if sent.errors else 200)
