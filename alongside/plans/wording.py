"""A plan in words: who agrees, what is open, what was done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alongside.plans.planned import GoalShown, Negotiation
from alongside.plans.said import Act, Step, Who
from alongside.plans.vocabulary import (  # fmt: skip
    ActKind,
    Agreement,
    Going,
    Outcome,
    Position,
    Side,
    StepState,
)
from alongside.record.wording import joined, title_of
from alongside.ui import words
from alongside.ui.drawing import short_name

Shown = dict[str, Any]


def mark(who: Who) -> Shown:
    """An author as `ui.by` draws one."""
    return {
        "name": who.name, "voice": who.voice, "title": title_of((who.title, who.role)),
        "on_behalf_of_name": who.on_behalf_of_name,
    }  # fmt: skip


def called(name: str) -> str:
    """What one is called in a sentence: Maya, Dr Rahman."""
    return short_name(name).replace("\N{NO-BREAK SPACE}", " ")


def names(acts: Iterable[Act]) -> str:
    """Who did them, each once, as one says it."""
    return joined(dict.fromkeys(called(one.who.name) for one in acts))


def agreed_by(told: Negotiation) -> str:
    """Whose agreement it is."""
    if told.agreed is None:
        return ""
    supports = told.versions[told.agreed - 1].latest.values()
    sides = (Side.PERSON, Side.GUARDIAN, Side.TEAM)
    return names(one for one in supports if one.position == Position.SUPPORT and one.side in sides)


def lead(goal: GoalShown) -> str:
    """One or two sentences under a goal's title: whose it is, since when, and how far those concerned are."""
    told = goal.negotiation
    whose = _("%(name)s’s goal since %(day)s.") % {
        "name": called(goal.who.name), "day": words.short_day(goal.begun_at)
    }  # fmt: skip
    return f"{whose} {state(told)}"


def state(told: Negotiation) -> str:
    """How far those concerned are, in a sentence."""
    if told.going != Going.OPEN and told.closed_by is not None:
        return closed(told.closed_by)
    return {
        Agreement.OWN: _("It needs nobody’s leave."),
        Agreement.PROPOSED: _("It waits for answers."),
        Agreement.AGREED: _("%(names)s agreed on it."),
        Agreement.AGREED_OPEN: _("%(names)s agreed on it. One point is still open, and it is kept."),
        Agreement.DIFFER: _("You see it differently. Both views stand."),
    }[told.agreement] % {"names": agreed_by(told)}


def closed(act: Act) -> str:
    """How a goal that is not worked on came to rest."""
    told = {"name": called(act.who.name), "day": words.short_day(act.at)}
    if act.kind == ActKind.SET_ASIDE:
        return _("%(name)s set it aside on %(day)s.") % told
    how = {
        Outcome.REACHED: _("It was reached. %(name)s ended it on %(day)s."),
        Outcome.PARTLY: _("A part of it was reached. %(name)s ended it on %(day)s."),
        Outcome.NOT_REACHED: _("It was not reached. %(name)s ended it on %(day)s."),
        Outcome.CHANGED: _("Something else matters more now. %(name)s ended it on %(day)s."),
    }
    return how[act.outcome or Outcome.CHANGED] % told


def tag(told: Negotiation) -> Shown:
    """The state in two or three words, with its glyph and tone."""
    if told.going == Going.SET_ASIDE:
        return {"text": _("Set aside"), "glyph": "clock", "tone": ""}
    if told.going == Going.ENDED:
        reached = told.closed_by is not None and told.closed_by.outcome == Outcome.REACHED
        return {"text": _("Reached"), "glyph": "check", "tone": "ok"} if reached else {
            "text": _("Ended"), "glyph": "", "tone": ""}  # fmt: skip
    return {
        Agreement.OWN: {"text": _("Own goal"), "glyph": "check", "tone": "ok"},
        Agreement.PROPOSED: {"text": _("Waits for answers"), "glyph": "clock", "tone": "line"},
        Agreement.AGREED: {"text": _("Agreed"), "glyph": "check", "tone": "ok"},
        Agreement.AGREED_OPEN: {"text": _("Agreed, one point open"), "glyph": "two", "tone": ""},
        Agreement.DIFFER: {"text": _("Two views, both kept"), "glyph": "two", "tone": ""},
    }[told.agreement]


