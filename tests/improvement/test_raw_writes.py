"""What a page could write past the rules of a project, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.groups.actions.groups import end_group
from alongside.groups.actions.seats import leave_seat
from alongside.improvement.actions.concerns import NewConcern, raise_concern, say_of_concern, take_concerns
from alongside.improvement.actions.counts import NewCount, choose_count
from alongside.improvement.actions.cycles import study_test
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import begin_project, end_project, say_what
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, close_sheet, write_in_sheet
from alongside.improvement.concerns import Kind as Says
from alongside.improvement.models import Concern, ConcernStep, Confirmed, Need, Project, Saying, Sheet, Study
from alongside.improvement.sheets import Kind
from alongside.kit.terms import Role
from alongside.people.actions.communities import add_organization
from tests.groups.worlds import begun as group_begun
from tests.groups.worlds import seated
from tests.house.hostile import tried_by
from tests.improvement.raw import ATTEMPTS
from tests.improvement.worlds import begun, confirmed, opened, planned, stated


@pytest.fixture
def words(team):
    """Projects of the team: one that is open, one new, one that is asked about, one disputed, one that has ended."""
    town = team.town
    rut, anna = town.join("Rut", Role.PATIENT), town.join("Anna", Role.CAREGIVER)
    closed = group_begun(anna, "Mondays", kind="support")
    theirs = begin_project(by=anna, group_id=closed.pk, title="Theirs")
    actors = {
        "rut": rut,
        "anna": anna,
        "nils": team.nils,
        "sara": team.sara,
        "tom": team.tom,
        "ito": team.ito,
    }
    north = add_organization(by=program(), community=town.community, name="Northgate")
    return actors, _open(team) | _closed(team) | {
        "concern": _raised(team, rut), "unclaimed": _unclaimed(team), "other": group_begun(team.nils, "Others").pk,
        **_answered(team, rut), **_left(team, anna, closed, theirs),
        "center": town.center.pk, "north": north.pk, "tom": team.tom.person_id,
        "theirs": theirs.pk, "closed": closed.pk, "team": team.group.pk, "anna_seat": closed.seats.get(left_at=None).pk,
        "rut": rut.person_id, "nils_person": team.nils.person_id,
        "need": bring_need(by=rut, group_id=team.group.pk, kind=Need.Kind.NEED, words="x").pk,
        "their_need": bring_need(by=anna, group_id=closed.pk, kind=Need.Kind.IDEA, words="x").pk,
        "their_count": choose_count(by=anna, project_id=theirs.pk, new=NewCount("x")).pk,
        "nils_seat": team.seat(team.nils).pk, "sara_seat": team.seat(team.sara).pk, "ito_seat": team.seat(team.ito).pk,
    }  # fmt: skip


def _raised(team, by):
    """A concern that somebody raised without a name, with the team, which takes them."""
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    return raise_concern(by=by, group_id=team.group.pk, new=NewConcern("x", named=False)).pk


def _unclaimed(team):
    """A concern that was taken in from elsewhere, where nothing says whose it is."""
    told = {"author_id": None, "author_name": "", "author_role": "", "voice": "patient", "at": timezone.now()}
    return Concern.objects.create(group=team.group, words="x", **told).pk


def _answered(team, rut):
    """Concerns: one that was closed, one that was settled, one of a member's own; one in a group that has ended."""
    told = {"group_id": team.group.pk, "new": NewConcern("x")}
    made = {
        f"{key}_concern": raise_concern(by=rut, group_id=team.group.pk, new=NewConcern(key)).pk
        for key in ("closed", "settled")
    }
    for one in made.values():
        say_of_concern(by=team.ito, concern_id=one, kind=Says.CLOSE, words="x")
    settled = say_of_concern(by=rut, concern_id=made["settled_concern"], kind=Says.SETTLED)
    ConcernStep.objects.filter(pk=settled.pk).update(at=settled.at - timedelta(seconds=30))  # another clock
    ended = group_begun(team.nils, "Ended")
    seated(ended, team.ito, team.nils)
    take_concerns(by=team.nils, group_id=ended.pk, takes=True, words="x")
    concern = raise_concern(by=rut, group_id=ended.pk, new=NewConcern("x"))
    cycle = planned(team.nils, _of_two(team, ended), "Adopted there")
    study_test(by=team.nils, cycle_id=cycle.pk, words="x", learned="x", decides=Study.Decides.ADOPT)
    end_group(by=team.nils, group_id=ended.pk)
    return made | {
        "nils_concern": raise_concern(by=team.nils, **told).pk, "ended_concern": concern.pk, "ended": ended.pk,
        "ended_test": cycle.pk, "nils_ended": ended.seats.get(person=team.nils.person_id).pk,
    }  # fmt: skip


