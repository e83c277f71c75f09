"""All goals of a plan beside each other, as each rater sees them, with the T-score of each rater apart."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.scales import Attained, t_scores
from alongside.plans.attained import in_order
from alongside.plans.attained_words import level_words, signed
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.said import Scored, Who
from alongside.ui import words

Shown = dict[str, Any]


def over_all_goals(plan: Plan) -> Shown:
    """The goals that are worked on and have five steps: who sees each where, and the T-scores."""
    goals = [one for one in plan.open_goals if one.levels]
    raters = _raters(goals)
    scored: dict[UUID | None, list[Attained]] = defaultdict(list)
    for goal in goals:
        for one in goal.scores:
            scored[one.who.id].append(Attained(one.level, goal.weight))
    found = t_scores(scored)
    return {
        "goals": [_row(goal, raters) for goal in goals], "raters": [one.who for one in raters],
        "weighed": len({goal.weight for goal in goals}) > 1,
        "scores": [_score(one.who, found[one.who.id], len(scored[one.who.id]), len(goals)) for one in raters],
        "without": [one.title for one in plan.open_goals if not one.levels],
    }  # fmt: skip


def _raters(goals: list[GoalShown]) -> list[Scored]:
    """One score of each who scored any goal: the person first, caregivers, clinicians."""
    return in_order({one.who.id: one for goal in goals for one in goal.scores}.values())


def _row(goal: GoalShown, raters: list[Scored]) -> Shown:
    by_rater = {one.who.id: one for one in goal.scores}
    cells = [by_rater.get(one.who.id) for one in raters]
    return {
        "id": goal.id, "title": goal.title, "weight": goal.weight,
        "cells": [f"{signed(one.level)} {level_words(one.level)}" if one else _("not said yet") for one in cells],
    }  # fmt: skip


def _score(who: Who, score: float, goals: int, of: int) -> Shown:
    """A rater's T-score with how many goals it stands on."""
    told = ngettext("from %(n)s goal", "from %(n)s goals", goals) % {"n": goals}
    left = of - goals
    missing = ngettext("%(n)s goal not scored", "%(n)s goals not scored", left) % {"n": left} if left else ""
    return {
        "who": who,
        "score": words.number(round(score, 1)),
        "told": ", ".join(part for part in (told, missing) if part),
    }
