"""Words begun about a plan, kept as typed for whoever writes them, on any device."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.people.request import Request
from alongside.plans import rules
from alongside.plans.queries.saved import was_said
from alongside.record.actions.drafts import discard_draft, keep_draft
from alongside.record.queries.drafts import draft_of
from alongside.sharing.queries.rights import rights_over

PREFIX = "plan:"
LEFT_OUT = ("csrfmiddlewaretoken", "act", "on_version", "file")
NOT_SAID = ("id",)


@require_POST
def keep(request: Request, person_id: UUID, draft: str) -> HttpResponse:
    """Keep a draft as it is typed."""
    _may(request, person_id)
    typed = {
        key: request.POST.getlist(key) if key == "kept_from" else request.POST[key]
        for key in request.POST if key not in LEFT_OUT
    }  # fmt: skip
    if any(value for key, value in typed.items() if key not in NOT_SAID):
        keep_draft(
            by=request.actor, person_id=person_id, form=PREFIX + draft, content=typed,
            saved=partial(was_said, request.actor),
        )  # fmt: skip
    return HttpResponse(_("Kept as a draft."))


@require_POST
def discard(request: Request, person_id: UUID, draft: str) -> HttpResponse:
    """Throw a draft away."""
    _may(request, person_id)
    discard_draft(by=request.actor, person_id=person_id, form=PREFIX + draft)
    return redirect("plans:plan", person_id)


def _may(request: Request, person_id: UUID) -> None:
    rules.may_speak(request.actor, rights_over(request.actor, person_id)).or_refuse()


def begun(request: Request, person_id: UUID, form: str) -> dict[str, Any]:
    """What the actor began to write in that form; nothing while they send it."""
    if request.method == "POST":
        return {}
    draft = draft_of(request.actor, person_id, PREFIX + form) or {}
    return {key: value for key, value in draft.items() if key not in NOT_SAID}


def end(request: Request, person_id: UUID, form: str) -> None:
    """What was said is no draft any more."""
    discard_draft(by=request.actor, person_id=person_id, form=PREFIX + form)
