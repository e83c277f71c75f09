"""The talk about handing over: preparing it apart, looking at it together, writing down what was agreed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from alongside.kit.terms import Audience, Category
from alongside.people.request import Request
from alongside.record import handing_over, showing_handover
from alongside.record.actions.handovers import agree_on_handover, begin_handover, prepare_handover
from alongside.record.forms.handovers import AgreedForm, BeginTalkForm, PrepareForm
from alongside.record.queries.handovers import talk_of
from alongside.sharing.actions.opening import open_record
from alongside.ui.show import show


@require_GET
def handover(request: Request, person_id: UUID) -> HttpResponse:
    """What each wrote, as far as it is shown; my own part; what was agreed."""
    return _page(request, person_id)


def _page(request: Request, person_id: UUID, **sent: Any) -> HttpResponse:
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=(Category.PLAN,), page="handing over")
    talk = talk_of(by, person_id)
    may = bool(handing_over.may_prepare(by, opened.rights))
    context: dict[str, Any] = {
        "own": opened.rights.is_self, "name": opened.name, "first": opened.name.split(" ")[0], "person_id": person_id,
        "talk": talk, "may": may, "begin": sent.get("begin") or BeginTalkForm(),
        "near": opened.rights.audience in (Audience.SELF, Audience.CAREGIVERS),
        "all_topics": list(handing_over.TOPICS.values()),
    }  # fmt: skip
    if talk is not None:
        context |= {
            "topics": showing_handover.topics(talk), "who_is_ready": showing_handover.who_is_ready(by, talk),
            "when_shown": showing_handover.when_shown(talk),
            "mine": sent.get("mine") or PrepareForm(said=talk.mine, prefix="mine"),
            "agreed": sent.get("agreed") or AgreedForm(
                said={topic: one.words for topic, one in talk.agreed.items()}, again_on=talk.again_on, prefix="agreed"
            ),
        }  # fmt: skip
    return show(request, "record/handover.jinja", context, status=422 if sent else 200)


@require_POST
def begin(request: Request, person_id: UUID) -> HttpResponse:
    """Begin to prepare a talk."""
    form = BeginTalkForm(request.POST)
    if not form.is_valid():
        return _page(request, person_id, begin=form)
    begin_handover(by=request.actor, person_id=person_id, shows_on=form.cleaned_data["shows_on"])
    messages.success(request, _("Begun. The others find it here, too."))
    return redirect("record:handover", person_id)


@require_POST
def prepare(request: Request, person_id: UUID) -> HttpResponse:
    """Save what I wrote; perhaps show it."""
    form = PrepareForm(request.POST, said={}, prefix="mine")
    ready = request.POST.get("ready") == "yes"
    if form.is_valid() and ready and not any(form.said().values()):
        form.add_error(None, _("Write about one of these first. Then show it."))
    if not form.is_valid():
        return _page(request, person_id, mine=form)
    prepare_handover(by=request.actor, person_id=person_id, said=form.said(), ready=ready)
    told = (
        _("Saved. You are ready: whoever is ready, too, sees it.") if ready else _("Saved. Only you see it.")
    )
    messages.success(request, told)
    return redirect("record:handover", person_id)


@require_POST
def agree(request: Request, person_id: UUID) -> HttpResponse:
    """Write down what was agreed."""
    form = AgreedForm(request.POST, said={}, prefix="agreed")
    if not form.is_valid():
        return _page(request, person_id, agreed=form)
    again_on = form.cleaned_data["again_on"]
    agree_on_handover(by=request.actor, person_id=person_id, agreed=form.said(), again_on=again_on)
    messages.success(request, _("Saved. All of you can read it, and print it."))
    return redirect("record:handover", person_id)
