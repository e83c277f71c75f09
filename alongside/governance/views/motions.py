"""Motions: the list, one motion, beginning one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.conversation.authors import author_of
from alongside.conversation.showing import thread_shown
from alongside.governance.actions.motions import agree_to_be_proposed, begin_motion, withdraw_motion
from alongside.governance.actions.votes import cast_vote
from alongside.governance.charter.effects import touches
from alongside.governance.charter.saying import own
from alongside.governance.forms.motions import VoteForm
from alongside.governance.queries.groups import groups_of, my_groups
from alongside.governance.queries.motions import (
    PAGE,
    SHOWN,
    Listed,
    amendments_of,
    motions,
    named_votes,
    objections_of,
    one_motion,
    results_of,
    tried_again,
)
from alongside.governance.showing import (
    amendment_shown,
    kind_words,
    listed_shown,
    objection_shown,
    outcome_shown,
    result_rows,
    step_words,
    version_shown,
    way_shown,
)
from alongside.governance.steps import Step
from alongside.governance.threads import motion_subject
from alongside.governance.views.beginning import begun, form_for, seat_of
from alongside.governance.views.page import together
from alongside.governance.votable import Ballot, ballots_of, votes_shown
from alongside.governance.wording import wording_among
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def motion_list(request: Request) -> HttpResponse:
    """Motions: open, decided, or one's own; found by words."""
    shown, words = request.GET.get("show", "open"), request.GET.get("q", "").strip()[:100]
    shown = shown if shown in SHOWN else "open"
    start = number(request.GET.get("from"))
    found = motions(request.actor, shown, words, start)
    context = {
        "motions": [listed_shown(one) for one in found[:PAGE]], "words": words, "shown": shown,
        "older": start + PAGE if len(found) > PAGE else None, "newer": max(0, start - PAGE) if start else None,
    }  # fmt: skip
    return show(request, "governance/motions.jinja", context)


@require_safe
@together
def motion(request: Request, motion_id: UUID) -> HttpResponse:
    """One motion: what it says, where it stands, what was said about it, and one's vote."""
    return _page(request, one_motion(request.actor, motion_id), None)


def _page(request: Request, found: Listed, answered: VoteForm | None) -> HttpResponse:
    by, one = request.actor, found.motion
    amendments = amendments_of(by, one)
    groups = groups_of(by, one.rules_id) if found.step is not Step.DECIDED else []
    ballots = ballots_of(by, found, amendments, groups, answered)
    counted = found.step is Step.DECIDED or any(amendment.ended for amendment in amendments)
    results = results_of(by, one) if counted else {}
    text, glyph, tone = step_words(found)
    wording = wording_among(one, amendments)
    context = {
        "motion": one, "step": found.step.value, "tag": (text, glyph, tone), "kind": kind_words(one),
        "subject": motion_subject(one), "wording": wording, "worded": author_of(wording.by),
        "version": version_shown(wording.version), "touches": touches(by, wording.version, one.rules.small_number),
        "way": way_shown(found), "outcome": outcome_shown(found, results.get(None, []), wording.version),
        "amendments": [amendment_shown(by, a, one) | {"rows": result_rows(results.get(a.pk, []))} for a in amendments],
        "objections": [objection_shown(by, o) for o in objections_of(by, one)],
        "ballots": ballots, "mine": one.author_id == by.person_id,
        "groups": [(own(group.name), group.quorum_percent) for group in groups],
        "asked": one.candidate_id == by.person_id and one.candidate_yes_at is None and found.step is not Step.DECIDED,
        "thread": thread_shown(by, motion_subject(one)),
        "votes": votes_shown(named_votes(by, one)) if found.step is Step.DECIDED and not one.secret else [],
        "later": tried_again(by, one) if found.step is Step.DECIDED else None,
    }  # fmt: skip
    return show(request, "governance/motion.jinja", context, status=422 if answered else 200)


@require_POST
@together
def vote(request: Request, motion_id: UUID) -> HttpResponse:
    """Vote on the motion, or on one of its amendments."""
    by = request.actor
    found = one_motion(by, motion_id)
    amendment = _id(request.POST.get("amendment", ""))
    form = VoteForm(
        request.POST,
        groups=my_groups(by, groups_of(by, found.motion.rules_id)),
        prefix=Ballot.prefix_of(amendment),
    )
    if not form.is_valid():
        return _page(request, found, form)
    says = form.cleaned_data["says"]
    cast_vote(by=by, motion_id=motion_id, says=says, group_id=form.group_id(), amendment_id=amendment)
    messages.success(request, _("You have voted. What the others said is told when the time is over."))
    return redirect("governance:motion", motion_id)


def _id(told: str) -> UUID | None:
    try:
        return UUID(told)
    except ValueError:
        return None


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Begin a motion; `kind` says about what, `after` from which earlier one, `seat` for which seat."""
    by = request.actor
    kind, after = request.GET.get("kind", ""), _id(request.GET.get("after", ""))
    earlier = one_motion(by, after).motion if after else None
    form = form_for(
        by,
        sent(request),
        kind or (earlier.kind if earlier else ""),
        earlier,
        seat_of(request),
        request.GET.get("version", ""),
    )
    new = begun(by, form, earlier) if form.is_valid() else None
    if new is None:
        context: dict[str, Any] = {"form": form, "kind": form.kind, "earlier": earlier}
        return show(request, "governance/begin.jinja", context, status=422 if form.is_bound else 200)
    made = begin_motion(by=by, new=new)
    messages.success(request, _("Your motion is open. Everyone in the community can write about it now."))
    return redirect("governance:motion", made.pk)


@require_POST
@together
def agree(request: Request, motion_id: UUID) -> HttpResponse:
    """Say yes to being proposed."""
    agree_to_be_proposed(by=request.actor, motion_id=motion_id)
    messages.success(request, _("You said yes. Now the community decides."))
    return redirect("governance:motion", motion_id)


@require_POST
@together
def withdraw(request: Request, motion_id: UUID) -> HttpResponse:
    """Withdraw one's own motion."""
    withdraw_motion(by=request.actor, motion_id=motion_id)
    messages.success(request, _("Withdrawn. It stays readable."))
    return redirect("governance:motion", motion_id)
