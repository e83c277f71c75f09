"""Answering a form: beginning, saving as one types, looking it over, finishing."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.kit.questionnaires import Unreadable
from alongside.people.request import Request
from alongside.questionnaires import saving, showing_form, showing_pages, typing_in
from alongside.questionnaires.actions.answering import begin_answers, begin_correction, choose_way, throw_away
from alongside.questionnaires.actions.fields import add_another, drop_one, put_other_aside
from alongside.questionnaires.actions.finishing import finish_answers, finish_correction
from alongside.questionnaires.finishing import NotReady
from alongside.questionnaires.forms.beginning import BeginForm
from alongside.questionnaires.queries.begun import Begun, begun, begun_of_form
from alongside.questionnaires.queries.family import family_of
from alongside.questionnaires.queries.library import form_in_use
from alongside.questionnaires.reading import category_of
from alongside.questionnaires.rules import may_answer
from alongside.sharing.actions.opening import open_record
from alongside.ui.show import show


def _next(request: Request) -> str:
    """Where to go afterwards, where the page that embeds the form said so; never out of this house."""
    to = request.POST.get("next") or request.GET.get("next") or ""
    return to if to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None) else ""


def _with_next(page: str, to: str) -> str:
    return f"{page}?{urlencode({'next': to})}" if to else page


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request, person_id: UUID, form_id: UUID) -> HttpResponse:
    """Begin a form, or go on with what I began."""
    by = request.actor
    used = form_in_use(by, form_id)
    category = category_of(used.sensitive)
    opened = open_record(by=by, person_id=person_id, categories=(category,), page="forms")
    may_answer(by, opened.rights, category).or_refuse()
    family = [] if opened.rights.is_self else family_of(by, person_id)
    form = BeginForm(
        *([request.POST] if request.method == "POST" else []), by=by, opened=opened, family=family
    )
    if request.method == "POST" and form.is_valid():
        row = begin_answers(
            by=by, person_id=person_id, origin_id=form_id, visit_id=form.cleaned_data["visit"],
            way=form.cleaned_data["way"] or showing_form.ALL, answered_by=form.answerer(),
        )  # fmt: skip
        return redirect(_next(request) or reverse("questionnaires:fill", args=[person_id, row.pk]))
    there = begun_of_form(by, person_id, form_id)
    context = showing_pages.begin_page(by, opened, used, there) | {"form": form}
    return show(request, "questionnaires/begin.jinja", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def fill(request: Request, person_id: UUID, answering_id: UUID) -> HttpResponse:
    """A form with what I typed; saved with each step."""
    by = request.actor
    mine = begun(by, person_id, answering_id)
    if request.method == "POST":
        return _saved(request, mine)
    opened = open_record(by=by, person_id=person_id, categories=(mine.category,), page="forms")
    more = request.GET.get("more", "")
    if mine.finished_at is not None:
        return redirect("questionnaires:answers", person_id, mine.corrects or mine.id)
    if mine.way == showing_form.ONE:
        form = showing_form.one_of(by, mine, _number(request.GET.get("at")), more=more)
    else:
        form = showing_form.form_of(by, mine, next_page=_next(request), more=more)
    context = showing_pages.fill_page(by, opened, mine) | {"form": form}
    return show(request, "questionnaires/fill.jinja", context)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 6 else 0


def _saved(request: Request, mine: Begun) -> HttpResponse:
    """Save what the page sent, and go where the button leads."""
    by = request.actor
    kept, refused = saving.save_all(by, mine, request.POST, request.FILES)
    for words in refused.values():
        messages.warning(request, words)
    if any(one.late for one in kept):
        messages.warning(
            request, _("These answers were finished elsewhere. What you wrote since stands beside them.")
        )
        return redirect("questionnaires:answers", mine.person_id, mine.corrects or mine.id)
    act, _colon, key = request.POST.get("act", "save").partition(":")
    try:
        return _onward(request, begun(by, mine.person_id, mine.id), act, key)
    except Unreadable:
        messages.warning(request, _("There can be no more of these."))
        return redirect("questionnaires:fill", mine.person_id, mine.id)


def _onward(request: Request, mine: Begun, act: str, key: str) -> HttpResponse:
    by, at = request.actor, _number(request.POST.get("at"))
    page = reverse("questionnaires:fill", args=[mine.person_id, mine.id])
    if act == "finish":
        over = reverse("questionnaires:finish", args=[mine.person_id, mine.id])
        return redirect(_with_next(over, _next(request)))
    if act in ("next", "back"):
        return redirect(f"{page}?at={max(0, at + (1 if act == 'next' else -1))}")
    if act == "way" and key in (showing_form.ALL, showing_form.ONE):
        choose_way(by=by, answering_id=mine.id, way=key)
        return redirect(page)
    here = f"?at={at}" if mine.way == showing_form.ONE else ""
    if act in ("add", "drop", "aside"):
        {"add": add_another, "drop": drop_one, "aside": put_other_aside}[act](by=by, begun=mine, key=key)
        return redirect(f"{page}{here}#q-{typing_in.id_of(mine, key)}")
    if act == "more":
        return redirect(f"{page}{saving.asked_for_more(here, key)}#q-{typing_in.id_of(mine, key)}")
    messages.success(request, _("Saved. You find it on Today, on every device of yours."))
    return redirect(_next(request) or f"{page}{here}")


@require_POST
def field(request: Request, person_id: UUID, answering_id: UUID) -> HttpResponse:
    """Save one field as it is left; answer with what changed on the page by it."""
    by = request.actor
    mine = begun(by, person_id, answering_id)
    only = request.POST.get("only", "")
    context = saving.save_one(by, mine, request.POST, request.FILES, only)
    if context is None:
        return HttpResponseBadRequest()
    return show(request, "questionnaires/_saved.jinja", context)


@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: Request, person_id: UUID, answering_id: UUID) -> HttpResponse:
    """Look it over; then it stands in the record."""
    by = request.actor
    mine = begun(by, person_id, answering_id)
    opened = open_record(by=by, person_id=person_id, categories=(mine.category,), page="forms")
    faults: list[Any] = []
    if request.method == "POST":
        try:
            return _finished(request, mine)
        except NotReady as wrong:
            faults = wrong.faults
    context = showing_pages.finish_page(by, opened, mine, faults, to=_next(request))
    return show(request, "questionnaires/finish.jinja", context, status=422 if faults else 200)


def _finished(request: Request, mine: Begun) -> HttpResponse:
    told: dict[str, Any] = {"by": request.actor, "person_id": mine.person_id, "answering_id": mine.id}
    if mine.corrects is None:
        row = finish_answers(**told)
        messages.success(request, _("Saved. Your answers stand in the record now."))
    else:
        row = finish_correction(**told, reason=request.POST.get("reason", "").strip()[:500])
        messages.success(request, _("Saved as a new version. The one before stays readable."))
    return redirect(
        _next(request) or reverse("questionnaires:answers", args=[mine.person_id, row.entry_origin])
    )


@require_POST
def discard(request: Request, person_id: UUID, answering_id: UUID) -> HttpResponse:
    """Throw away what I began."""
    throw_away(by=request.actor, person_id=person_id, answering_id=answering_id)
    messages.success(request, _("Thrown away. Nothing of it is kept."))
    return redirect("questionnaires:person", person_id)


@require_POST
def correct(request: Request, person_id: UUID, answers_id: UUID) -> HttpResponse:
    """Begin a new version of finished answers."""
    row = begin_correction(by=request.actor, person_id=person_id, origin_id=answers_id)
    return redirect("questionnaires:fill", person_id, row.pk)
