"""Beginning a project, saying what matters and what the problem is, confirming it, wording the aim, ending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group
from alongside.improvement import rules, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Aim, Confirmed, Project, Saying
from alongside.improvement.queries.projects import latest, one_project, sayings_of, title_taken


@dataclass(frozen=True)
class NewAim:
    """What shall be different, for whom, from which number to which, and until when."""

    words: str
    whom: str = ""
    from_value: float | None = None
    to_value: float | None = None
    unit: str = ""
    by_on: date | None = None


@act
def begin_project(
    *, by: Actor, group_id: UUID, title: str, template: str = Project.Template.IMPROVEMENT
) -> Project:
    """Begin a project of a group in which one sits."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    group_rules.when_work(group).or_refuse()
    group_rules.when_named(title_taken(by, group, title)).or_refuse()
    project = Project(group=group, seat=mine, at=timezone.now(), title=title, template=template)
    project.save(force_insert=True)
    tell(by, verbs.PROJECT_BEGUN, project, group, words=title)
    return project


@act
def say_what(*, by: Actor, project_id: UUID, what: Saying.What, words: str) -> Saying:
    """Word what matters to those concerned, or the problem. Whoever words it, all can word it anew."""
    project = one_project(by, project_id)
    mine = at_work(by, project)
    if what == Saying.What.PROBLEM:
        rules.when_problem(latest(sayings_of(by, project), Saying.What.MATTERS) is not None).or_refuse()
    said = Saying(group=project.group, seat=mine, at=timezone.now(), project=project, what=what, words=words)
    said.save(force_insert=True)
    verb = verbs.PROBLEM_SAID if what == Saying.What.PROBLEM else verbs.MATTERS_SAID
    tell(by, verb, said, project.group, words=project.title)
    return said


@act
def confirm_problem(
    *, by: Actor, problem_id: UUID, project_id: UUID, agrees: bool, words: str = ""
) -> Confirmed:
    """Say whether this is the problem, as somebody who lives with it; a "not yet" says why."""
    project = one_project(by, project_id)
    rules.may_confirm(by, my_seat(by, project.group)).or_refuse()
    mine = at_work(by, project)
    problem = latest(sayings_of(by, project), Saying.What.PROBLEM)
    rules.when_confirm(problem is not None and problem.pk == problem_id).or_refuse()
    said = Confirmed(
        group=project.group, seat=mine, at=timezone.now(), project=project, problem=problem, agrees=agrees, words=words
    )  # fmt: skip
    said.save(force_insert=True)
    tell(by, verbs.PROBLEM_CONFIRMED, said, project.group, words=project.title, agrees=agrees)
    return said


@act
def say_aim(*, by: Actor, project_id: UUID, new: NewAim) -> Aim:
    """Word the aim. What it does not say yet is shown, and nothing is blocked."""
    project = one_project(by, project_id)
    mine = at_work(by, project)
    aim = Aim(group=project.group, seat=mine, at=timezone.now(), project=project, **vars(new))
    aim.save(force_insert=True)
    tell(by, verbs.AIM_SAID, aim, project.group, words=project.title)
    return aim


@act
def end_project(*, by: Actor, project_id: UUID) -> Project:
    """End it: what it found out stays readable."""
    project: Project = one_project(by, project_id)
    at_work(by, project)
    Project.objects.filter(pk=project.pk).update(ended_at=timezone.now())
    tell(by, verbs.PROJECT_ENDED, project, project.group, words=project.title)
    return project
