"""What becomes of what was found: whose a test is, where it spreads, whether it is in practice, and what comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.groups.actions.groups import end_group
from alongside.groups.models import GroupSeat
from alongside.home.improvement_words import IMPROVING
from alongside.home.queries.waiting import waiting_for, waiting_for_partner
from alongside.improvement.actions.cycles import study_test
from alongside.improvement.actions.findings import NewLook, answer_for_test, look_again, say_spread
from alongside.improvement.actions.projects import end_project
from alongside.improvement.actions.sheets import NewSheet, answer_for_sheet, begin_sheet
from alongside.improvement.models import Cycle, Looked, Project, Sheet, Spread, Study
from alongside.improvement.queries.cycles import cycles_of
from alongside.improvement.sheets import Kind
from alongside.improvement.showing import owner
from alongside.kit.verdict import Refused
from alongside.people.actions.communities import add_organization
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.improvement.worlds import begun, opened, planned, stated

ADOPT, ABANDON = Study.Decides.ADOPT, Study.Decides.ABANDON


def studied(by, project, title, decides=ADOPT):
    cycle = planned(by, project, title)
    study_test(by=by, cycle_id=cycle.pk, words="30 used it.", learned=f"Of {title}.", decides=decides)
    return cycle


@pytest.fixture
def waits(looking):
    """What of projects waits on Today for somebody."""

    def ask(by):
        with looking(by):
            found = waiting_for_partner(by) if by.hat == "together" else waiting_for(by)[1]
        return sorted((one.kind, one.words) for one in found if one.kind in IMPROVING)

    return ask


def test_whoever_is_asked_to_own_a_test_reads_it_on_today_and_answers_once(team, project, come_in, waits):
    opened(team, project)
    taken = planned(team.ito, project, "The card", owner=team.seat(team.nils).pk)
    left = planned(team.ito, project, "The board", owner=team.seat(team.nils).pk)
    before, page = waits(team.nils), come_in(team.nils).words(f"/improvement/tests/{taken.pk}/")
    today = come_in(team.nils).words("/")
    with pytest.raises(Refused, match="Nobody has asked you"):
        answer_for_test(by=team.sara, cycle_id=taken.pk, takes=True)
    come_in(team.nils).post(f"/improvement/tests/{taken.pk}/own/", takes="yes")
    come_in(team.nils).post(f"/improvement/tests/{left.pk}/own/", takes="no")
    with pytest.raises(Refused, match="answered already"):
        answer_for_test(by=team.nils, cycle_id=taken.pk, takes=False)
    whole = come_in(team.tom).words(f"/improvement/tests/{left.pk}/")

    asked = [("problem_asked", project.title)]  # Sara's yes opened it; his own word is still wanted
    assert (
        before == [*asked, ("test_yours", "The board"), ("test_yours", "The card")]
        and waits(team.nils) == asked
    )
    assert "Ken Ito asks whether this test is yours: The card" in today
    assert "Ken Ito asked Nils Berg, who has not answered yet." in page and "Yes, it is mine" in page
    assert (
        "Ken Ito asked Nils Berg, who said no. So it is Ken Ito’s." in whole
        and "Yes, it is mine" not in whole
    )
    assert {one.title: owner(one).name for one in cycles_of(team.tom, project)} == {
        "The card": "Nils Berg",
        "The board": "Ken Ito",
    }


def test_whoever_is_named_to_lead_a_sheet_is_asked_and_answers_once(team, project, come_in, waits):
    """Until they say yes nobody reads that they lead it; after a no it waits for who began it."""
    new = {
        one: NewSheet(Kind.WALK, one, until=today_of(team.ito), moderator=team.seat(team.nils).pk)
        for one in ("Stairs", "Lift")
    }
    stairs, lift = (begin_sheet(by=team.ito, project_id=project.pk, new=one) for one in new.values())
    before, page = waits(team.nils), come_in(team.nils).words(f"/improvement/sheets/{stairs.pk}/")
    with pytest.raises(Refused, match="Nobody has asked you"):
        answer_for_sheet(by=team.sara, sheet_id=stairs.pk, leads=True)
    come_in(team.nils).post(f"/improvement/sheets/{stairs.pk}/lead/", leads="yes")
    come_in(team.nils).post(f"/improvement/sheets/{lift.pk}/lead/", leads="no")
    with pytest.raises(Refused, match="answered already"):
        answer_for_sheet(by=team.nils, sheet_id=lift.pk, leads=True)
    Sheet.objects.update(until=today_of(team.ito) - timedelta(days=1))
    led, left = (come_in(team.tom).words(f"/improvement/sheets/{one.pk}/") for one in (stairs, lift))

    assert before == [("sheet_yours", "Lift"), ("sheet_yours", "Stairs")]
    assert (
        "Ken Ito asked Nils Berg to lead it, who has not answered yet." in page and "Yes, I lead it" in page
    )
    assert "Nils Berg leads it." in led and "Ken Ito asked Nils Berg to lead it, who said no." in left
    assert "Yes, I lead it" not in led + left
    assert (waits(team.nils), waits(team.ito)) == ([("sheet_over", "Stairs")], [("sheet_over", "Lift")])
    GroupSeat.objects.filter(pk=team.seat(team.ito).pk).update(left_at=timezone.now())
    assert [("sheet_over", "Lift") in waits(by) for by in (team.nils, team.sara)] == [
        True,
        True,
    ]  # nobody else is left


def test_a_change_that_was_adopted_is_followed_from_center_to_center(team, project, come_in):
    opened(team, project)
    card, clinic = studied(team.nils, project, "The card"), studied(team.ito, project, "Evenings", ABANDON)
    north = add_organization(by=program(), community=team.town.community, name="Northgate")
    page = f"/improvement/tests/{card.pk}/spread/"
    for state in ("knows", "tries"):
        come_in(team.sara).post(page, center_id=str(north.pk), state=state, words="")
    come_in(team.tom).post(page, center_id=str(team.town.center.pk), state="does", words="On every desk.")
    no_why = come_in(team.sara).post(page, center_id=str(north.pk), state="left", words="")
    of_another = come_in(team.tom).post(page, center_id=str(north.pk), state="does", words="")
    with pytest.raises(Refused, match="say where it stands"):
        say_spread(by=team.tom, cycle_id=card.pk, center_id=north.pk, state="does")
    with pytest.raises(Refused, match="Only what was adopted"):
        say_spread(by=team.sara, cycle_id=clinic.pk, center_id=north.pk, state="knows")
    shown, found = come_in(team.nils).words(page), come_in(team.tom).words("/improvement/found/")

    assert [one.state for one in Spread.objects.order_by("at")] == ["knows", "tries", "does"]
    assert no_why.status_code == 422 and of_another.status_code == 422
    assert "On every desk." in shown and "tries it" in shown and "knows of it" in shown
    assert "1 of 2 centers that know of it do it now." in come_in(team.nils).words(
        f"/improvement/tests/{card.pk}/"
    )
    assert "Northgate: tries it" in found and "Of Evenings." in found
    assert "Of Evenings." not in come_in(team.tom).words("/improvement/found/?which=adopt")
    assert come_in(team.nils).get(f"/improvement/tests/{clinic.pk}/spread/").status_code == 200


def test_after_the_end_of_a_group_those_say_where_it_spreads_who_work_there(team, project, looking, come_in):
    """Given a change that was adopted, when its group ends: its members speak for it no more, each center for itself."""
    cycle = studied(team.nils, opened(team, project), "A card")
    north = add_organization(by=program(), community=team.town.community, name="Northgate")
    end_project(by=team.ito, project_id=project.pk)
    say_spread(by=team.nils, cycle_id=cycle.pk, center_id=north.pk, state="knows")
    end_group(by=team.ito, group_id=team.group.pk)
    with looking(team.nils), pytest.raises(Refused, match="Those who work at a center"):
        say_spread(by=team.nils, cycle_id=cycle.pk, center_id=north.pk, state="does")
    with looking(team.tom):
        say_spread(by=team.tom, cycle_id=cycle.pk, center_id=team.town.center.pk, state="does")
    offered = [come_in(one).words(f"/improvement/tests/{cycle.pk}/spread/") for one in (team.nils, team.tom)]

    assert list(Spread.objects.values_list("state", flat=True)) == ["knows", "does"]
    assert ["Where does it stand" in one for one in offered] == [False, True], offered[1]


def test_what_was_found_is_looked_at_again_on_its_day(team, project, come_in, waits):
    opened(team, project)
    card, runs = studied(team.nils, project, "The card"), planned(team.nils, project, "Runs")
    day = today_of(team.nils) + timedelta(days=30)
    page = f"/improvement/tests/{card.pk}/look/"
    no_why = come_in(team.sara).post(
        page, practice="partly", satisfied="no", words="", again_on=day.isoformat()
    )
    come_in(team.sara).post(
        page, practice="partly", satisfied="no", words="Two of five.", again_on=day.isoformat()
    )
    come_in(team.ito).post(
        f"/improvement/{project.pk}/look/",
        practice="yes",
        satisfied="yes",
        words="",
        again_on=day.isoformat(),
    )
    too_soon, early = waits(team.ito), come_in(team.nils).get(f"/improvement/tests/{runs.pk}/look/")
    Looked.objects.update(again_on=today_of(team.nils))
    due = waits(team.ito)
    test = come_in(team.tom).words(f"/improvement/tests/{card.pk}/")
    look_again(by=team.ito, project_id=project.pk, cycle_id=card.pk, new=NewLook("yes", "yes"))
    with pytest.raises(Refused, match="First say what came of this test"):
        look_again(by=team.ito, project_id=project.pk, cycle_id=runs.pk, new=NewLook("yes", "yes"))

    assert no_why.status_code == 422 and early.status_code == 403
    assert too_soon == [] and due == [("look_project", "Shorter ways"), ("look_test", "The card")]
    assert (
        "In practice: Partly, or not everywhere. Satisfied: No." in test and "To be looked at again" in test
    )
    assert waits(team.ito) == [("look_project", "Shorter ways")]
    assert come_in(team.tom).get(page).status_code == 403


def test_today_asks_who_lives_with_it_and_says_when_a_test_is_over(team, project, come_in, waits):
    problem = stated(team, project)
    asked_before = (waits(team.sara), waits(team.nils), waits(team.ito))
    opened(team, project)
    cycle = planned(team.nils, project, "The card", ends_on=today_of(team.nils))
    on_its_last_day = waits(team.nils)
    Cycle.objects.filter(pk=cycle.pk).update(begins_on="2026-09-01", ends_on="2026-10-01")

    assert asked_before == ([("problem_asked", project.title)], [("problem_asked", project.title)], [])
    assert problem.seat == team.seat(team.ito)
    assert waits(team.sara) == []
    assert on_its_last_day == [("problem_asked", project.title)] and waits(team.ito) == []
    assert ("test_due", "The card") in waits(team.nils)
    assert "What came of your test? The card" in come_in(team.nils).words("/")


def test_a_start_has_a_day_on_which_one_asks_what_next(team, come_in, waits):
    listed = come_in(team.nils).words("/improvement/starts/")
    form = come_in(team.nils).words("/improvement/new/?starter=callback")
    told = {
        "group": str(team.group.pk),
        "template": "starter",
        "title": "A call back",
        "starter": "callback",
        "need": "",
    }
    no_day = come_in(team.nils).post("/improvement/new/", **told, ends_on="")
    day = today_of(team.nils) + timedelta(weeks=6)
    page = come_in(team.nils).post("/improvement/new/", **told, ends_on=day.isoformat()).headers["Location"]
    again = come_in(team.nils).post("/improvement/new/", **told, ends_on=day.isoformat())
    project = Project.objects.get()
    shown = come_in(team.nils).words(page)
    Project.objects.update(ends_on=today_of(team.nils))
    due = waits(team.nils)
    later = (today_of(team.nils) + timedelta(weeks=2)).isoformat()
    past = come_in(team.nils).post(f"{page}next/", words="Two more weeks.", way="on", until="2026-01-01")
    come_in(team.nils).post(f"{page}next/", words="Two more weeks.", way="on", until=later)
    went_on = Project.objects.get()
    come_in(team.sara).post(f"{page}next/", words="An hour a day is enough.", way="ends", until="")
    over = come_in(team.nils).get(f"{page}next/")

    assert listed.count("Begin this one") == 7 and "Waiting by the phone is a day lost." in form
    assert (
        no_day.status_code == 422
        and again.status_code == 422
        and "one of that name" in again.content.decode()
    )
    assert project.starter == "callback" and "Then you ask: what next?" in shown
    assert [one.name for one in project.counts.all()] == ["Calls that were answered on the same day"]
    assert due == [("project_over", "A call back")] and past.status_code == 422
    assert went_on.ended_at is None and went_on.ends_on.isoformat() == later
    assert "An hour a day is enough." in come_in(team.tom).words(page)
    assert Project.objects.get().ended_at is not None and over.status_code == 403


def test_as_many_questions_with_one_finding_as_with_three(team, project, come_in):
    opened(team, project)
    first_test = studied(team.nils, project, "One")
    pages = (
        "/improvement/found/",
        f"/improvement/tests/{first_test.pk}/",
        f"/improvement/tests/{first_test.pk}/spread/",
    )
    say_spread(by=team.sara, cycle_id=first_test.pk, center_id=team.town.center.pk, state="tries")
    first = [len(asked(come_in, team.sara, page)) for page in pages]
    for title in ("Two", "Three"):
        studied(team.nils, opened(team, begun(team, title)), title)
        say_spread(by=team.sara, cycle_id=first_test.pk, center_id=team.town.center.pk, state="does")
    many = [len(asked(come_in, team.sara, page)) for page in pages]

    assert many == first and max(many) <= 8, many
