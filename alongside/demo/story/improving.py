"""The team at Riverside makes something better: a problem that families confirm, drivers, and a ramp of five tests.

Two of the five failed, and stand there like the others. Nils, a teenager, owns the toilet card. The number is the
registry's own: the tests stand on the chart that everyone sees. Two of them ran before the team began
to write here, and are told afterwards; the shift of the number came after them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story import finding, looking_at_care
from alongside.demo.story.improving_words import (
    AIM,
    DIAGRAM,
    MATTERS,
    PROBLEM,
    PROBLEM_FIRST,
    TESTS,
    TITLE,
    Tested,
)
from alongside.demo.story.stage import Stage
from alongside.demo.story.working import MEMBERS
from alongside.groups.models import Group, GroupSeat
from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.improvement.actions.cycles import NewCycle, note_seen, plan_test, study_test
from alongside.improvement.actions.diagrams import NewAct, draw
from alongside.improvement.actions.findings import answer_for_test
from alongside.improvement.actions.projects import (
    NewAim,
    NewProject,
    begin_project,
    confirm_problem,
    say_aim,
    say_what,
)
from alongside.improvement.diagram import Kind
from alongside.improvement.models import Saying, Study
from alongside.registry.models import Measure

BY = 220
"""In so many days the aim shall be reached, and the project ends."""


@dataclass
class Improving:
    """The project of the story, who acts for each of its keys, and what was named in it."""

    stage: Stage
    group: Group
    people: dict[str, Actor]
    project: UUID = UUID(int=0)
    named: dict[str, UUID] = field(default_factory=dict)

    def seat(self, key: str) -> UUID:
        """Somebody's seat."""
        return GroupSeat.objects.get(group=self.group, person=self.people[key].person_id, left_at=None).pk


def play(stage: Stage) -> None:
    """From what matters to the fifth test."""
    people = {key: stage.actor(key, role) for key, role, _own in MEMBERS}
    told = Improving(stage, Group.objects.get(name="Riverside improvement team", ended_at=None), people)
    looking_at_care.bring(stage, told.group.pk, people)
    _ask(told)
    _aim(told)
    _count(told)
    _draw(told)
    for one in TESTS:
        _test(told, one)
    _tally(told)
    looking_at_care.write(stage, told.project, people)
    finding.play(stage, told.project, people)


def _ask(told: Improving) -> None:
    """What matters, a problem that one family does not see so, and one that they do."""
    stage, people = told.stage, told.people
    with stage.at(108, "17:20"):
        until = NewProject(ends_on=stage.today + timedelta(days=BY))
        project = begin_project(by=people["ito"], group_id=told.group.pk, title=TITLE, new=until)
    told.project = project.pk
    with stage.at(107, "20:10"):
        say_what(by=people["nils"], project_id=project.pk, what=Saying.What.MATTERS, words=MATTERS)
    with stage.at(106, "07:50"):
        first = say_what(
            by=people["ito"], project_id=project.pk, what=Saying.What.PROBLEM, words=PROBLEM_FIRST[0]
        )
    with stage.at(105, "21:00"):
        confirm_problem(
            by=people["ruth"],
            project_id=project.pk,
            problem_id=first.pk,
            agrees=False,
            words=PROBLEM_FIRST[1],
        )
    with stage.at(103, "17:30"):
        problem = say_what(by=people["sara"], project_id=project.pk, what=Saying.What.PROBLEM, words=PROBLEM)
    for key in ("ruth", "nils"):
        with stage.at(102, "19:40"):
            confirm_problem(by=people[key], project_id=project.pk, problem_id=problem.pk, agrees=True)


def _aim(told: Improving) -> None:
    by_on = told.stage.today + timedelta(days=BY)
    with told.stage.at(100, "17:45"):
        say_aim(by=told.people["petra"], project_id=told.project, new=NewAim(by_on=by_on, **AIM))


def _count(told: Improving) -> None:
    """The registry's number, and one by hand."""
    measure = Measure.objects.get(community=told.stage.community, key="remission")
    with told.stage.at(99, "12:10"):
        well = choose_count(
            by=told.people["ito"],
            project_id=told.project,
            new=NewCount("Children who are well", measure=measure.pk),
        )
    with told.stage.at(70, "16:30"):
        cards = choose_count(
            by=told.people["nils"], project_id=told.project,
            new=NewCount("Young people who used the card", kind="process"),
        )  # fmt: skip
    told.named |= {"well": well.pk, "cards": cards.pk}


def _draw(told: Improving) -> None:
    """Drivers and ideas, each by who put it there."""
    for who, days, kind, key, under, words in DIAGRAM:
        new = NewAct(Kind(kind), under=told.named.get(under), words=words)
        with told.stage.at(days, "17:50"):
            told.named[key] = draw(by=told.people[who], project_id=told.project, new=new).pk
    with told.stage.at(60, "18:00"):
        for who, driver, number in (("nils", "worry", "cards"), ("ito", "heard", "well")):
            new = NewAct(Kind.TIE, about=told.named[driver], counted=told.named[number])
            draw(by=told.people[who], project_id=told.project, new=new)


def _test(told: Improving, one: Tested) -> None:
    """A test from its plan to what was learned; the last one goes on. Two ran before the team wrote here."""
    stage, by = told.stage, told.people[one.who]
    began = stage.today - timedelta(days=one.began)
    written = one.began + 2 if one.told is None else one.told
    plan = NewCycle(
        one.title, one.question, one.prediction, began, began + timedelta(days=one.lasts), one.predicted, one.unit,
        owner=told.seat(one.who), after=told.named.get(one.after), idea=told.named[one.idea],
        counted=told.named["well"], what=one.what, who=one.by_whom,
    )  # fmt: skip
    with stage.at(written, "17:10"):
        cycle = plan_test(by=told.people[one.asked_by or one.who], project_id=told.project, new=plan)
    if one.asked_by:
        with stage.at(written, "20:50"):
            answer_for_test(by=by, cycle_id=cycle.pk, takes=True)
    told.named[one.key] = cycle.pk
    for who, after, count, of, words in one.seen:
        with stage.at(written if one.told else one.began - after, "17:30"):
            note_seen(by=told.people[who], cycle_id=cycle.pk, count=count, of=of, words=words)
    if one.decides:
        with stage.at(written if one.told else one.began - one.lasts - 1, "18:20"):
            study_test(
                by=by, cycle_id=cycle.pk, words=one.words, learned=one.learned, decides=Study.Decides(one.decides),
                found=one.found,
            )  # fmt: skip


def _tally(told: Improving) -> None:
    for days, count, of in ((48, 3, 5), (41, 6, 8), (34, 11, 14), (27, 15, 18), (20, 18, 21), (13, 19, 22)):
        with told.stage.at(days, "15:30"):
            tally(
                by=told.people["nils"], counted_id=told.named["cards"], on=told.stage.today - timedelta(days=days),
                count=count, of=of,
            )  # fmt: skip
