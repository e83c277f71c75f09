"""A council with a year behind it, made by the actions: seats, meetings, a project, hours, and the two who chair it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alongside.contributions.actor import Actor
from alongside.demo.clock import as_of
from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.actions.events import NewEvent, hold_event
from alongside.groups.actions.groups import move_on
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.actions.seats import leave_seat, name_chair
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import CheckIn, Group
from alongside.improvement.actions.cycles import NewCycle, plan_test, study_test
from alongside.improvement.actions.findings import say_spread
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import NewProject, begin_project, confirm_problem, say_what
from alongside.improvement.models import Cycle, Need, Saying, Spread, Study
from alongside.kit.terms import Phase
from alongside.parity.actions.reports import NewReport, Wording, begin_report, write_part
from alongside.parity.models import Report
from alongside.parity.reporting import year_of
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.orientation import tick
from alongside.partnership.hours import Terms
from alongside.partnership.orientation_words import STARTER
from alongside.people.models import Organization
from alongside.people.queries.standing import today_of
from tests.groups.worlds import Team, begun, seated


def last_year(by: Actor) -> tuple[date, date]:
    """The council's year that is over."""
    since, _until = year_of(today_of(by))
    return year_of(since - timedelta(days=1))


def on(by: Actor, day: date, hour: int = 17) -> Any:
    """Within, it is that day, by the community's clock."""
    return as_of(datetime.combine(day, time(hour), tzinfo=ZoneInfo(by.zone)))


def a_council(team: Team) -> Group:
    """Sara, a mother, began it; Nils, a patient, and two doctors sit there, of whom one went. All in the year before."""
    sara, nils, ito, tom = team.sara, team.nils, team.ito, team.tom
    since, until = last_year(sara)
    with on(sara, since + timedelta(days=10)):
        council = begun(
            sara, "Family council", kind="council", for_whom="parents", partner_places=3, pays="15 an hour",
        )  # fmt: skip
        council.seats.update(voice="caregiver")
        seats = [seated(council, one, sara) for one in (nils, ito, tom)]
        name_chair(by=sara, seat_id=council.seats.get(person=sara.person_id).pk)
        name_chair(by=sara, seat_id=seats[1].pk)
        agreed = word_agreement(
            by=nils, group_id=council.pk, new=NewAgreement("One at a time.", until + timedelta(days=30))
        )
        sign_agreement(by=ito, agreement_id=agreed.pk)
        for who in (nils, ito):
            tick(by=who, group_id=council.pk, points=range(len(STARTER)))
    _worked(council, sara, nils, ito, since)
    with on(sara, since + timedelta(days=200)):
        tick(by=sara, group_id=council.pk, points=range(len(STARTER)))
        leave_seat(by=tom, seat_id=seats[2].pk)
        hold_event(
            by=nils, group_id=council.pk,
            new=NewEvent("Café: school", "For families.", datetime.combine(since + timedelta(days=210), time(9), ZoneInfo(sara.zone))),
        )  # fmt: skip
    with on(sara, until + timedelta(days=1), 0):
        _met(
            council,
            sara,
            nils,
            "After the year",
            "room",
            until + timedelta(days=1),
            until + timedelta(days=1),
        )
    return council


def _worked(council: Group, sara: Actor, nils: Actor, ito: Actor, since: date) -> None:
    _met(
        council,
        nils,
        ito,
        "By phone",
        "phone",
        since + timedelta(days=40),
        since + timedelta(days=50),
        taken=True,
    )
    _met(council, ito, sara, "In the hall", "room", since + timedelta(days=99), since + timedelta(days=100))
    with on(sara, since + timedelta(days=110)):
        goal = set_aim(by=sara, group_id=council.pk, new=NewAim("A card", "30 used it"))
        set_aim(by=sara, group_id=council.pk, new=NewAim("A bench", "It stands there"))
        need = bring_need(by=ito, group_id=council.pk, kind=Need.Kind.NEED, words="The way is long.")
        project = begin_project(
            by=nils, group_id=council.pk, title="Shorter ways", new=NewProject(need=need.pk)
        )
        seat = council.seats.get(person=nils.person_id)
        for title, decides in (("A map", "adopt"), ("A bus", "abandon"), ("A line", "")):
            plain = {"group": council, "seat": seat, "at": goal.at}
            test = Cycle.objects.create(
                **plain,
                project=project,
                owner=seat,
                title=title,
                question="?",
                prediction="x",
                begins_on=goal.at.date(),
            )
            if decides:
                Study.objects.create(**plain, cycle=test, words="x", learned="Ask first.", decides=decides)
        for by, minutes, terms in ((sara, 90, Terms.FREE), (nils, 30, Terms.JOB), (ito, 45, Terms.JOB)):
            say_hours(by=by, group_id=council.pk, new=NewHours(today_of(by), minutes, "Sat there", terms))
    with on(sara, since + timedelta(days=150)):
        check_in(by=sara, goal_id=goal.pk, says=CheckIn.Says.REACHED)


