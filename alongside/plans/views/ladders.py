"""The library of ladders: how treatments are learned, written and signed by patients and nurses together."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.plans.actions.skills import NewLadder, sign_ladder, write_ladder
from alongside.plans.forms.skills import RUNGS, LadderForm
from alongside.plans.ladder_words import RUNG_NAMES, signed_words
from alongside.plans.queries.skills import ladder_of, ladders, versions_of
from alongside.plans.rules_attaining import may_write_ladder, when_sign_ladder
from alongside.ui import words
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
def library(request: Request) -> HttpResponse:
    """Every ladder of the community, and who has signed it."""
    by = request.actor
    shown = [{"ladder": one, "says": signed_words(one), "ready": one.is_ready} for one in ladders(by)]
    context = {"ladders": shown, "may": bool(may_write_ladder(by))}
    return show(request, "plans/ladders.jinja", context)


@require_safe
def ladder(request: Request, ladder_id: UUID) -> HttpResponse:
    """One ladder: its rungs, who wrote and signed it, and what it was before."""
    by = request.actor
    one = ladder_of(by, ladder_id)
    versions = versions_of(by, one.origin_id)
    is_latest = versions[0].id == one.id
    may = bool(may_write_ladder(by))
    context: dict[str, Any] = {
        "ladder": one, "says": signed_words(one), "when": words.short_day(one.at), "is_latest": is_latest,
        "rungs": list(zip([RUNG_NAMES[step] for step in range(1, 6)], one.rungs, strict=True)),
        "may": may, "may_sign": may and bool(when_sign_ladder([who.id for who in one.signed], by, is_latest)),
        "others": [{"ladder": other, "when": words.short_day(other.at), "says": signed_words(other)}
                   for other in versions if other.id != one.id],
    }  # fmt: skip
    return show(request, "plans/ladder.jinja", context)


@require_http_methods(["GET", "POST"])
def write(request: Request, ladder_id: UUID | None = None) -> HttpResponse:
    """Write a ladder, or a new version of one."""
    by = request.actor
    may_write_ladder(by).or_refuse()
    old = ladder_of(by, ladder_id) if ladder_id else None
    start = LadderForm.from_ladder(old) if old else None
    form = LadderForm(sent(request), initial=start)
    if form.is_valid():
        told = form.cleaned_data
        rungs = tuple(told[name] for name in RUNGS)
        new = NewLadder(told["title"], told["about"], rungs, told["whole"], told["refresh_months"])
        made = _written(by, new, ladder_id, form)
        if made is not None:
            messages.success(request, _("Saved, and signed by you. Ask the other side to read and sign it."))
            return redirect("plans:ladder", made)
    return show(
        request, "plans/ladder_write.jinja", {"form": form, "old": old}, status=422 if form.is_bound else 200
    )


def _written(by: Any, new: NewLadder, after: UUID | None, form: LadderForm) -> UUID | None:
    try:
        return UUID(str(write_ladder(by=by, new=new, after=after).pk))
    except Refused as moved:
        if not moved.reason:
            raise
        form.add_error(None, str(moved.reason))
        return None


@require_POST
def sign(request: Request, ladder_id: UUID) -> HttpResponse:
    """Sign a ladder."""
    sign_ladder(by=request.actor, ladder_id=ladder_id)
    messages.success(request, _("Signed."))
    return redirect("plans:ladder", ladder_id)
