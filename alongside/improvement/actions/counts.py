"""Choosing what is counted, and counting by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.improvement import rules, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Counted, Tallied
from alongside.improvement.queries.counts import one_count
from alongside.improvement.queries.projects import one_project
from alongside.registry.lines import ALL, Line
from alongside.registry.queries.reading import measure_here


@dataclass(frozen=True)
class NewCount:
    """A number: its name, which kind it is, and either a line of a measure, or how it is counted by hand."""

    name: str
    kind: str = Counted.Kind.OUTCOME
    measure: UUID | None = None
    line: Line = ALL
    share: bool = True
    higher_is_better: bool = True


@act
def choose_count(*, by: Actor, project_id: UUID, new: NewCount) -> Counted:
    """Choose a number to look at: one of the registry's, or one that the members count by hand."""
    one_at_a_time(f"numbers of {project_id}")
    project = one_project(by, project_id)
    mine = at_work(by, project)
    group_rules.when_named(new.name in {one["name"] for one in project.numbers}).or_refuse()
    measure = measure_here(by, new.measure) if new.measure else None
    chosen = Counted(
        group=project.group, seat=mine, at=timezone.now(), project=project, name=new.name, kind=new.kind,
        measure=measure, line_by=new.line[0], line_key=new.line[1], share=new.share,
        higher_is_better=new.higher_is_better,
    )  # fmt: skip
    chosen.save(force_insert=True)
    tell(by, verbs.COUNT_CHOSEN, chosen, project.group, words=new.name)
    return chosen


@act
def tally(*, by: Actor, counted_id: UUID, on: date, count: int, of: int | None = None) -> Tallied:
    """Count by hand: how many, of how many, on a day. What is counted later for the same day holds."""
    counted = one_count(by, counted_id)
    mine = at_work(by, counted.project)
    rules.when_tally(counted.measure_id is None).or_refuse()
    made = Tallied(
        group=counted.group, seat=mine, at=timezone.now(), counted=counted, on=on, count=count,
        of=of if counted.share else None,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(by, verbs.COUNTED, made, counted.group, words=counted.name)
    return made