def stance(act: Act, goal: GoalShown) -> Shown:
    """What somebody says, as a tag."""
    if act.kind == ActKind.PROPOSED and act.who.id == goal.who.id:
        return {"text": _("Began this goal"), "glyph": "check", "tone": "ok"}
    if act.kind == ActKind.COUNTERED:
        return {"text": _("Wrote a new version"), "glyph": "pen", "tone": "heed"}
    return {
        Position.SUPPORT: {"text": _("Supports it"), "glyph": "check", "tone": "ok"},
        Position.CHANGE: {"text": _("Wants one change"), "glyph": "pen", "tone": "heed"},
        Position.CANNOT: {"text": _("Cannot support it"), "glyph": "two", "tone": ""},
    }[act.position or Position.SUPPORT]


def said(act: Act) -> str:
    """What somebody says, as the middle of a sentence after their name."""
    if act.kind in (ActKind.PROPOSED, ActKind.COUNTERED):
        return _("wrote version %(n)s.") % {"n": act.version}
    return {
        Position.SUPPORT: _("supports version %(n)s."), Position.CHANGE: _("wants a change in version %(n)s."),
        Position.CANNOT: _("cannot support version %(n)s."),
    }[act.position or Position.SUPPORT] % {"n": act.version}  # fmt: skip


def weights(act: Act) -> str:
    """The two rulers in a few words: "Matters 7, sure 6." """
    given = {"matters": act.importance, "sure": act.confidence}
    if act.importance is not None and act.confidence is not None:
        return _("Matters %(matters)s, sure %(sure)s.") % given
    if act.importance is not None:
        return _("Matters %(matters)s.") % given
    return _("Sure %(sure)s.") % given if act.confidence is not None else ""


def done(act: Act) -> str:
    """What an act of the path did, after the name."""
    told = {"n": act.version, "day": words.short_day(act.day) if act.day else ""}
    if act.kind == ActKind.STOOD:
        return {
            Position.SUPPORT: _("supported version %(n)s"), Position.CHANGE: _("asked for a change in version %(n)s"),
            Position.CANNOT: _("could not support version %(n)s"),
        }[act.position or Position.SUPPORT] % told  # fmt: skip
    return {
        ActKind.PROPOSED: _("began this goal"), ActKind.COUNTERED: _("wrote version %(n)s"),
        ActKind.TALK: _("set a day to talk again: %(day)s"), ActKind.REVIEW: _("set a day to look again: %(day)s"),
        ActKind.SET_ASIDE: _("set it aside"), ActKind.TAKEN_UP: _("took it up again"), ActKind.ENDED: _("ended it"),
    }[act.kind] % told  # fmt: skip


def step_done(step: Step) -> str:
    """What was done with a step, after the name."""
    told = {"words": step.words}
    if step.number == 1:
        return _("wrote the step: %(words)s") % told
    return {
        StepState.OPEN: _("changed the step: %(words)s"), StepState.DONE: _("did the step: %(words)s"),
        StepState.DROPPED: _("dropped the step: %(words)s"),
    }[step.state] % told  # fmt: skip


def step_line(step: Step, today: date) -> str:
    """Who does a step and by when, and how ready they are, in one line."""
    parts = [called(step.owner_name)] if step.owner_name else [_("Nobody has taken it yet")]
    if step.due_on is not None:
        late = step.state == StepState.OPEN and step.due_on < today
        day = {"day": words.short_day(step.due_on)}
        parts.append(_("was meant for %(day)s") % day if late else _("by %(day)s") % day)
    if step.readiness is not None:
        parts.append(_("ready %(n)s of 10") % {"n": step.readiness})
    return ", ".join(parts)


def point_title(told: Negotiation) -> str:
    """What two see differently, as the heading of the note."""
    if told.point:
        point = told.point[:1].lower() + told.point[1:]
        return _("You do not agree on %(point)s") % {"point": point.rstrip(".")}
    return _("You see this differently")
