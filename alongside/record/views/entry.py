"""One entry: its versions, both views, the conversation, who sees it, and how it reads for other systems."""

from __future__ import annotations

import json
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alongside.people.request import Request
from alongside.record import showing_entry
from alongside.record.actions.comments import comment_on
from alongside.record.actions.disputes import answer_dispute, see_it_differently, settle_dispute
from alongside.record.actions.entries import keep_entry_from, open_entry_again
from alongside.record.actions.files import attach_file
from alongside.record.forms.holding import AnswerAskingForm, HoldForm
from alongside.record.forms.saying import AnswerForm, CommentForm, KeepForm, SettleForm, ViewForm
from alongside.record.queries.whole import Whole, whole_entry
from alongside.record.writing import audiences_of
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.answering import what_to_expect
from alongside.ui.show import show


def opened_entry(
    request: Request, person_id: UUID, origin_id: UUID, page: str = "entry"
) -> tuple[Opened, Whole]:
    """The entry, after its receipt."""
    opened = open_record(by=request.actor, person_id=person_id, page=page)
    return opened, whole_entry(request.actor, person_id, origin_id)


@require_safe
def entry(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """One entry, whole."""
    return show_entry(request, *opened_entry(request, person_id, origin_id))


def show_entry(request: Request, opened: Opened, whole: Whole, **forms: Form) -> HttpResponse:
    """The page of an entry, with a form that wants mending in its place."""
    context = showing_entry.page(request.actor, opened, whole)
    choices = context["keepable"]
    fresh: dict[str, Form] = {
        "comment": CommentForm(prefix="comment"), "differently": ViewForm(prefix="differently"),
        "answer": AnswerForm(prefix="answer"), "settle": SettleForm(prefix="settle"),
        "keep": KeepForm(prefix="keep", choices=choices), "asked": AnswerAskingForm(prefix="asked"),
        "hold": HoldForm(prefix="hold", limit=context["hold"].get("limit", "")),
    }  # fmt: skip
    broken = any(form.errors for form in forms.values())
    context |= {"forms": fresh | forms, "expect": what_to_expect(request.actor, opened.rights)}
    block = next(({"comment": "conversation"}.get(name, "") for name in forms), "")
    return show(request, "record/entry.jinja", context, block=block, status=422 if broken else 200)


def _back(request: Request, person_id: UUID, origin_id: UUID, told: str, place: str = "") -> HttpResponse:
    messages.success(request, told)
    return redirect(reverse("record:entry", args=[person_id, origin_id]) + (f"#{place}" if place else ""))


@require_POST
def comment(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """A line in the conversation, perhaps with a file."""
    form = CommentForm(request.POST, request.FILES, prefix="comment")
    if not form.is_valid():
        return show_entry(request, *opened_entry(request, person_id, origin_id), comment=form)
    given = form.cleaned_data
    said = {"words": given["words"], "sent_id": given["id"]}
    comment_on(by=request.actor, person_id=person_id, origin_id=origin_id, **said)
    if given["file"]:
        place = {"person_id": person_id, "origin_id": origin_id}
        attach_file(by=request.actor, file=given["file"], words=given["shows"], **place)
    if request.headers.get("HX-Request") == "true":
        return show_entry(
            request, *opened_entry(request, person_id, origin_id), comment=CommentForm(prefix="comment")
        )
    return _back(request, person_id, origin_id, _("Saved. Whoever sees this entry sees it."), "conversation")


@require_POST
def differently(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Another view, beside the entry."""
    form = ViewForm(request.POST, prefix="differently")
    if not form.is_valid():
        return show_entry(request, *opened_entry(request, person_id, origin_id), differently=form)
    said = {"words": form.cleaned_data["words"], "sent_id": form.cleaned_data["id"]}
    see_it_differently(by=request.actor, person_id=person_id, origin_id=origin_id, **said)
    return _back(
        request, person_id, origin_id, _("Saved. You see this differently, and both views stay."), "views"
    )


@require_POST
def answer(request: Request, person_id: UUID, origin_id: UUID, dispute_id: UUID) -> HttpResponse:
    """What one knows about two views."""
    form = AnswerForm(request.POST, prefix="answer")
    if not form.is_valid():
        return show_entry(request, *opened_entry(request, person_id, origin_id), answer=form)
    said = {"words": form.cleaned_data["words"], "sent_id": form.cleaned_data["id"]}
    answer_dispute(by=request.actor, person_id=person_id, origin_id=origin_id, dispute_id=dispute_id, **said)
    return _back(request, person_id, origin_id, _("Saved, below both views."), "views")


@require_POST
def settle(request: Request, person_id: UUID, origin_id: UUID, dispute_id: UUID) -> HttpResponse:
    """How it went with two views."""
    form = SettleForm(request.POST, prefix="settle")
    if not form.is_valid():
        return show_entry(request, *opened_entry(request, person_id, origin_id), settle=form)
    said = {"words": form.cleaned_data["words"], "sent_id": form.cleaned_data["id"]}
    settle_dispute(by=request.actor, person_id=person_id, origin_id=origin_id, dispute_id=dispute_id, **said)
    return _back(request, person_id, origin_id, _("Saved. Both views stay, with how it went."), "views")


@require_POST
def keep(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Keep this one entry from some who could see it."""
    opened, whole = opened_entry(request, person_id, origin_id)
    choices = showing_entry.keepable(request.actor, opened, whole)
    form = KeepForm(request.POST, prefix="keep", choices=choices)
    if not form.is_valid():
        return show_entry(request, opened, whole, keep=form)
    keep_entry_from(by=request.actor, person_id=person_id, origin_id=origin_id, audiences=form.chosen())
    return _back(request, person_id, origin_id, _("Saved. Fewer people see this entry now."), "sees")


@require_POST
def open_again(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Let everyone see it again who may by the charter and the person's choices."""
    _opened_one, whole = opened_entry(request, person_id, origin_id)
    audiences = audiences_of(whole.row.kept_from)
    open_entry_again(by=request.actor, person_id=person_id, origin_id=origin_id, audiences=audiences)
    return _back(
        request, person_id, origin_id, _("Saved. This entry is seen like the others of its kind."), "sees"
    )


@require_safe
def resource(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """The entry as other systems read it: FHIR R4, as JSON to keep."""
    _opened_one, whole = opened_entry(request, person_id, origin_id, page="fhir")
    text = json.dumps(json.loads(whole.resource), indent=2, ensure_ascii=False)
    answer = HttpResponse(text, content_type="application/fhir+json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{whole.row.kind}-{origin_id}.json"'
    return answer
