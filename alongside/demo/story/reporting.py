"""Reports of the story: the council's last year and this one; a project told to others; the network's grid, twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story.improving_words import TITLE
from alongside.demo.story.reporting_words import GRID_BEFORE, GRID_NOW, PROJECT, THIS_YEAR, YEAR, Seen
from alongside.demo.story.stage import Stage
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.actions.seats import name_chair
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import Group, GroupSeat
from alongside.improvement.models import Project
from alongside.kit.terms import Role
from alongside.parity.actions.reports import NewReport, Wording, begin_report, say_yes, write_part
from alongside.parity.queries.reports import one_report, told_of
from alongside.parity.reporting import mark, year_of

FOUNDED = 398
"""The council began so many days ago: in every season it has a year behind it, of which it can tell."""
EVENINGS = (
    ("A first evening", "sara", "Who do we not hear?", False),
    ("The letter after a visit", "karin", "One page, in words that one can read in the car", True),
    ("Before the summer", "rahman", "The car park", False),
)  # fmt: skip


def play(stage: Stage) -> None:
    """All of them, as if they had been written when they were due."""
    council = Group.objects.get(community=stage.community, name="Riverside family council", ended_at=None)
    people = {
        "sara": stage.actor("sara", Role.IMPROVER), "jonas": stage.actor("jonas", Role.CAREGIVER),
        "karin": stage.actor("karin", Role.CAREGIVER), "rahman": stage.actor("rahman"),
        "ben": stage.actor("ben", Role.IMPROVER), "nils": stage.actor("nils", Role.IMPROVER),
        "petra": stage.actor("petra"), "ito": stage.actor("ito"), "grace": stage.actor("grace", Role.COORDINATOR),
    }  # fmt: skip
    over = _ago(stage, year_of(stage.today)[0])
    _chairs(stage, council, people)
    for number, evening in enumerate(EVENINGS, 1):
        _evening(stage, council, people, evening, over + 1 + (FOUNDED - 20 - over) * (4 - number) // 4)
    if over > 20:
        _evening(
            stage,
            council,
            people,
            ("After the summer", "jonas", "What is an evening worth?", True),
            over // 2,
        )
    _year(stage, council, people, over)
    _project(stage, people)
    _grid(stage, people, 366, GRID_BEFORE)
    _grid(stage, people, 11, GRID_NOW)


def _ago(stage: Stage, day: date) -> int:
    return (stage.today - day).days


def _chairs(stage: Stage, council: Group, people: dict[str, Actor]) -> None:
    for key in ("sara", "rahman"):
        with stage.at(FOUNDED - 8, "18:20"):
            name_chair(by=people["karin"], seat_id=_seat(council, people[key]))


def _seat(group: Group, who: Actor) -> UUID:
    return GroupSeat.objects.get(group=group, person=who.person_id, left_at=None).pk


def _evening(
    stage: Stage, council: Group, people: dict[str, Actor], evening: tuple[str, str, str, bool], days: int
) -> None:
    """A meeting of the council: something of one of them, and what the families bring; perhaps it is decided."""
    title, who, words, decided = evening
    with stage.at(days + 9, "12:10"):
        new = NewMeeting(
            title, ("room", "phone"), starts_at=stage.moment(days, "17:30"), home={"where": "The library"}
        )
        meeting = call_meeting(by=people["karin"], group_id=council.pk, new=new)

    def do(by: str, clock: str, kind: Kind, about: UUID | None = None, told: str = "") -> Any:
        with stage.at(days, clock):
            return do_in_meeting(by=people[by], meeting_id=meeting.pk, new=NewAct(kind, about, told))

    item = do(who, "09:00", Kind.ITEM, None, words)
    do("sara", "17:30", Kind.BEGIN)
    do("sara", "17:35", Kind.NOW, item.pk)
    do(
        "ben",
        "17:50",
        Kind.NOTE,
        item.pk,
        "We talked about it for longer than we had planned, and that was right.",
    )
    if decided:
        proposal = do(who, "18:00", Kind.PROPOSE, item.pk, words)
        for by in ("sara", "jonas", "karin", "rahman", "ben"):
            do(by, "18:05", Kind.YES, proposal.pk)
        do("sara", "18:10", Kind.CLOSE, proposal.pk)
    do("sara", "18:20", Kind.DONE, meeting.pk)
    do("sara", "18:30", Kind.END)


def _year(stage: Stage, council: Group, people: dict[str, Actor], over: int) -> None:
    """Last year's report with both yeses, and the first words of this year's."""
    since = max(over - 48, 0)
    with stage.at(since, "19:00"):
        last = begin_report(by=people["sara"], new=NewReport("council", group_id=council.pk, back=1))
    for part, who, words in YEAR:
        with stage.at(since, "20:15"):
            write_part(by=people[who], report_id=last.pk, part=part, new=Wording(words))
    _final(stage, last.pk, (people["sara"], people["rahman"]), since)
    with stage.at(max(since - 30, 0), "20:40"):
        this = begin_report(by=people["sara"], new=NewReport("council", group_id=council.pk))
        for part, who, words in THIS_YEAR:
            write_part(by=people[who], report_id=this.pk, part=part, new=Wording(words))


def _project(stage: Stage, people: dict[str, Actor]) -> None:
    project = Project.objects.get(group__community=stage.community, title=TITLE)
    with stage.at(2, "19:30"):
        report = begin_report(by=people["sara"], new=NewReport("project", project_id=project.pk))
    for part, who, words in PROJECT:
        with stage.at(2, "20:10"):
            write_part(by=people[who], report_id=report.pk, part=part, new=Wording(words))
    _final(stage, report.pk, (people["nils"], people["petra"]), 1)


def _grid(stage: Stage, people: dict[str, Actor], days: int, seen: Iterable[Seen]) -> None:
    with stage.at(days, "11:00"):
        grid = begin_report(by=people["grace"], new=NewReport("grid"))
    for part, who, step, words, following in seen:
        with stage.at(days - 1, "16:10"):
            write_part(by=people[who], report_id=grid.pk, part=part, new=Wording(words, following, step))
    _final(stage, grid.pk, (people["jonas"], people["grace"]), days - 2)


def _final(stage: Stage, report_id: UUID, by: tuple[Actor, Actor], days: int) -> None:
    """One of each side says yes to what stands there."""
    for one in by:
        with stage.at(days, "21:30"):
            say_yes(by=one, report_id=report_id, seen=mark(told_of(one, one_report(one, report_id))))
