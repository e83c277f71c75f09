"""Rounds without names: begun, answered, and told when they are over. And cards to talk with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.parity import cards, showing_rounds
from alongside.parity.actions.rounds import NewRound, answer_round, begin_round
from alongside.parity.forms.rounds import AnswerForm, NewRoundForm
from alongside.parity.queries.rounds import PAGE, all_told, before, bodies, one_round, rounds
from alongside.parity.round_words import ASKS, BARRIERS, FEW, READY, SCALE
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show
from alongside.ui.words import long_day, when_words

LATEST = 6
"""So many rounds on what is in the way stand side by side."""


@require_safe
@together
def round_list(request: Request) -> HttpResponse:
    """What is asked without names now, and what came out of it before."""
    start = number(request.GET.get("from"))
    found = rounds(request.actor, start=start)
    context = {
        "rounds": [showing_rounds.row(one) for one in found[:PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "parity/rounds.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Ask all without names."""
    by = request.actor
    may_begin(by).or_refuse()
    asked = {"kind": request.GET.get("kind", READY), "body": request.GET.get("body", "")}
    told = _bodies(by)
    form = NewRoundForm(sent(request), bodies=told, initial=asked)
    made = tried(form, lambda: _begun(by, form.cleaned_data)) if form.is_bound else None
    if made is not None:
        messages.success(request, _("Asked. It stands on Today for everyone who is asked."))
        return redirect("parity:round", made.pk)
    context = {"form": form, "asks": list(ASKS.values()), "bodies": told}
    return show(request, "parity/round_new.jinja", context, status=422 if form.is_bound else 200)


def _bodies(by: Actor) -> list[tuple[str, str]]:
    groups, centers = bodies(by)
    return [
        *((f"group {one.pk}", one.name) for one in groups),
        *(
            (f"center {one.pk}", _("All who work with %(center)s, partners too") % {"center": one.name})
            for one in centers
        ),
    ]  # fmt: skip


def _begun(by: Actor, told: dict[str, Any]) -> Any:
    what, _space, which = told.pop("body").partition(" ")
    body_id = UUID(which)
    asked = {"group_id": body_id} if what == "group" else {"center_id": body_id}
    return begin_round(by=by, new=NewRound(**told | asked))


@require_http_methods(["GET", "POST"])
@together
def one(request: Request, round_id: UUID) -> HttpResponse:
    """One round: to answer while it is open, to read when it is over."""
    by = request.actor
    found = one_round(by, round_id)
    form = AnswerForm(sent(request), asked=found) if found.waits and found.over_at is None else None
    if form is not None and form.is_bound and tried(form, lambda: _answered(by, found, form)):
        messages.success(
            request, _("Your answer is in the box. Nobody can say which is yours, and nobody reads it yet.")
        )
        return redirect("parity:round", round_id)
    context = {
        "round": found, "asks": ASKS[found.kind], "whom": showing_rounds.whom(found), "who": author_of(found),
        "when": when_words(found.at), "until": long_day(found.until), "form": form, "few": FEW,
    }  # fmt: skip
    context |= _told(by, found)
    return show(request, "parity/round.jinja", context, status=422 if form and form.is_bound else 200)


def _answered(by: Actor, found: Any, form: AnswerForm) -> bool:
    answer_round(by=by, round_id=found.pk, said=form.said)
    return True


def _told(by: Actor, found: Any) -> dict[str, Any]:
    """What came out, where it is told: the statements, or what is in the way; and what was written."""
    if not found.tells or "said" not in found.tells:
        return {"told": False}
    told: dict[str, Any] = {
        "told": True, "counted": showing_rounds.counted(found.tells["said"], found.asked),
        "written": showing_rounds.written(found), "scale": [str(mark) for mark in SCALE.values()],
    }  # fmt: skip
    if found.kind == BARRIERS:
        all_of = all_told(by, found)[-LATEST:]
        days = [long_day(one.at) for one in all_of]
        return told | {"barriers": showing_rounds.barriers(all_of), "days": days}
    earlier = before(by, found)
    return told | {"statements": showing_rounds.statements(found, earlier), "earlier": earlier}


@require_http_methods(["POST"])
@together
def not_now(request: Request, round_id: UUID) -> HttpResponse:
    """One does not want to answer this time, and says no reason."""
    one_round(request.actor, round_id)
    answer_round(by=request.actor, round_id=round_id, said=None)
    messages.success(request, _("That is fine. Nobody is told."))
    return redirect("parity:rounds")


@require_safe
@together
def readiness(request: Request) -> HttpResponse:
    """Are we ready for partners? What it is, where to begin, and what to do in a team of three."""
    found = [one for one in rounds(request.actor) if one.kind == READY]
    context = {"asks": ASKS[READY], "rounds": [showing_rounds.row(one) for one in found]}
    return show(request, "parity/readiness.jinja", context)


@require_safe
@together
def talk_cards(request: Request) -> HttpResponse:
    """Cards to talk with. Nothing is kept."""
    return show(request, "parity/cards.jinja", {"team": cards.TEAM, "change": cards.CHANGE})
