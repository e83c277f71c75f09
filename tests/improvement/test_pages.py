"""The pages of a project, under the web's role."""

from __future__ import annotations

import re
from datetime import date

import pytest

from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.improvement.actions.projects import begin_project
from alongside.improvement.diagram import Kind
from alongside.improvement.models import Counted, Cycle, DiagramAct, Project, Study
from alongside.kit.verdict import Refused
from tests.groups.test_pages import asked
from tests.groups.worlds import begun as group_begun
from tests.groups.worlds import seated
from tests.improvement.worlds import begun, drawn, opened, planned

PLAN = {
    "title": "Evening clinic", "kind": "change", "question": "Do more come?", "prediction": "40 of 100 come",
    "predicted": "40", "unit": "of 100", "what": "Open until 20", "who": "Petra", "where": "Room 4", "begins_on": "2026-10-01",
    "ends_on": "", "owner": "", "after": "", "idea": "", "counted": "",
}  # fmt: skip


def test_a_name_that_is_had_already_is_said_and_the_form_keeps_what_was_written(team, project, come_in):
    opened(team, project)
    choose_count(by=team.ito, project_id=project.pk, new=NewCount("Who came"))
    title = come_in(team.ito).post(
        "/improvement/new/", title=project.title, group=str(team.group.pk), template="improvement"
    )
    name = come_in(team.ito).post(
        f"/improvement/{project.pk}/count/", measure="hand", name="Who came", kind="outcome"
    )
    group = {"name": team.group.name, "kind": "team", "purpose": "Words that stay", "place": "center",
             "phase": "design", "involvement": "partner", "for_whom": "us", "knows": "lived"}  # fmt: skip
    open_one = come_in(team.nils).post("/groups/new/", **group)
    alone = come_in(team.nils).post("/groups/new/", **group, members_only="on")
    other = come_in(team.ito).post("/groups/new/", **group, members_only="on")

    for answer in (title, name, open_one):
        assert answer.status_code == 422 and "There is one of that name here." in answer.content.decode()
    assert "Words that stay" in open_one.content.decode()
    assert [alone.status_code, other.status_code] == [302, 302]


def test_from_what_matters_to_what_was_learned_from_a_failure(team, come_in):
    begin = come_in(team.ito).post(
        "/improvement/new/", title="Shorter ways", group=str(team.group.pk), template="improvement"
    )
    page = begin.headers["Location"]
    closed = come_in(team.nils).words(page)
    come_in(team.nils).post(f"{page}say/matters/", words="Not to miss school.")
    come_in(team.ito).post(f"{page}say/problem/", words="Visits take a day.")
    too_early = come_in(team.nils).get(f"{page}tests/new/")
    confirm = come_in(team.sara).words(f"{page}confirm/")
    problem = confirm.split('name="problem" value="')[1].split('"')[0]
    no_why = come_in(team.sara).post(f"{page}confirm/", problem=problem, agrees="no", words="")
    come_in(team.sara).post(f"{page}confirm/", problem=problem, agrees="yes", words="")
    come_in(team.nils).post(f"{page}tests/new/", **PLAN)
    test = f"/improvement/tests/{Cycle.objects.get().pk}/"
    come_in(team.sara).post(test, count="3", of="20", words="The bus")
    come_in(team.sara).post(test, count="2", of="20", words="")
    running = come_in(team.ito).words(test)
    come_in(team.nils).post(
        f"{test}study/",
        found="12",
        words="The last bus goes at 18:40.",
        decides="abandon",
        learned="Ask first.",
    )
    studied, whole = come_in(team.tom).words(test), come_in(team.tom).words(page)

    assert "First write what matters" in closed
    assert too_early.status_code == 403 and "did not word it" in too_early.content.decode()
    assert no_why.status_code == 422
    assert "We expect 40 of 100." in running and "5 of 40 so far: 12 of 100." in running
    for words in ("We guessed 40 of 100. It was 12.", "Abandoned, and told why", "Ask first."):
        assert words in studied and words in whole, words
    assert "Plan a test" not in whole


def test_the_aim_is_checked_and_never_blocked(team, project, come_in):
    page = f"/improvement/{project.pk}/"
    blank = {"whom": "", "from_value": "", "to_value": "", "unit": "", "by_on": ""}
    come_in(team.sara).post(f"{page}aim/", words="More children are well", **blank)
    half = come_in(team.tom).words(page)
    told = blank | {"whom": "at Riverside", "from_value": "68", "to_value": "80", "by_on": "2099-06-30"}
    come_in(team.sara).post(f"{page}aim/", words="More children are well", **told)
    far = come_in(team.tom).words(page)

    assert "How much? Say which number you want to reach." in half
    assert "from 68 to 80" in far and "more than three years ahead" in far and "How much?" not in far


def test_a_diagram_is_drawn_moved_reworded_tied_and_compared_without_script(team, project, come_in):
    opened(team, project)
    page = f"/improvement/{project.pk}/drivers/"
    nils = come_in(team.nils)
    nils.post(f"{page}do/", kind="driver", words="Getting there", under="", about="", next="")
    come_in(team.ito).post(f"{page}do/", kind="driver", words="Being heard", under="", about="", next="")
    first, second = DiagramAct.objects.order_by("at")
    empty = come_in(team.ito).post(f"{page}do/", kind="driver", words="", under="", about="", next="")
    chosen = come_in(team.sara).words(f"{page}?at={second.pk}")
    come_in(team.sara).post(f"{page}do/", kind="move", about=second.pk, under=first.pk, next="", words="")
    come_in(team.sara).post(f"{page}do/", kind="say", about=second.pk, words="A doctor who listens")
    sent = come_in(team.sara).post(f"{page}do/", kind="idea", under=second.pk, words="Call before")
    shown = come_in(team.tom).words(page)

    assert empty.status_code == 422 and "Write a few words first." in empty.content.decode()
    assert "Further in" in chosen and "Up" in chosen
    assert sent.headers["Location"].endswith(f"?at={second.pk}#at")
    for words in (
        "Getting there",
        "A doctor who listens",
        "Call before",
        "secondary driver",
        "Save as PDF",
        "<svg",
    ):
        assert words in shown, words
    assert "Being heard" not in shown and "Add a driver" not in shown


