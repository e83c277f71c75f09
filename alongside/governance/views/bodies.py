"""Bodies: the list, one body, opening one, noting what it decided."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.conversation.showing import thread_shown
from alongside.governance.actions.boards import name_board
from alongside.governance.actions.bodies import (
    NewBody,
    NewDecision,
    Sitter,
    found_body,
    let_review,
    note_decision,
)
from alongside.governance.forms.bodies import BoardForm, BodyForm, DecisionForm
from alongside.governance.queries.boards import boards_to_choose, body_and_board
from alongside.governance.queries.bodies import (
    anybody_sits,
    bodies,
    decisions_of,
    one_body,
    seats_of,
    sits_in,
    who_reviews,
)
from alongside.governance.rules import may_decide, may_found_body, may_let_review
from alongside.governance.showing_bodies import seat_shown
from alongside.governance.threads import body_subject
from alongside.governance.views.page import together
from alongside.people.queries.directory import known_by_name
from alongside.people.request import Request
from alongside.ui import words
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def body_list(request: Request) -> HttpResponse:
    """The bodies of the community."""
    context = {"bodies": list(bodies(request.actor)), "may_found": bool(may_found_body(request.actor))}
    return show(request, "governance/bodies.jinja", context)


@require_safe
@together
def body(request: Request, body_id: UUID) -> HttpResponse:
    """One body: what for, who sits there, who sat there before, and what it decided."""
    by = request.actor
    found = body_and_board(by, body_id)
    seats = [seat_shown(by, one) for one in seats_of(by, found)]
    decisions = [
        {"title": one.title, "words": one.words, "who": author_of(one), "when": words.long_day(one.at),
         "voted_for": one.voted_for, "voted_against": one.voted_against}
        for one in decisions_of(by, found)
    ]  # fmt: skip
    sits = {"sits": any(one["mine"] for one in seats), "anybody_sits": any(one["now"] for one in seats)}
    context = {
        "body": found, "seats": seats, "decisions": decisions, "thread": thread_shown(by, body_subject(found)),
        "may_decide": bool(may_decide(by, **sits)), "propose": reverse("governance:begin"),
        "reviewing": _reviewing(by, found, sits),
    }  # fmt: skip
    return show(request, "governance/body.jinja", context)


def _reviewing(by: Actor, body: Any, sits: dict[str, bool]) -> dict[str, Any]:
    """Which body reviews, and whether the viewer may give that to this one."""
    now = who_reviews(by)
    judge = sits if now is None else {"sits": now.mine, "anybody_sits": now.filled}
    may = not body.reviews and bool(may_let_review(by, **judge))
    return {"here": body.reviews, "may": may, "other": now.name if now else ""}


@require_http_methods(["GET", "POST"])
@together
def board(request: Request, body_id: UUID) -> HttpResponse:
    """Say as which group this body meets."""
    by = request.actor
    found = one_body(by, body_id)
    may_decide(by, sits_in(by, found), anybody_sits(by, found)).or_refuse()
    form = BoardForm(sent(request), boards=boards_to_choose(by))
    if not form.is_valid():
        context: dict[str, Any] = {"form": form, "body": found}
        return show(request, "governance/board.jinja", context, status=422 if form.is_bound else 200)
    name_board(by=by, body_id=body_id, group_id=UUID(form.cleaned_data["group"]))
    messages.success(request, _("Saved. The body and the group lead to each other now."))
    return redirect("governance:body", body_id)


@require_POST
@together
def review(request: Request, body_id: UUID) -> HttpResponse:
    """Let this body answer questions about looks and review emergency access."""
    let_review(by=request.actor, body_id=body_id)
    messages.success(request, _("This body answers questions about looks from now on."))
    return redirect("governance:body", body_id)


@require_http_methods(["GET", "POST"])
@together
def found(request: Request) -> HttpResponse:
    """Open a body."""
    by = request.actor
    may_found_body(by).or_refuse()
    form = BodyForm(sent(request))
    if not form.is_valid():
        context: dict[str, Any] = {"form": form}
        return show(request, "governance/found.jinja", context, status=422 if form.is_bound else 200)
    made = found_body(by=by, new=NewBody(**form.cleaned_data))
    messages.success(request, _("It is open. Its seats can be filled now."))
    return redirect("governance:body", made.pk)


@require_http_methods(["GET", "POST"])
@together
def decide(request: Request, body_id: UUID) -> HttpResponse:
    """Note what a body decided."""
    by = request.actor
    one = one_body(by, body_id)
    may_decide(by, sits_in(by, one), anybody_sits(by, one)).or_refuse()
    empty = [seat for seat in seats_of(by, one) if not seat_shown(by, seat)["now"]]
    form = DecisionForm(sent(request), empty=empty)
    new = _decision(request, form) if form.is_valid() else None
    if new is None:
        context: dict[str, Any] = {"form": form, "body": one, "any_empty": bool(empty)}
        return show(request, "governance/decide.jinja", context, status=422 if form.is_bound else 200)
    note_decision(by=by, body_id=body_id, new=new)
    messages.success(request, _("Noted. Everyone in the community can read it."))
    return redirect("governance:body", body_id)


def _decision(request: Request, form: DecisionForm) -> NewDecision | None:
    told = form.cleaned_data
    plain = {key: told[key] for key in ("title", "words", "voted_for", "voted_against")}
    if not told["seat"]:
        return NewDecision(**plain)
    found = known_by_name(request.actor, told["name"])
    if found is None:
        form.add_error(
            "name", _("Nobody of exactly this name is known to everyone here. Look among the people.")
        )
        return None
    sitter = Sitter(person_id=found.pk, name=found.name, role="", title="", voice="other")
    return NewDecision(**plain, seat_id=UUID(told["seat"]), sitter=sitter)
