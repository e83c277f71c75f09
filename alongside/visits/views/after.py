"""After the visit: the summary that both agree on, to whom it goes, and the question back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.contributions.actor import Actor
from alongside.people.request import Request
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import sent
from alongside.ui.show import show
from alongside.visits import composing, rules, showing, showing_after, showing_visits
from alongside.visits.actions import summaries as acts
from alongside.visits.forms.talk import AnswerForm, SendForm, SummaryForm
from alongside.visits.queries.sheet import sheet_of
from alongside.visits.queries.visits import visit_of
from alongside.visits.sheet import Sheet, standing
from alongside.visits.views.page import SHEET, about


def after_context(request: Request, opened: Opened, found: Any, sheet: Sheet) -> dict[str, Any]:
    """What the page of a visit shows once it was held."""
    by, rights = request.actor, opened.rights
    now = standing(sheet.wordings)
    may = bool(rules.may_add(by, rights)) and by.shown_to is None
    answer = bool(rules.may_answer(by, rights)) and by.shown_to is None
    choices = showing.keep_choices(by, rights, sheet.readers)
    return {
        "wordings": [showing_after.wording(by, one) for one in now], "earlier": len(sheet.wordings) - len(now),
        "may_change": may, "may_say_yes": may and bool(rules.may_agree(by, rights)),
        "may_send": bool(rules.may_send(by, rights)) and by.shown_to is None,
        "sent": [showing_after.sent(one) for one in sheet.sent],
        "answers": showing_after.answers(by, opened.person_id, sheet),
        "may_go_on": may and bool(rules.may_hold_visit(by, rights)) and _goes_on(found, sheet),
        "answer_form": AnswerForm(open_to=choices) if answer and not _answered(by, sheet) else None,
    }  # fmt: skip


def _goes_on(found: Any, sheet: Sheet) -> bool:
    """Whether the visit can still go on: nobody did anything with its summary."""
    untouched = all(one.composed and not one.yes for one in sheet.wordings) and not sheet.sent
    return bool(rules.when_go_on(found, summed_up=not untouched))


def _answered(by: Actor, sheet: Sheet) -> bool:
    return any(one.by.id == by.person_id for one in sheet.answers)


def _open(request: Request, person_id: UUID, visit_id: UUID) -> tuple[Opened, Any, Sheet]:
    opened = open_record(by=request.actor, person_id=person_id, categories=SHEET, page="visit")
    rules.may_see_agenda(opened.rights).or_refuse()
    rules.may_see_visits(opened.rights).or_refuse()
    found = visit_of(request.actor, person_id, visit_id)
    rules.when_summarize(found).or_refuse()
    return opened, found, sheet_of(request.actor, found)


def _page(opened: Opened, found: Any) -> dict[str, Any]:
    return about(opened) | {
        "visit": found,
        "title": showing_visits.title(found),
        "where": showing_visits.where(found),
    }


@require_http_methods(["GET", "POST"])
def change(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Write the summary anew. Where two wordings stand, both are there to be made one."""
    opened, found, sheet = _open(request, person_id, visit_id)
    rules.may_add(request.actor, opened.rights).or_refuse()
    now = standing(sheet.wordings)
    initial = {"words": "\n\n".join(one.words for one in now), "based_on": now[0].id} if now else {}
    if len(now) > 1:
        initial["also_from"] = now[1].id
    form = SummaryForm(sent(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        acts.change_summary(by=request.actor, person_id=person_id, visit_id=visit_id, **form.cleaned_data)
        messages.success(request, _("Saved. Both sides say yes to this wording anew."))
        return redirect(_to_summary(person_id, visit_id))
    context = _page(opened, found) | {"form": form, "two": len(now) > 1}
    return show(request, "visits/summary_form.jinja", context, status=422 if form.errors else 200)


def _to_summary(person_id: UUID, visit_id: UUID) -> str:
    return reverse("visits:visit", args=[person_id, visit_id]) + "#summary"


@require_POST
def say_yes(request: Request, person_id: UUID, visit_id: UUID, summary_id: UUID) -> HttpResponse:
    """Say yes to this wording of the summary."""
    acts.agree_on_summary(by=request.actor, person_id=person_id, visit_id=visit_id, summary_id=summary_id)
    messages.success(request, _("Saved. You said yes to this summary."))
    return redirect(_to_summary(person_id, visit_id))


@require_http_methods(["GET", "POST"])
def send(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Share the summary with somebody who may read it here, or take a copy for somebody else."""
    opened, found, sheet = _open(request, person_id, visit_id)
    rules.may_send(request.actor, opened.rights).or_refuse()
    readers = showing_after.readers(request.actor, sheet)
    form = SendForm(sent(request), readers=readers)
    now = standing(sheet.wordings)
    if request.method == "POST" and form.is_valid() and now:
        to_id, to_words = form.whom()
        acts.send_summary(
            by=request.actor, person_id=person_id, visit_id=visit_id, summary_id=now[0].id, to_id=to_id,
            to_words=to_words,
        )  # fmt: skip
        if to_id is None:
            return redirect("visits:copy", person_id, visit_id)
        messages.success(request, _("Sent. %(name)s finds it on Today.") % {"name": to_words})
        return redirect(_to_summary(person_id, visit_id))
    context = _page(opened, found) | {"form": form, "two": len(now) > 1}
    return show(request, "visits/send.jinja", context, status=422 if form.errors else 200)


@require_GET
def copy(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """The summary alone, on one sheet: to print, or to save and hand on."""
    return show(request, "visits/copy.jinja", _copy(request, person_id, visit_id))


@require_GET
def file(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """The summary as a plain text, to send on in whichever way one likes."""
    found = _copy(request, person_id, visit_id)
    head = "\n".join((found["title"], found["where"], found["name"]))
    text = "\n\n".join((head, composing.plain(found["blocks"]), found["agreed"])) + "\n"
    day = timezone.localtime(found["visit"].starts_at).date()
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{day.isoformat()}.txt"'
    return answer


def _copy(request: Request, person_id: UUID, visit_id: UUID) -> dict[str, Any]:
    opened, found, sheet = _open(request, person_id, visit_id)
    now = standing(sheet.wordings)
    return _page(opened, found) | {
        "blocks": composing.blocks(now[0].words) if now else [],
        "agreed": showing_after.yes_words(now[0]) if now else "",
    }  # fmt: skip


@require_POST
def answer(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Say whether you talked about what mattered."""
    opened, found, sheet = _open(request, person_id, visit_id)
    rules.may_answer(request.actor, opened.rights).or_refuse()
    choices = showing.keep_choices(request.actor, opened.rights, sheet.readers)
    form = AnswerForm(request.POST, open_to=choices)
    if not form.is_valid():
        return show(request, "visits/answer.jinja", _page(opened, found) | {"form": form}, status=422)
    acts.answer_back(
        by=request.actor, person_id=person_id, visit_id=visit_id, answer=form.cleaned_data["answer"],
        words=form.cleaned_data["words"], kept_from=form.audiences,
    )  # fmt: skip
    messages.success(request, _("Saved. Thank you for saying how it was."))
    return redirect(_to_summary(person_id, visit_id))
