"""Amendments and objections: asking for other words, supporting, taking in, answering, withdrawing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.conversation.authors import author_of
from alongside.governance.actions.amendments import NewAmendment, support, take_in, withdraw_amendment
from alongside.governance.actions.amendments import amend as ask_for_other_words
from alongside.governance.actions.objections import answer_objection, object_to, withdraw_objection
from alongside.governance.forms.motions import AmendmentForm, AnswerForm, ObjectionForm
from alongside.governance.queries.groups import drafts_of
from alongside.governance.queries.motions import one_amendment, one_motion, one_objection
from alongside.governance.rules import when_amend, when_answer, when_talk
from alongside.governance.threads import motion_subject
from alongside.governance.views.page import together
from alongside.governance.wording import wording_now
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


def _says_now(motion: Any) -> dict[str, str]:
    """What a motion says as it stands, with the other words that were taken in; and in whose voice."""
    wording = wording_now(motion)
    return {"words": wording.words, "voice": author_of(wording.by)["voice"]}


@require_http_methods(["GET", "POST"])
@together
def amend(request: Request, motion_id: UUID) -> HttpResponse:
    """Ask a motion to say something else."""
    by = request.actor
    found = one_motion(by, motion_id)
    when_talk(found.step).or_refuse()
    when_amend(found.motion).or_refuse()
    drafts = drafts_of(by) if found.motion.kind == "charter" else None
    now = _says_now(found.motion)
    form = AmendmentForm(sent(request), drafts=drafts, initial={"words": now["words"]})
    if not form.is_valid():
        context = {
            "form": form, "subject": motion_subject(found.motion), "title": _("Ask for other words"),
            "lead": _("Whoever began the motion can take them in. If they do not, they are voted on first."),
            "button": _("Ask for these words"), "now": now,
        }  # fmt: skip
        return show(request, "governance/write.jinja", context, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    version = UUID(told["version"]) if told.get("version") else None
    ask_for_other_words(
        by=by, motion_id=motion_id, new=NewAmendment(told["words"], told["why"], version_id=version)
    )
    messages.success(request, _("Your words stand beside the motion."))
    return redirect("governance:motion", motion_id)


@require_POST
@together
def support_amendment(request: Request, amendment_id: UUID) -> HttpResponse:
    """Say that an amendment is a good one."""
    amendment = one_amendment(request.actor, amendment_id)
    support(by=request.actor, amendment_id=amendment_id)
    messages.success(request, _("Your name stands there now."))
    return redirect("governance:motion", amendment.motion_id)


@require_POST
@together
def take_amendment_in(request: Request, amendment_id: UUID) -> HttpResponse:
    """Make an amendment to one's own motion one's own."""
    fate = take_in(by=request.actor, amendment_id=amendment_id)
    messages.success(request, _("Taken in. The motion says this now."))
    return redirect("governance:motion", fate.amendment.motion_id)


@require_POST
@together
def withdraw_my_amendment(request: Request, amendment_id: UUID) -> HttpResponse:
    """Ask no longer for these words."""
    fate = withdraw_amendment(by=request.actor, amendment_id=amendment_id)
    messages.success(request, _("Withdrawn. It stays readable."))
    return redirect("governance:motion", fate.amendment.motion_id)


@require_http_methods(["GET", "POST"])
@together
def object_to_motion(request: Request, motion_id: UUID) -> HttpResponse:
    """Say what would go wrong."""
    by = request.actor
    found = one_motion(by, motion_id)
    when_talk(found.step).or_refuse()
    form = ObjectionForm(sent(request))
    if not form.is_valid():
        context = {
            "form": form, "subject": motion_subject(found.motion), "title": _("Object to it"),
            "lead": _("A reason why this would harm somebody, or not work. It is shown with your name."),
            "button": _("Object"), "now": _says_now(found.motion),
        }  # fmt: skip
        return show(request, "governance/write.jinja", context, status=422 if form.is_bound else 200)
    object_to(by=by, motion_id=motion_id, words=form.cleaned_data["words"])
    messages.success(request, _("Your objection stands at the motion, until you withdraw it."))
    return redirect("governance:motion", motion_id)


@require_http_methods(["GET", "POST"])
@together
def answer(request: Request, objection_id: UUID) -> HttpResponse:
    """Answer an objection."""
    by = request.actor
    objection = one_objection(by, objection_id)
    when_answer(one_motion(by, objection.motion_id).step).or_refuse()
    form = AnswerForm(sent(request))
    if not form.is_valid():
        context = {
            "form": form, "subject": motion_subject(objection.motion), "title": _("Answer the objection"),
            "lead": objection.words, "button": _("Answer"), "now": None,
        }  # fmt: skip
        return show(request, "governance/write.jinja", context, status=422 if form.is_bound else 200)
    answer_objection(by=by, objection_id=objection_id, words=form.cleaned_data["words"])
    messages.success(request, _("Your answer stands beside the objection."))
    return redirect("governance:motion", objection.motion_id)


@require_POST
@together
def withdraw_my_objection(request: Request, objection_id: UUID) -> HttpResponse:
    """Object no longer."""
    step = withdraw_objection(by=request.actor, objection_id=objection_id)
    messages.success(request, _("Withdrawn. What you wrote stays readable."))
    return redirect("governance:motion", step.objection.motion_id)