def _of_two(team, group):
    """A project of another group, whose gate Ito, who lives with it there, opened."""
    group.seats.update(knows="lived")
    project = begin_project(by=team.nils, group_id=group.pk, title="There")
    say_what(by=team.nils, project_id=project.pk, what=Saying.What.MATTERS, words="x")
    confirmed(team.ito, say_what(by=team.nils, project_id=project.pk, what=Saying.What.PROBLEM, words="x"))
    return project


def _left(team, anna, closed, theirs):
    """Sara wrote in a sheet of Anna's group, which its members alone read, and left it."""
    seat = seated(closed, team.sara, anna)
    sheet = begin_sheet(by=anna, project_id=theirs.pk, new=NewSheet(Kind.WALK, "Theirs"))
    line, _hers = (
        write_in_sheet(by=one, sheet_id=sheet.pk, part="before", words="x") for one in (team.sara, anna)
    )
    leave_seat(by=team.sara, seat_id=seat.pk)
    return {"left_line": line.pk}


def _open(team):
    """One whose gate is open, with a test that runs and one that was studied; and another with a test."""
    project = opened(team, begun(team, "Open"))
    cycle, done = planned(team.nils, project, "Runs"), planned(team.nils, project, "Done")
    Study(
        group=team.group, seat=done.seat, at=done.at, cycle=done, words="x", decides="abandon", learned="x"
    ).save(force_insert=True)
    other = planned(team.nils, opened(team, begun(team, "Other")))
    said = {one.what: one.pk for one in project.sayings.all()}
    counted = choose_count(by=team.sara, project_id=project.pk, new=NewCount("By hand"))
    kinds = {
        "sheet": Kind.WALK,
        "journey": Kind.JOURNEY,
        "diary": Kind.DIARY,
        "shut": Kind.WALK,
        "late": Kind.WALK,
    }
    leads = dict.fromkeys(("asked_sheet", "shut_asked"), team.seat(team.nils).pk)
    sheets = {
        name: begin_sheet(
            by=team.ito,
            project_id=project.pk,
            new=NewSheet(kinds.get(name, Kind.WALK), name, moderator=leads.get(name)),
        ).pk
        for name in (*kinds, *leads)
    }
    Sheet.objects.filter(pk=sheets["late"]).update(until=date(2026, 10, 1))
    for name in ("shut", "shut_asked"):
        close_sheet(by=team.ito, sheet_id=sheets[name], words="x")
    line = write_in_sheet(by=team.nils, sheet_id=sheets["sheet"], part="before", words="Up at five.")
    asked = planned(team.ito, project, "Asked", owner=team.seat(team.nils).pk)
    adopted = planned(team.nils, project, "Adopted")
    study_test(by=team.nils, cycle_id=adopted.pk, words="x", learned="x", decides=Study.Decides.ADOPT)
    told = planned(team.ito, project, "Told", owner=team.seat(team.nils).pk)
    study_test(by=team.nils, cycle_id=told.pk, words="x", learned="x", decides=Study.Decides.ABANDON)
    return sheets | {
        "shared": planned(team.nils, project, "We", kind="partnership", who="x", between="x").pk, "told_test": told.pk, "line": line.pk, "asked_test": asked.pk, "adopted": adopted.pk,
        "open": project.pk, "cycle": cycle.pk, "done": done.pk, "other_cycle": other.pk, "counted": counted.pk, **said,
    }  # fmt: skip


def _closed(team):
    """Those whose gate is closed: by nothing said, by nobody's yes, by one "not yet"; and one that has ended."""
    asked, disputed, over = begun(team, "Asked"), begun(team, "Disputed"), opened(team, begun(team, "Over"))
    asked_problem = stated(team, asked)
    opened(team, disputed)
    problem = disputed.sayings.get(what="problem")
    Confirmed(
        group=team.group, seat=team.seat(team.nils), at=problem.at, project=disputed, problem=problem, agrees=False,
        words="It is the bus.",
    ).save(force_insert=True)  # fmt: skip
    over_sheet = begin_sheet(by=team.ito, project_id=over.pk, new=NewSheet(Kind.WALK, "Left open"))
    end_project(by=team.ito, project_id=over.pk)
    return {
        "over_sheet": over_sheet.pk,
        "new_one": begun(team, "New").pk, "asked": asked.pk, "asked_problem": asked_problem.pk, "disputed": disputed.pk,
        "over": over.pk,
    }  # fmt: skip


def test_each_attempt_meets_its_verdict(words, as_web):
    actors, named = words
    wrong = [
        f"{who}: {text}\n   {came}, not {may}"
        for who, text, may in ATTEMPTS
        if (came := tried_by(actors[who], as_web, text, named | {"new": uuid.uuid4()})) != may
    ]

    assert wrong == [], "\n".join(wrong)
    assert Project.objects.count() == 8