def test_an_earlier_day_is_compared_with_today(team, project, come_in):
    opened(team, project)
    act = drawn(team.ito, project, "Getting there")
    DiagramAct.objects.filter(pk=act.pk).update(at=date(2026, 1, 5).isoformat() + "T10:00:00Z")
    drawn(team.ito, project, "Being heard")
    page = come_in(team.tom).words(f"/improvement/{project.pk}/drivers/?then=2026-01-05")

    assert "Being heard: new" in page and "Getting there: new" not in page


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_it_is_taken_along_as_a_file(team, project, come_in, ending, begins):
    drawn(team.ito, project, "Getting there")
    answer = come_in(team.tom).get(f"/improvement/{project.pk}/drivers/file.{ending}")

    assert answer.content.startswith(begins)
    assert come_in(team.tom).get(f"/improvement/{project.pk}/drivers/file.exe").status_code == 404


def test_counted_by_hand_with_the_test_on_the_chart(team, project, come_in):
    opened(team, project)
    come_in(team.sara).post(
        f"/improvement/{project.pk}/count/", measure="hand", whose="", name="Came", kind="outcome", share="on",
        higher_is_better="on",
    )  # fmt: skip
    counted = Counted.objects.get()
    page = f"/improvement/counts/{counted.pk}/"
    nothing = come_in(team.tom).words(page)
    wrong = come_in(team.nils).post(page, on="2026-10-01", count="30", of="20")
    for day in range(1, 10):
        tally(by=team.nils, counted_id=counted.pk, on=date(2026, 9, day), count=9 + day % 2, of=20)
    come_in(team.nils).post(page, on="2026-09-20", count="11", of="20")
    planned(team.nils, project, begins_on=date(2026, 9, 5), counted=counted.pk)
    shown = come_in(team.tom).words(page)

    assert "Nothing is counted yet" in nothing and wrong.status_code == 422
    assert "Test: The toilet card" in shown
    assert "No change has followed the tests yet" in shown
    assert "Count now" not in shown


def test_projects_of_a_closed_group_are_not_there_for_others(team, come_in):
    closed = group_begun(team.nils, "Mondays", members_only=True)
    project = begin_project(by=team.nils, group_id=closed.pk, title="Hidden")

    assert "Hidden" in come_in(team.nils).words("/improvement/")
    assert "Hidden" not in come_in(team.sara).words("/improvement/")
    assert come_in(team.sara).get(f"/improvement/{project.pk}/").status_code == 404


def test_no_project_opens_without_a_place_for_a_partner_and_an_end(team, come_in):
    """As the charter in force asks (B44): the form says what is missing, and the action refuses."""
    alone = group_begun(team.ito, "Doctors among themselves", ends=None)
    told = {"title": "Shorter ways", "group": str(alone.pk), "template": "improvement", "ends_on": ""}
    neither = come_in(team.ito).post("/improvement/new/", **told)
    with pytest.raises(Refused):
        begin_project(by=team.ito, group_id=alone.pk, title="Shorter ways")
    seated(alone, team.sara, team.ito, voice="caregiver")
    no_end = come_in(team.ito).post("/improvement/new/", **told)
    whole = come_in(team.ito).post("/improvement/new/", **told | {"ends_on": "2030-01-31"})

    assert neither.status_code == 422
    assert sorted(
        re.findall("a place in it for a patient or a caregiver|when it ends", neither.content.decode())
    ) == [
        "a place in it for a patient or a caregiver",
        "when it ends",
    ]
    assert no_end.status_code == 422 and "asks for this first: when it ends." in no_end.content.decode()
    assert whole.status_code == 302 and Project.objects.get().ends_on.isoformat() == "2030-01-31"


def test_it_ends_and_stays_readable(team, project, come_in):
    come_in(team.nils).post(f"/improvement/{project.pk}/end/")

    assert "This project has ended" in come_in(team.tom).words(f"/improvement/{project.pk}/")
    assert project.title in come_in(team.tom).words("/improvement/?which=ended")
    assert project.title not in come_in(team.tom).words("/improvement/")


def filled(team, project):
    driver = drawn(team.ito, project, f"Driver {DiagramAct.objects.count()}")
    drawn(team.ito, project, "Idea", Kind.IDEA, under=driver.pk)
    cycle = planned(team.nils, project, f"Test {Cycle.objects.count()}")
    Study(
        group=team.group, seat=cycle.seat, at=cycle.at, cycle=cycle, words="x", decides="adopt", learned="x"
    ).save(force_insert=True)
    choose_count(by=team.sara, project_id=project.pk, new=NewCount(f"Number {Counted.objects.count()}"))


def test_as_many_questions_with_one_row_as_with_three(team, project, come_in):
    opened(team, project)
    filled(team, project)
    paths = ("/improvement/", f"/improvement/{project.pk}/", f"/improvement/{project.pk}/drivers/")
    first = [len(asked(come_in, team.sara, path)) for path in paths]
    for title in ("Two", "Three"):
        filled(team, project)
        opened(team, begun(team, title))
    many = [len(asked(come_in, team.sara, path)) for path in paths]

    assert many == first
    assert max(many) <= 8, many
    assert Project.objects.count() == 3
