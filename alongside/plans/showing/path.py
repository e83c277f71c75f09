"""The path of a goal: who changed what, when and why; and its versions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alongside.plans import wording
from alongside.plans.planned import GoalShown
from alongside.plans.said import Act, Step, Version
from alongside.plans.vocabulary import ActKind, StepState
from alongside.ui import words
from alongside.ui.differing import marked

Shown = dict[str, Any]
LEVELS = ("−2", "−1", "0", "+1", "+2")


def path(goal: GoalShown, steps: Sequence[Step]) -> list[Shown]:
    """Every act and every change of a step, the latest first, each with its reason."""
    told = [(one.at, one.number, _act(one)) for one in goal.acts]
    told += [(one.at, 0, _step(one)) for one in steps]
    return [shown for _at, _number, shown in sorted(told, key=lambda one: one[:2], reverse=True)]


def _act(act: Act) -> Shown:
    return {
        "who": wording.mark(act.who), "name": act.who.name, "did": wording.done(act),
        "when": words.short_day(act.at), "reason": act.reason, "weights": wording.weights(act),
        "compare": act.version if act.kind == ActKind.COUNTERED else None,
    }  # fmt: skip


def _step(step: Step) -> Shown:
    return {
        "who": wording.mark(step.who), "name": step.who.name, "did": wording.step_done(step),
        "when": words.short_day(step.at), "reason": step.reason, "weights": "", "compare": None,
    }  # fmt: skip


def versions(goal: GoalShown, steps: Sequence[Step]) -> list[Shown]:
    """Every version beside the one before it, the latest first: words, the five steps and the steps that differ."""
    found: list[Shown] = []
    before: Version | None = None
    for one in goal.negotiation.versions:
        found.append(_version(goal, one, before, steps))
        before = one
    return list(reversed(found))


def _version(goal: GoalShown, one: Version, before: Version | None, steps: Sequence[Step]) -> Shown:
    made, old = one.made, before.made if before else None
    return {
        "number": one.number, "who": wording.mark(made.who), "when": words.short_day(made.at), "why": made.reason,
        "title": marked(old.title, made.title) if old else made.title,
        "text": marked(old.words, made.words) if old else made.words,
        "before": {"number": old.version, "title": marked(made.title, old.title),
                   "text": marked(made.words, old.words), "who": wording.mark(old.who),
                   "when": words.short_day(old.at)} if old else None,
        "levels": _levels(old.levels if old else (), made.levels), "steps": _steps(steps, one.number),
        "stands": [_stand(act) for act in one.stands if act.kind == ActKind.STOOD],
        "holds": goal.negotiation.holds == one.number,
    }  # fmt: skip


def _levels(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, Any]]:
    """The five steps from the highest down; the words that were not there before are marked."""
    if not new:
        return []
    was = list(old) or list(new)
    return [(LEVELS[n], marked(was[n], new[n])) for n in reversed(range(5))]


def _steps(steps: Sequence[Step], version: int) -> list[str]:
    """The steps as they stood while this was the latest version."""
    stood = {one.origin_id: one for one in steps if one.in_version <= version}
    return [one.words for one in stood.values() if one.state != StepState.DROPPED]


def _stand(act: Act) -> Shown:
    return {
        "who": wording.mark(act.who), "name": act.who.name, "said": wording.said(act), "reason": act.reason,
        "weights": wording.weights(act), "when": words.short_day(act.at),
    }  # fmt: skip
