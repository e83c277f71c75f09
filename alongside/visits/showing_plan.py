"""What a visit takes from the plan: what matters, the goals, and what two of them see differently."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.queries.talks import TalkDue, is_open_talk, talks_in
from alongside.plans.showing import plan as showing
from alongside.record.queries.journal_words import joined
from alongside.ui import words
from alongside.ui.drawing import short_name
from alongside.visits.agenda import Agenda

Shown = dict[str, Any]
ON_PAPER = 3
AHEAD = timedelta(days=30)
SOME_DAY = date(1970, 1, 1)
"""For a talk without a day: it is due."""


def head(by: Actor, plan: Plan, person_id: UUID, own: bool, first: str) -> Shown:
    """What matters to the person, in their words; and to the others, after what is talked about."""
    said = showing.matters(by, plan.matters, person_id)
    theirs = next((one for one in said if one["own"]), None)
    others = [one for one in said if not one["own"]]
    return {
        "matter": theirs["answers"][0] if theirs else None, "matter_title": _title(own, first),
        "others": others, "others_title": _title(False, joined(short_name(one["who"]["name"]) for one in others)),
        "matter_when": _wrote(own, first, theirs["answers"][0]["when"]) if theirs else "",
    }  # fmt: skip


def _title(own: bool, first: str) -> str:
    return _("What matters to me") if own else _("What matters to %(name)s") % {"name": first}


def _wrote(own: bool, first: str, when: str) -> str:
    told = {"name": first, "when": when}
    return _("You wrote this on %(when)s.") % told if own else _("%(name)s wrote this on %(when)s.") % told


def goals(by: Actor, plan: Plan) -> list[Shown]:
    """The open goals, those that stand open between two first: three marks, the words, whether both stand."""
    ordered = sorted(plan.open_goals, key=lambda one: not is_open_talk(one))
    return [
        showing.goal(by, one, None) | {"two": is_open_talk(one), "extra": place >= ON_PAPER}
        for place, one in enumerate(ordered)
    ]


def talks(plan: Plan, agenda: Agenda, on: date) -> list[TalkDue]:
    """The goals on which it is time to talk again by that day, and that are not on the agenda already."""
    kept = {one.id for one in plan.goals if one.kept_from}
    return [
        one for one in talks_in(plan)
        if (one.day is None or one.day <= on) and one.goal_id not in kept
        and (one.goal_id, one.day or SOME_DAY) not in agenda.talks
        and all(item.goal_id != one.goal_id for item in agenda.open)
    ]  # fmt: skip


def talk_words(one: TalkDue) -> str:
    """What such a talk is called on the agenda."""
    return f"{one.title}: {one.point}" if one.point else one.title


def talk_items(person_id: UUID, found: list[TalkDue]) -> list[Shown]:
    """The same as things on the agenda, which come onto it by themselves."""
    return [
        {
            "id": f"goal-{one.goal_id}", "words": talk_words(one), "who": {"name": one.names[0], "voice": "system"},
            "began": _("Comes from a goal"), "moved": "", "ticked": False, "may": False, "coming": True,
            "tags": [(_("Two views, both kept"), "two", "")],
            "goal_href": reverse("plans:goal", args=[person_id, one.goal_id]),
        }
        for one in found
    ]  # fmt: skip


def differs(plan: Plan) -> list[str]:
    """What two see differently and both stand by, as the summary tells it."""
    kept = {one.id for one in plan.goals if one.kept_from}
    return [_differs(one) for one in talks_in(plan) if one.goal_id not in kept]


def _differs(one: TalkDue) -> str:
    told = {"what": talk_words(one), "names": joined(short_name(name) for name in one.names)}
    if one.day is None:
        return _("%(what)s. %(names)s would have it otherwise.") % told
    told["day"] = words.short_day(one.day)
    return _("%(what)s. %(names)s would have it otherwise. We talk about it again on %(day)s.") % told


def missing(plan: Plan, own: bool, first: str) -> list[str]:
    """What is missing in the plan before a visit: what matters; a score that somebody has not given."""
    found = []
    if not any(one.who.id == plan.person_id for one in plan.matters):
        found.append(_("You have not written what matters to you.") if own
                     else _("%(name)s has not written what matters yet.") % {"name": first})  # fmt: skip
    return found + [_unscored(one) for one in plan.open_goals if one.levels and _silent(one)]


def _silent(goal: GoalShown) -> bool:
    return not {"patient", "clinician"} <= {one.who.voice for one in goal.scores}


def _unscored(goal: GoalShown) -> str:
    return _("Not both of you have said yet how it is going: %(goal)s.") % {"goal": goal.title}
