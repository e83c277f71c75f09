"""Beginning a project, saying what matters and what the problem is, confirming it, wording the aim, ending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.warnings import PARTNERS
from alongside.improvement import rules, rules_findings, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Aim, Confirmed, Counted, Project, Saying
from alongside.improvement.queries.needs import needs_of
from alongside.improvement.queries.projects import latest, one_project, sayings_of, title_taken
from alongside.improvement.starters import STARTERS
from alongside.improvement.template_words import HAPPENED
from alongside.people.queries.standing import today_of

_VERBS = {
    Saying.What.MATTERS: verbs.MATTERS_SAID, Saying.What.PROBLEM: verbs.PROBLEM_SAID,
    Saying.What.VISION: verbs.VISION_SAID,
}  # fmt: skip


@dataclass(frozen=True)
class NewAim:
    """What shall be different, for whom, from which number to which, and until when."""

    words: str
    whom: str = ""
    from_value: float | None = None
    to_value: float | None = None
    unit: str = ""
    by_on: date | None = None


@dataclass(frozen=True)
class NewProject:
    """A project: its kind, which start it is, the day of "what next?", and the need that it comes of."""

    template: str = Project.Template.IMPROVEMENT
    starter: str = ""
    ends_on: date | None = None
    need: UUID | None = None


@act
def begin_project(*, by: Actor, group_id: UUID, title: str, new: NewProject = NewProject()) -> Project:
    """Begin a project of a group in which one sits. A promise and a start bring along what one counts."""
    one_at_a_time(f"projects of {group_id}")
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_open(by, mine, _stated(by, group, mine, new)).or_refuse()
    group_rules.when_work(group).or_refuse()
    group_rules.when_named(title_taken(by, group, title)).or_refuse()
    rules_findings.when_need(
        new.need is None or new.need in [one.pk for one in needs_of(by, group)]
    ).or_refuse()
    rules_findings.when_until(new.ends_on is None or new.ends_on > today_of(by)).or_refuse()
    project = Project(
        group=group, seat=mine, at=timezone.now(), title=title, template=new.template, starter=new.starter,
        ends_on=new.ends_on, need_id=new.need,
    )  # fmt: skip
    project.save(force_insert=True)
    _bring_along(project)
    tell(by, verbs.PROJECT_BEGUN, project, group, words=title)
    return project


def _stated(by: Actor, group: Group, mine: GroupSeat | None, new: NewProject) -> set[str]:
    """What it states, by the keys of the charter's rules: what its group says and has counts for it, too."""
    said = {
        "purpose": group.purpose, "end_date": new.ends_on or group.ends, "pay": group.pays,
        "lived_experience": mine and mine.knows in rules.LIVES,
        "partner_seat": group.partner_places or any(one.voice in PARTNERS for one in sitting(by, group)),
    }  # fmt: skip
    return {key for key, told in said.items() if told}


def _bring_along(project: Project) -> None:
    """What is counted by hand from the first day on."""
    counts: dict[str, Any] = {Project.Template.ALWAYS: HAPPENED}
    if project.starter in STARTERS:
        counts[Project.Template.STARTER] = STARTERS[project.starter].counts
    if project.template in counts:
        Counted(
            group=project.group, seat=project.seat, at=project.at, project=project, kind=Counted.Kind.PROCESS,
            name=str(counts[project.template]),
        ).save(force_insert=True)  # fmt: skip


@act
def say_what(*, by: Actor, project_id: UUID, what: Saying.What, words: str) -> Saying:
    """Word what matters to those concerned, the problem, or what shall always happen. All can word it anew."""
    project = one_project(by, project_id)
    mine = at_work(by, project)
    if what != Saying.What.MATTERS:
        rules.when_problem(latest(sayings_of(by, project), Saying.What.MATTERS) is not None).or_refuse()
    said = Saying(group=project.group, seat=mine, at=timezone.now(), project=project, what=what, words=words)
    said.save(force_insert=True)
    tell(by, _VERBS[what], said, project.group, words=project.title)
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
    one_at_a_time(f"project {project_id}")
    project: Project = one_project(by, project_id)
    at_work(by, project)
    Project.objects.filter(pk=project.pk).update(ended_at=timezone.now())
    tell(by, verbs.PROJECT_ENDED, project, project.group, words=project.title)
    return project
