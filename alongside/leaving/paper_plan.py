"""The plan, the visits and the forms on the page to read: the same words as in the house, each with who said it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.leaving.queries.everything import Around, Told
from alongside.people.queries.standing import today_of
from alongside.people.roles import role_words
from alongside.plans import wording
from alongside.plans.attained_words import level_words, now_words, signed
from alongside.plans.budget_words import left_words, time_words
from alongside.plans.ladder_words import where_words
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.prompts import TITLE
from alongside.plans.queries.plan import plan_of, steps_whole
from alongside.plans.said import Matter, Step, Who
from alongside.plans.showing.path import path
from alongside.plans.value_words import says, when_says
from alongside.ui import words
from alongside.ui.money import money
from alongside.visits.queries.visits import visits_of
from alongside.visits.showing_visits import row

_PICTURES = ("image/jpeg", "image/png", "image/webp")


def plan_on_paper(by: Actor, found: Around, names: dict[str, str]) -> Told:
    """What matters, the goals with their whole path, steps, skills, budgets, and whether it is worth it."""
    person_id = UUID(str(found.person["id"]))
    plan = plan_of(by, person_id)
    steps = steps_whole(by, person_id)
    return {
        "matters": [_matter(one, names) for one in plan.matters],
        "goals": [_goal(one, [step for step in steps if step.goal_id == one.id]) for one in plan.goals],
        "loose": [wording.step_line(one, today_of(by)) + f": {one.words}" for one in plan.steps],
        "beside": _beside(by, plan),
    }  # fmt: skip


def visits_on_paper(by: Actor, found: Around) -> list[Told]:
    """Every visit with what was said and decided in it, its summaries, and how it was; then the open agenda."""
    of: dict[str, list[Told]] = defaultdict(list)
    for name in ("visits_visitline", "visits_summary", "visits_visitanswer"):
        for one in found[name]:
            of[one["visit_id"]].append(one)
    return [_visit(one, of[str(one.pk)]) for one in visits_of(by, UUID(str(found.person["id"])))]


def agenda_on_paper(found: Around) -> list[tuple[str, str]]:
    """What somebody put on the agenda, and who."""
    return [(one["words"], _author(one)) for one in found["visits_agendaitem"]]


def _matter(one: Matter, names: dict[str, str]) -> Told:
    shows = one.file.shows if one.file else ""
    return {
        "who": _who(one.who), "when": words.long_day(one.at), "asked": TITLE[one.prompt], "words": one.words,
        "file": names.get(str(one.id), ""), "shows": shows,
        "picture": one.file is not None and one.file.media_type in _PICTURES,
    }  # fmt: skip


def _goal(one: GoalShown, steps: list[Step]) -> Told:
    levels = list(zip(range(-2, 3), one.levels, strict=False))
    return {
        "title": one.title, "lead": wording.lead(one), "words": one.words, "tag": wording.tag(one.negotiation)["text"],
        "versions": [
            {"number": told.number, "who": _who(told.made.who), "title": told.made.title, "words": told.made.words,
             "why": told.made.reason}
            for told in one.negotiation.versions
        ],
        "levels": [f"{signed(level)} {level_words(level)}: {text}" for level, text in reversed(levels)],
        "now": now_words(one.scores) if one.scores else "", "path": path(one, steps),
    }  # fmt: skip


def _beside(by: Actor, plan: Plan) -> list[Told]:
    """Skills, budgets and the value review, a title and its lines each."""
    beside = plan.beside
    if beside is None:
        return []
    told = [{"title": one.title, "lines": [one.learner.name, where_words(one)]} for one in beside.skills]
    told += [
        {"title": one.title, "lines": [time_words(one), left_words(one), *(
            f"{line.words}: {money(line.amount, one.currency)}" for line in one.spent)]}
        for one in beside.budgets
    ]  # fmt: skip
    if beside.review is not None:
        lines = [when_says(beside.review, today_of(by)), says(beside.review)]
        lines += [f"{one.who.name}: {one.words}" for one in beside.review.latest if one.words]
        told.append({"title": _("Is this plan worth it?"), "lines": lines})
    return told


def _visit(visit: Any, said: list[Told]) -> Told:
    shown = row(visit)
    return {
        "title": shown["title"], "where": shown["where"], "with": ", ".join(visit.with_names), "about": visit.about,
        "said": [_line(one) for one in said if one.get("words")],
    }  # fmt: skip


def _line(one: Told) -> tuple[str, str]:
    if one.get("said_by_name") and one["said_by_name"] != one["author_name"]:
        who = _("%(name)s, written by %(other)s") % {"name": one["said_by_name"], "other": one["author_name"]}
        return who, one["words"]
    return _author(one), one["words"]


def _author(one: Told) -> str:
    return f"{one['author_name']}, {one['author_title'] or role_words(one['author_role'])}"


def _who(who: Who) -> str:
    return f"{who.name}, {who.title or role_words(who.role)}"
