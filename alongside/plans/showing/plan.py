"""What the page of a plan shows: what matters, goals, what to do next, what is talked about again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.people.queries.standing import today_of
from alongside.plans import rules, wording
from alongside.plans.attaining import marks_for
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.prompts import ASKED_NEAR, TITLE
from alongside.plans.queries.talks import talks_in
from alongside.plans.said import Matter
from alongside.plans.showing.goal import asks, step
from alongside.plans.vocabulary import Going, Prompt, Side
from alongside.record.wording import first_name, joined
from alongside.sharing.actions.opening import Opened
from alongside.ui import words
from alongside.ui.keeping import PICTURES

Shown = dict[str, Any]
NEXT = 6


def page(by: Actor, opened: Opened, plan: Plan, side: Side | None) -> Shown:
    """Everything on the page of a plan but who sees it."""
    today, person_id = today_of(by), plan.person_id
    speaks = side is not None and bool(rules.may_speak(by, opened.rights))
    by_going = {going: [one for one in plan.goals if one.going == going] for going in Going}
    return {
        "own": opened.rights.is_self, "name": first_name(opened), "person_id": person_id, "title": title(opened),
        "matters": matters(by, plan.matters, person_id), "team": matters(by, plan.team_matters, person_id),
        "goals": [goal(by, one, side) for one in by_going[Going.OPEN]],
        "resting": [goal(by, one, side) for one in (*by_going[Going.SET_ASIDE], *by_going[Going.ENDED])],
        "steps": [step(one, person_id, today) for one in plan.steps_due[:NEXT]],
        "more_steps": len(plan.steps_due) > NEXT,
        "talks": [_talk(person_id, one) for one in talks_in(plan)], "may_speak": speaks,
        "may_matter": bool(rules.may_say_what_matters(by, opened.rights)),
        "said_mine": any(one.who.id == by.person_id for one in plan.matters),
        "review_on": words.long_day(plan.review_on) if plan.review_on else "",
    }  # fmt: skip


def title(opened: Opened) -> str:
    """Whose plan this is."""
    if opened.rights.is_self:
        return _("My plan")
    return _("%(name)s’s plan") % {"name": first_name(opened)}


def goal(by: Actor, one: GoalShown, side: Side | None) -> Shown:
    """One goal in the list: what it is called, whose it is, how far they are."""
    told = one.negotiation
    return {
        "id": one.id, "title": one.title, "href": reverse("plans:goal", args=[one.person_id, one.id]),
        "who": wording.mark(one.who), "lead": wording.lead(one), "tag": wording.tag(told), "asks": asks(by, one, side),
        "beside": bool(one.beside_id or one.beside_ids), "marks": marks_for(one),
    }  # fmt: skip


def _talk(person_id: UUID, one: Any) -> Shown:
    day = _("You talk about it on %(day)s.") % {"day": words.long_day(one.day)} if one.day else ""
    return {
        "title": one.title, "href": reverse("plans:goal", args=[person_id, one.goal_id]), "point": one.point,
        "when": day,
        "who": ngettext("%(names)s sees it differently.", "%(names)s see it differently.", len(one.names))
        % {"names": joined(wording.called(name) for name in one.names)},
    }  # fmt: skip


def matters(by: Actor, given: Iterable[Matter], person_id: UUID) -> list[Shown]:
    """Answers by who gave them, each one's first answer the largest."""
    found: dict[UUID | None, Shown] = {}
    for one in given:
        said = found.setdefault(
            one.who.id, {"who": wording.mark(one.who), "answers": [], "is_me": False, "own": False}
        )
        said["is_me"], said["own"] = one.who.id == by.person_id, one.who.id == person_id
        said["answers"].append(matter(one, person_id))
    return list(found.values())


def matter(one: Matter, person_id: UUID) -> Shown:
    """One answer: what was asked, the words, the photo or the voice."""
    file: Shown = {}
    if one.file is not None:
        file = {
            "href": reverse("plans:matter_file", args=[person_id, one.id]), "shows": one.file.shows,
            "name": one.file.name, "is_picture": one.file.media_type in PICTURES, "media_type": one.file.media_type,
        }  # fmt: skip
    return {
        "id": one.id, "prompt": one.prompt.value, "asked": TITLE[one.prompt], "words": one.words, "file": file,
        "when": words.short_day(one.at), "number": one.number, "voice": one.who.voice,
        "most": one.prompt in (Prompt.MOST, Prompt.WORK),
    }  # fmt: skip


def left(by: Actor, plan: Plan) -> list[tuple[Prompt, Any]]:
    """The questions that the viewer has not answered yet."""
    given = {one.prompt for one in plan.matters if one.who.id == by.person_id}
    return [(one, TITLE[one]) for one in ASKED_NEAR if one not in given]
