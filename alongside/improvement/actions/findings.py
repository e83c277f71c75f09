"""Saying whose a test is, where what it found spread, whether it is in practice, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import center_named, my_seat
from alongside.improvement import rules, rules_findings, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Looked, Owned, Project, Saying, Spread
from alongside.improvement.queries.cycles import one_cycle
from alongside.improvement.queries.projects import one_project
from alongside.people.queries.standing import today_of


@act
def answer_for_test(*, by: Actor, cycle_id: UUID, takes: bool) -> Owned:
    """Say whether a test that somebody put in one's name is one's own."""
    one_at_a_time(f"study {cycle_id}")
    cycle = one_cycle(by, cycle_id)
    mine = at_work(by, cycle.project)
    rules_findings.may_own(mine, cycle).or_refuse()
    rules_findings.when_own(hasattr(cycle, "owned") or hasattr(cycle, "study")).or_refuse()
    said = Owned(group=cycle.group, seat=mine, at=timezone.now(), cycle=cycle, takes=takes)
    said.save(force_insert=True)
    tell(by, verbs.TEST_OWNED, said, cycle.group, words=cycle.title, takes=takes)
    return said


@act
def say_spread(*, by: Actor, cycle_id: UUID, center_id: UUID, state: str, words: str = "") -> Spread:
    """Say where a center stands with a change that a test adopted: a member for any, whoever works there for theirs."""
    cycle = one_cycle(by, cycle_id)
    center = center_named(by, center_id)
    mine = my_seat(by, cycle.group) if cycle.group.ended_at is None else None
    rules_findings.may_spread(by, mine, center_id).or_refuse()
    rules_findings.when_spread(rules_findings.adopted(cycle)).or_refuse()
    said = Spread(
        **written_by(by), group=cycle.group, cycle=cycle, center=center, center_name=center.name, state=state,
        words=words,
    )  # fmt: skip
    said.save(force_insert=True)
    tell(by, verbs.SPREAD_SAID, said, cycle.group, words=cycle.title, state=str(state))
    return said


@dataclass(frozen=True)
class NewLook:
    """Whether it is in practice, whether one is satisfied, why not, and when somebody looks again."""

    practice: str
    satisfied: str
    words: str = ""
    again_on: date | None = None


@act
def look_again(*, by: Actor, project_id: UUID, new: NewLook, cycle_id: UUID | None = None) -> Looked:
    """Say whether a project, or what one of its tests found, is in practice. It can have ended long ago."""
    project = one_project(by, project_id)
    mine = my_seat(by, project.group)
    rules.may_work(by, mine).or_refuse()
    rules_findings.when_look(project).or_refuse()
    cycle = one_cycle(by, cycle_id) if cycle_id else None
    if cycle is not None:
        rules_findings.when_found(cycle.project_id == project.pk and hasattr(cycle, "study")).or_refuse()
    said = Looked(
        group=project.group, seat=mine, at=timezone.now(), project=project, cycle=cycle, **vars(new)
    )
    said.save(force_insert=True)
    tell(by, verbs.LOOKED_AGAIN, said, project.group, words=cycle.title if cycle else project.title)
    return said


@act
def say_next(*, by: Actor, project_id: UUID, words: str, until: date | None = None) -> Saying:
    """Say what one knows now and what comes next: it goes on until another day, or it has ended."""
    one_at_a_time(f"project {project_id}")
    project = one_project(by, project_id)
    mine = at_work(by, project)
    rules_findings.when_until(until is None or until > today_of(by)).or_refuse()
    now = timezone.now()
    said = Saying(group=project.group, seat=mine, at=now, project=project, what=Saying.What.NEXT, words=words)
    said.save(force_insert=True)
    changed = {"ends_on": until} if until else {"ended_at": now}
    Project.objects.filter(pk=project.pk).update(**changed)
    tell(by, verbs.NEXT_SAID, said, project.group, words=project.title, goes_on=until is not None)
    return said
