"""What became of what the team found: where its card went, what is looked at again, and what else it began.

A promise, a test of how it works together, a small start whose day has come, pages of diaries read together, and two
safety concerns, of which one is settled.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story.finding_words import (
    CONCERN,
    DIARY,
    FELT,
    KEPT,
    LOOKED,
    NEWER,
    PARTNERS,
    PROMISE,
    SPREAD,
    TAKEN,
    TOGETHER,
    WORKED,
)
from alongside.demo.story.stage import Stage
from alongside.groups.models import Group, GroupSeat
from alongside.improvement.actions.concerns import NewConcern, raise_concern, say_of_concern, take_concerns
from alongside.improvement.actions.counts import tally
from alongside.improvement.actions.cycles import NewCycle, note_seen, plan_test, study_test
from alongside.improvement.actions.findings import NewLook, look_again, say_spread
from alongside.improvement.actions.projects import NewProject, begin_project, confirm_problem, say_what
from alongside.improvement.actions.sheets import (
    NewSheet,
    answer_for_sheet,
    begin_sheet,
    close_sheet,
    recall_line,
    write_in_sheet,
)
from alongside.improvement.concerns import Kind as Says
from alongside.improvement.models import Cycle, Need, Saying, Sheet, Study
from alongside.improvement.sheets import Kind
from alongside.kit.terms import Role

TEAM = "Riverside improvement team"


def play(stage: Stage, project: UUID, people: dict[str, Actor]) -> None:
    """All of it, in the team of the story, and in the family council, which takes concerns."""
    group = Group.objects.get(name=TEAM, ended_at=None)
    _spread(stage, project, people)
    _promise(stage, group.pk, people)
    _partners(stage, group.pk, people)
    _start(stage, group.pk, people)
    _diary(stage, project, people)
    _concerns(stage)


def _spread(stage: Stage, project: UUID, people: dict[str, Actor]) -> None:
    """Each center in the words of somebody who works there; and what the team says when it looks again."""
    everyone = people | {"keane": stage.actor("keane"), "okoro": stage.actor("okoro")}
    for who, days, title, at, state, words in SPREAD:
        cycle = Cycle.objects.get(project=project, title=title)
        center = everyone[at].center_id
        assert center is not None
        with stage.at(days, "16:40"):
            say_spread(by=everyone[who], cycle_id=cycle.pk, center_id=center, state=state, words=words)
    for who, days, title, practice, satisfied, words, ahead in LOOKED:
        cycle = Cycle.objects.get(project=project, title=title)
        new = NewLook(practice, satisfied, words, stage.today + timedelta(days=ahead))
        with stage.at(days, "17:35"):
            look_again(by=people[who], project_id=project, cycle_id=cycle.pk, new=new)
    with stage.at(20, "17:50"):
        close_sheet(
            by=people["ito"], sheet_id=Sheet.objects.get(project=project, kind="review").pk, words=KEPT
        )


def _promise(stage: Stage, group: UUID, people: dict[str, Actor]) -> None:
    """What shall always happen, and how often it did."""
    new = NewProject("always", ends_on=stage.today + timedelta(days=90))
    with stage.at(40, "17:10"):
        promise = begin_project(by=people["sara"], group_id=group, title=PROMISE["title"], new=new)
    for what in (Saying.What.MATTERS, Saying.What.VISION):
        with stage.at(39, "19:20"):
            say_what(by=people["sara"], project_id=promise.pk, what=what, words=PROMISE[what.value])
    counted = promise.counts.get()
    for days, count, of in ((30, 9, 15), (23, 12, 16), (16, 14, 16), (9, 17, 18), (2, 16, 17)):
        with stage.at(days, "15:50"):
            tally(
                by=people["petra"],
                counted_id=counted.pk,
                on=stage.today - timedelta(days=days),
                count=count,
                of=of,
            )


def _partners(stage: Stage, group: UUID, people: dict[str, Actor]) -> None:
    """How the team works together, asked of all five."""
    new = NewProject("partnership", ends_on=stage.today + timedelta(days=60))
    with stage.at(26, "18:10"):
        project = begin_project(by=people["nils"], group_id=group, title=PARTNERS, new=new)
    with stage.at(25, "18:20"):
        sheet = begin_sheet(
            by=people["nils"], project_id=project.pk, new=NewSheet(Kind.PARTNERS, "Our team in autumn")
        )
    for who, part, mark, words in WORKED:
        with stage.at(24, "20:15"):
            write_in_sheet(by=people[who], sheet_id=sheet.pk, part=part, mark=mark, words=words)
    with stage.at(23, "19:10"):
        say_what(
            by=people["nils"], project_id=project.pk, what=Saying.What.MATTERS, words=TOGETHER["matters"]
        )
        told: dict[str, Any] = {"what": Saying.What.PROBLEM, "words": TOGETHER["problem"]}
        problem = say_what(by=people["sara"], project_id=project.pk, **told)
    with stage.at(22, "17:40"):
        for who in ("nils", "ruth"):
            confirm_problem(
                by=people[who], project_id=project.pk, problem_id=problem.pk, agrees=True, words=""
            )
    _tested_together(stage, project.pk, people)


def _tested_together(stage: Stage, project: UUID, people: dict[str, Actor]) -> None:
    """A test of working together: what each side expected, and how it was for each of five."""
    told: dict[str, Any] = {
        key: TOGETHER[key] for key in ("question", "prediction", "who", "between", "what", "where")
    }
    begins = stage.today - timedelta(days=20)
    new = NewCycle(
        TOGETHER["title"], begins_on=begins, predicted=50, unit="of 100 minutes", kind="partnership", **told
    )
    with stage.at(21, "18:00"):
        cycle = plan_test(by=people["nils"], project_id=project, new=new)
    for who, felt, words in FELT:
        with stage.at(6, "18:30"):
            note_seen(by=people[who], cycle_id=cycle.pk, felt=felt, words=words)
    with stage.at(5, "19:00"):
        said = {"words": TOGETHER["words"], "learned": TOGETHER["learned"]}
        study_test(by=people["nils"], cycle_id=cycle.pk, found=41, decides=Study.Decides.ADAPT, **said)


def _start(stage: Stage, group: UUID, people: dict[str, Actor]) -> None:
    """A start of three weeks, of what Ruth brought; its day was yesterday."""
    need = Need.objects.get(group=group, words__startswith="Somebody who calls back")
    new = NewProject("starter", "callback", stage.today - timedelta(days=1), need.pk)
    with stage.at(43, "12:30"):
        project = begin_project(
            by=people["petra"], group_id=group, title="A call back on the same day", new=new
        )
    with stage.at(42, "19:00"):
        say_what(by=people["ruth"], project_id=project.pk, what=Saying.What.MATTERS, words=NEWER)


def _diary(stage: Stage, project: UUID, people: dict[str, Actor]) -> None:
    """Pages that their writers chose; one of them was taken back again."""
    ruth = GroupSeat.objects.get(group__name=TEAM, person=people["ruth"].person_id, left_at=None).pk
    new = NewSheet(
        Kind.DIARY, "Three evenings in August", until=stage.today + timedelta(days=10), moderator=ruth
    )
    with stage.at(14, "18:00"):
        sheet = begin_sheet(by=people["nils"], project_id=project, new=new)
    with stage.at(14, "19:30"):
        answer_for_sheet(by=people["ruth"], sheet_id=sheet.pk, leads=True)
    for who, part, words in DIARY:
        with stage.at(13, "20:40"):
            line = write_in_sheet(by=people[who], sheet_id=sheet.pk, part=part, words=words)
        if not words.endswith("."):
            with stage.at(12, "07:15"):
                recall_line(by=people[who], line_id=line.pk)


def _concerns(stage: Stage) -> None:
    """The council takes concerns. A father's was closed and is settled for him; a patient's has been read."""
    council = Group.objects.get(name="Riverside family council", ended_at=None)
    sara, ben = stage.actor("sara", Role.IMPROVER), stage.actor("ben", Role.IMPROVER)
    with stage.at(60, "18:05"):
        take_concerns(by=sara, group_id=council.pk, takes=True, words=TAKEN)
    for key, role, days, named, words, where, wish, steps in CONCERN:
        by = stage.actor(key, role)
        with stage.at(days, "21:10"):
            concern = raise_concern(
                by=by, group_id=council.pk, new=NewConcern(words, wish, where, named=named)
            )
        for after, kind, said, pressing in steps:
            says = Says(kind)
            who = by if says in (Says.SETTLED, Says.MORE) else ben
            with stage.at(days - after, "12:20"):
                say_of_concern(by=who, concern_id=concern.pk, kind=says, words=said, pressing=pressing)
