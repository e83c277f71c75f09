"""Where a goal stands, as each of those concerned sees it: what its pages show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alongside.kit.scales import LEVELS
from alongside.plans import attained_words as told
from alongside.plans.attained import latest, on_the_steps_now
from alongside.plans.attained_drawing import course, five_steps
from alongside.plans.planned import GoalShown
from alongside.plans.said import Scored
from alongside.ui import words

NARROW, WIDE = 360, 1000
Shown = dict[str, Any]


def shown_for(goal: GoalShown, said: Sequence[Scored]) -> Shown:
    """All that a goal's page says of where it stands; `said` is all that was said of it, in order."""
    now = on_the_steps_now(goal, said)
    earlier = len(said) - len(now)
    return {
        "says": told.sentence(now), "any": bool(now), "who": [one.who for one in latest(now)],
        "narrow": course(now, NARROW) if now else "", "wide": course(now, WIDE) if now else "",
        "rows": [_row(one) for one in reversed(now)], "earlier": earlier,
        "levels": levels_shown(goal), "has_levels": bool(goal.levels), "hoped": hoped(goal),
        "last": [{"who": one.who, "when": words.short_day(one.on), "level": told.level_words(one.level),
                  "text": one.words} for one in latest(now) if one.words],
    }  # fmt: skip


def marks_for(goal: GoalShown) -> Shown:
    """A goal in a list: the marks on five steps, and the same in one line of words."""
    return {"drawing": five_steps(goal.scores), "says": told.now_words(goal.scores)} if goal.scores else {}


def levels_shown(goal: GoalShown) -> list[Shown]:
    """The five steps in the words of those concerned, the highest first."""
    if not goal.levels:
        return []
    return [
        {"level": told.signed(level), "name": told.level_words(level), "text": text, "begun": level == goal.baseline}
        for level, text in reversed(list(zip(LEVELS, goal.levels, strict=True)))
    ]  # fmt: skip


def hoped(goal: GoalShown) -> str:
    """What 0, "as hoped", looks like."""
    return goal.levels[2] if goal.levels else ""


def _row(one: Scored) -> tuple[str, str, str, str]:
    return (
        words.short_day(one.on),
        one.who.name,
        f"{told.signed(one.level)} {told.level_words(one.level)}",
        one.words,
    )
