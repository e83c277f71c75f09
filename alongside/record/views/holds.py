"""Waiting with an entry before it is shown, asking for it, answering, showing it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.record import showing_holds
from alongside.record.actions.holds import answer_asking, ask_to_see, hold_entry, show_now
from alongside.record.forms.holding import AnswerAskingForm, HoldForm
from alongside.record.queries.holds import one_hold
from alongside.record.views.entry import opened_entry, show_entry


@require_POST
def hold(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Wait with this entry before the person and the caregivers see it."""
    form = HoldForm(request.POST, prefix="hold")
    if not form.is_valid():
        return show_entry(request, *opened_entry(request, person_id, origin_id), hold=form)
    until = showing_holds.beginning_of(form.cleaned_data["until"])
    told = {"reason": form.cleaned_data["reason"], "until": until}
    try:
        hold_entry(by=request.actor, person_id=person_id, origin_id=origin_id, **told)
    except Refused as refused:
        if request.actor.role != Role.CLINICIAN or not refused.may_know:
            raise
        form.add_error("until", refused.reason)  # a day too late: what was written stays, beside why
        return show_entry(request, *opened_entry(request, person_id, origin_id), hold=form)
    messages.success(request, _("Saved. They see that it waits, why, and until when."))
    return redirect(reverse("record:entry", args=[person_id, origin_id]) + "#sees")


@require_POST
def ask(request: Request, person_id: UUID, hold_id: UUID) -> HttpResponse:
    """Ask to see what is held."""
    held = ask_to_see(by=request.actor, person_id=person_id, hold_id=hold_id)
    if held.released_at is not None:
        messages.success(request, _("Here it is. It is shown from now on."))
        return redirect("record:entry", person_id, held.entry_origin)
    messages.success(request, _("Asked. The care team finds it on their first page."))
    return redirect(reverse("record:timeline", args=[person_id]) + f"#held-{held.entry_origin}")


@require_POST
def answer(request: Request, person_id: UUID, hold_id: UUID) -> HttpResponse:
    """Answer who asked, in words."""
    form = AnswerAskingForm(request.POST, prefix="asked")
    if not form.is_valid():
        asked = one_hold(request.actor, person_id, hold_id)
        return show_entry(request, *opened_entry(request, person_id, asked.entry_origin), asked=form)
    held = answer_asking(
        by=request.actor, person_id=person_id, hold_id=hold_id, words=form.cleaned_data["words"]
    )
    messages.success(request, _("Sent. They read it beside the hold."))
    return redirect(reverse("record:entry", args=[person_id, held.entry_origin]) + "#sees")


@require_POST
def show(request: Request, person_id: UUID, hold_id: UUID) -> HttpResponse:
    """Show what was held, now."""
    held = show_now(by=request.actor, person_id=person_id, hold_id=hold_id)
    messages.success(request, _("Shown. It is seen like the others of its kind."))
    return redirect(reverse("record:entry", args=[person_id, held.entry_origin]) + "#sees")
