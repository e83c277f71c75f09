"""A thread on a page of its own: to read further back, to answer, to take back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.conversation.actions.remarks import remark, take_back_remark
from alongside.conversation.authors import author_of
from alongside.conversation.forms import RemarkForm
from alongside.conversation.queries.threads import one_remark
from alongside.conversation.showing import answered_id, thread_shown
from alongside.conversation.subjects import Subject, subject_for
from alongside.people.request import Request
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
def thread(request: Request, thing: str, subject_id: UUID) -> HttpResponse:
    """Everything that was said about a thing, a page at a time, and a place to say more."""
    subject = subject_for(request.actor, thing, subject_id)
    form = RemarkForm(request.POST) if request.method == "POST" else None
    if form is None:
        return _page(request, subject, None, answered_id(request.GET.get("answers", "")))
    if not form.is_valid():
        return _page(request, subject, form, answered_id(request.POST.get("answers", "")))
    told = form.cleaned_data
    remark(
        by=request.actor, subject=subject, words=told["words"], answers=told["answers"], sent_id=told["id"]
    )
    return redirect(f"{subject.href}#conversation")


def _page(request: Request, subject: Subject, form: RemarkForm | None, answers: UUID | None) -> HttpResponse:
    request.place = "together"  # type: ignore[attr-defined]
    answered = one_remark(request.actor, answers) if answers else None
    shown = form or RemarkForm(initial={"answers": answers} if answers else {})
    context = {
        "subject": subject, "answered": answered, "who": author_of(answered) if answered else None,
        "thread": thread_shown(request.actor, subject, before=request.GET.get("before", ""), form=shown),
    }  # fmt: skip
    return show(request, "conversation/page.jinja", context, status=422 if form is not None else 200)


@require_POST
def take_back(request: Request, thing: str, subject_id: UUID, remark_id: UUID) -> HttpResponse:
    """Take back what one wrote."""
    subject = subject_for(request.actor, thing, subject_id)
    take_back_remark(by=request.actor, subject=subject, remark_id=remark_id)
    messages.success(request, _("Taken back. Nobody can read it any more."))
    return redirect(f"{subject.href}#conversation")