def _met(
    council: Group,
    first: Actor,
    other: Actor,
    title: str,
    way: str,
    called: date,
    day: date,
    *,
    taken: bool = False,
) -> None:
    """The first puts something on the agenda, leads and ends it; perhaps it is decided with yes."""
    start = datetime.combine(day, time(18), tzinfo=ZoneInfo(first.zone))
    with on(first, called, 1):
        meeting = call_meeting(by=other, group_id=council.pk, new=NewMeeting(title, (way,), starts_at=start))

    def do(by: Actor, kind: Kind, **more: Any) -> Any:
        return do_in_meeting(by=by, meeting_id=meeting.pk, new=NewAct(kind, **more))

    with on(first, day, 2):
        item = do(first, Kind.ITEM, words=f"{title}: an item")
        gone = do(other, Kind.ITEM, words=f"{title}: off again")
        do(other, Kind.DROP, about=gone.pk)
        do(first, Kind.BEGIN)
    if taken:
        with on(first, day, 18):
            do(first, Kind.TALK, words="patient")
        with on(first, day, 19):
            do(first, Kind.TALK, words="clinician")
            proposal = do(first, Kind.PROPOSE, about=item.pk, words="We do it")
            for by in (first, other):
                do(by, Kind.YES, about=proposal.pk)
            do(first, Kind.CLOSE, about=proposal.pk)
            do(first, Kind.DONE, about=meeting.pk)
            do(first, Kind.END)


def a_report(council: Group, by: Actor, other: Actor) -> Report:
    """The report of the year that is over, with words of both in two of its parts."""
    report = begin_report(by=by, new=NewReport("council", group_id=council.pk, back=1))
    write_part(by=by, report_id=report.pk, part="about", new=Wording("For families of our clinic."))
    write_part(by=other, report_id=report.pk, part="influence", new=Wording("There is a map now."))
    return report


def a_study(by: dict[str, Actor], at: datetime) -> None:
    """A study planned with partners who come in each phase, of whom one goes; what it adopts is done at a center."""
    ken, nils = by["Ken"], by["Nils"]
    partners = [("Nils", "patient", Phase.PLAN), ("Maja", "caregiver", Phase.IMPLEMENT), ("Sara", "caregiver", Phase.EVALUATE),
                ("Ada", "patient", Phase.EVALUATE), ("Bo", "patient", Phase.EVALUATE)]  # fmt: skip
    with as_of(at):
        study = begun(ken, "Bright study", kind="study", phase=Phase.DESIGN)
        for name, voice, then in partners:
            seated(study, by[name], ken, voice=voice)
            move_on(by=ken, group_id=study.pk, phase=then)
        project = begin_project(by=nils, group_id=study.pk, title="Fewer needles", new=NewProject())
        for what in (Saying.What.MATTERS, Saying.What.PROBLEM, Saying.What.VISION):
            said = say_what(by=nils, project_id=project.pk, what=what, words="One day")
            if what == Saying.What.PROBLEM:
                for one in (nils, by["Maja"]):
                    confirm_problem(by=one, problem_id=said.pk, project_id=project.pk, agrees=True)
        test = plan_test(by=ken, project_id=project.pk, new=NewCycle("Cream", "Does it?", "30", at.date()))
        study_test(by=ken, cycle_id=test.pk, words="12", decides=Study.Decides.ADOPT, learned="Ask")
        place = ken.center_id
        assert place is not None
        other = Organization.objects.filter(community=study.community, kind="center").exclude(pk=place)[0]
        for center, state in ((place, Spread.State.DOES), (other.pk, Spread.State.TRIES)):
            say_spread(by=ken, cycle_id=test.pk, center_id=center, state=state, words="So it is.")
        for number, (name, _voice, _phase) in enumerate(partners):
            new = NewHours(today_of(by[name]), 60, "Sat there", Terms.JOB if number % 2 else Terms.FREE)
            say_hours(by=by[name], group_id=study.pk, new=new)


def and_after(council: Group, ken: Actor, sara: Actor, nils: Actor) -> None:
    """What a council's first year has not: staff's item that is decided with yes, a partner who goes, places."""
    day = today_of(sara) - timedelta(days=50)
    _met(council, ken, sara, "By video", "video", day, day + timedelta(days=1), taken=True)
    with on(sara, day + timedelta(days=9)):
        leave_seat(by=nils, seat_id=council.seats.get(person=nils.person_id).pk)
    council.seats.filter(person=sara.person_id).update(ends=day + timedelta(days=900))
    names = {"organizations": [ken.center_id], "organization_names": ["Northgate"]}
    Group.objects.filter(pk=council.pk).update(organization_places=[2], **names)
