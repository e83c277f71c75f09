"""What the page of one goal shows."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.people.queries.standing import today_of
from alongside.plans import rules, wording
from alongside.plans.negotiating import MAKES_VERSION
from alongside.plans.planned import GoalShown
from alongside.plans.queries.talks import is_open_talk
from alongside.plans.said import Act, Step
from alongside.plans.vocabulary import ActKind, Going, Side, StepState
from alongside.sharing.actions.opening import Opened
from alongside.ui import words
from alongside.ui.differing import marked

Shown = dict[str, Any]


def page(
    by: Actor, opened: Opened, goal: GoalShown, others: dict[UUID, GoalShown], side: Side | None
) -> Shown:
    """Everything on the page of a goal, but its path and who sees it."""
    told, today = goal.negotiation, today_of(by)
    return {
        "goal": goal, "lead": wording.lead(goal), "tag": wording.tag(told), "views": views(goal),
        "thirds": thirds(goal), "two": told.is_kept_open, "open_talk": is_open_talk(goal),
        "point": wording.point_title(told), "talk_on": _day(told.talk_again_on), "review_on": _day(told.review_on),
        "review_came": bool(told.review_on and told.review_on <= today),
        "beside": [_beside(others[key]) for key in _beside_ids(goal) if key in others],
        "steps": [step(one, goal.person_id, today) for one in goal.steps if one.state != StepState.DROPPED],
        "is_open": told.going == Going.OPEN, "may": may(by, opened, goal, side), "asked": asks(by, goal, side),
        "versions": len(told.versions),
    }  # fmt: skip


def may(by: Actor, opened: Opened, goal: GoalShown, side: Side | None) -> dict[str, bool]:
    """What the viewer may do here: only that is offered."""
    speaks = bool(rules.may_speak(by, opened.rights)) and side is not None
    return {
        "speak": speaks and goal.going == Going.OPEN,
        "turn": bool(rules.may_turn(by, opened.rights, side, goal.who.id)),
        "keep": bool(rules.may_keep_from(by, opened.rights, goal.who.id, ())),
        "beside": speaks and goal.going == Going.OPEN and goal.who.id != by.person_id,
    }


def asks(by: Actor, goal: GoalShown, side: Side | None) -> bool:
    """Whether the goal waits for the viewer's word: those whose word makes the agreement, and whoever spoke before."""
    told = goal.negotiation
    if told.going != Going.OPEN or by.person_id in told.latest.latest:
        return False
    spoke = any(one.who.id == by.person_id for one in told.parties)
    return spoke or side in (Side.PERSON, Side.GUARDIAN, Side.TEAM)


def views(goal: GoalShown) -> list[Shown]:
    """The version that holds and, where somebody sees it differently, theirs beside it, the differing words marked."""
    told = goal.negotiation
    held, other = told.held, _other(goal)
    if other is None:
        return [_view(goal, held.made, held.made.words or held.made.title)]
    if other.kind in MAKES_VERSION:
        mine, theirs = _text(held.made), _text(other)
        return [_view(goal, held.made, marked(theirs, mine)), _view(goal, other, marked(mine, theirs))]
    return [_view(goal, held.made, _text(held.made)), _view(goal, other, other.reason)]


def _other(goal: GoalShown) -> Act | None:
    """Who sees it differently, and said so last; a version of theirs before mere words."""
    told = goal.negotiation
    differ = [one for one in told.open_with if one.who.id != told.held.made.who.id]
    differ = differ or list(told.open_with)
    made = [one for one in differ if one.kind == ActKind.COUNTERED]
    return max(made or differ, key=lambda one: one.number, default=None)


def _text(act: Act) -> str:
    return act.words or act.title


def _view(goal: GoalShown, act: Act, text: Any) -> Shown:
    mine = goal.negotiation.held.latest.get(act.who.id, act) if act.kind != ActKind.STOOD else act
    return {
        "who": wording.mark(act.who), "when": words.short_day(act.at), "tag": wording.stance(act, goal), "text": text,
        "title": act.title, "rulers": rulers(mine if mine.importance is not None else act), "version": act.version,
        "why": act.reason if act.kind in MAKES_VERSION else "",
    }  # fmt: skip


def rulers(act: Act) -> list[tuple[str, int | None, str]]:
    """How much it matters and how sure somebody is, for `ui.rulers`."""
    return [
        (_("How much it matters, 0 to 10"), act.importance, act.who.voice),
        (_("How sure it will work, 0 to 10"), act.confidence, act.who.voice),
    ]


def thirds(goal: GoalShown) -> list[Shown]:
    """Everyone else who has spoken: what they say, of which version, how much, how sure, and their words."""
    told, other = goal.negotiation, _other(goal)
    above = {told.held.made.who.id, other.who.id if other else None}
    return [
        {"who": wording.mark(one.who), "name": one.who.name, "said": wording.said(one), "weights": wording.weights(one),
         "reason": one.reason, "when": words.short_day(one.at)}
        for one in told.parties if one.who.id not in above
    ]  # fmt: skip


def _beside_ids(goal: GoalShown) -> list[UUID]:
    return [key for key in (goal.beside_id, *goal.beside_ids) if key is not None]


def _beside(goal: GoalShown) -> Shown:
    return {
        "who": wording.mark(goal.who), "when": words.short_day(goal.begun_at), "title": goal.title,
        "words": goal.words, "tag": wording.tag(goal.negotiation),
        "href": reverse("plans:goal", args=[goal.person_id, goal.id]),
    }  # fmt: skip


def step(one: Step, person_id: UUID, today: date) -> Shown:
    """One step in a list."""
    return {
        "words": one.words, "line": wording.step_line(one, today), "state": one.state.value, "hinders": one.hinders,
        "helps": one.helps, "reason": one.reason, "who": wording.mark(one.who), "done": one.state == StepState.DONE,
        "href": reverse("plans:step_change", args=[person_id, one.origin_id]),
    }  # fmt: skip


def _day(day: date | None) -> str:
    return words.long_day(day) if day else ""
