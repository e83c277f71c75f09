"""Rows of a plan as the dataclasses that everyone reads."""

from __future__ import annotations

from typing import Any

from alongside.plans.said import Act, Kept, Matter, Step, Who
from alongside.plans.vocabulary import ActKind, Outcome, Position, Prompt, Side, StepState  # fmt: skip


def who_of(row: Any) -> Who:
    """The author of a row."""
    return Who(
        row.author_id, row.author_name, row.author_role, row.author_title, row.voice, row.on_behalf_of_name
    )


def act_of(row: Any) -> Act:
    """One act about a goal."""
    return Act(
        id=row.id, number=row.number, kind=ActKind(row.kind), version=row.version, who=who_of(row),
        side=Side(row.side), at=row.at, title=row.title, words=row.words, levels=tuple(row.levels),
        baseline=row.baseline, weight=row.weight, position=Position(row.position) if row.position else None,
        reason=row.reason, point=row.point, importance=row.importance, confidence=row.confidence, day=row.day,
        outcome=Outcome(row.outcome) if row.outcome else None,
    )  # fmt: skip


def step_of(row: Any) -> Step:
    """One version of a step."""
    return Step(
        origin_id=row.origin_id, goal_id=row.goal_id, number=row.number, words=row.words, who=who_of(row), at=row.at,
        owner_id=row.owner_id, owner_name=row.owner_name, due_on=row.due_on, hinders=row.hinders, helps=row.helps,
        readiness=row.readiness, state=StepState(row.state), reason=row.reason, in_version=row.in_version,
    )  # fmt: skip


def matter_of(row: Any) -> Matter:
    """One answer to what matters."""
    kept = None
    if row.sha256:
        kept = Kept(row.file_name, row.media_type, row.size, row.sha256, row.shows)
    return Matter(
        id=row.id, prompt=Prompt(row.prompt), words=row.words, who=who_of(row), at=row.at, number=row.number,
        file=kept, kept_from=row.kept_from,
    )  # fmt: skip
