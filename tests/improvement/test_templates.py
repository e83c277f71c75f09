"""What kinds of projects bring along, sheets that close and lines that are taken back, and forms that keep what was typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.meeting_acts import Kind as Does
from alongside.improvement.actions.counts import tally
from alongside.improvement.actions.projects import NewProject, begin_project, end_project
from alongside.improvement.actions.sheets import recall_line
from alongside.improvement.models import Sheet, SheetLine
from alongside.improvement.reliability import reliable
from alongside.improvement.sheets import Kind
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from tests.improvement.worlds import opened, planned, wrote

FAR = date(2099, 1, 1)


def of_kind(team, kind):
    return begin_project(by=team.sara, group_id=team.group.pk, title=kind, new=NewProject(kind, ends_on=FAR))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], None), ([(3, None)], None), ([(9, 10), (10, 10)], (19, 20, 95)), ([(189, 200)], (189, 200, 94)),
        ([(0, 10)] + [(10, 10)] * 10, (100, 100, 100)),
    ],
)  # fmt: skip
def test_how_often_is_told_of_the_latest_days_and_never_rounded_up(days, told):
    found = reliable(days)

    assert (found and (found.count, found.of, found.of_hundred)) == told


def test_a_promise_says_what_shall_always_happen_and_how_often_it_did(team, come_in):
    promise = of_kind(team, "always")
    page = f"/improvement/{promise.pk}/"
    too_early = come_in(team.sara).get(f"{page}say/vision/")
    come_in(team.sara).post(f"{page}say/matters/", words="To know who comes in.")
    come_in(team.ito).post(f"{page}say/vision/", words="Whoever comes in says who they are.")
    tally(by=team.nils, counted_id=promise.counts.get().pk, on=date(2026, 10, 1), count=19, of=20)
    kept = come_in(team.tom).words(page)
    tally(by=team.nils, counted_id=promise.counts.get().pk, on=date(2026, 10, 2), count=1, of=20)
    broken = come_in(team.tom).words(page)

    assert too_early.status_code == 403
    assert (
        "Whoever comes in says who they are." in kept
        and "19 of 20 times: 95 of 100" in kept
        and ">Kept" in kept
    )
    assert "20 of 40 times: 50 of 100" in broken and "Not always yet" in broken


def test_partners_are_asked_apart_beside_who_talked(team, come_in):
    project = of_kind(team, "partnership")
    page = f"/improvement/{project.pk}/"
    before = come_in(team.nils).words(page)
    meeting = call_meeting(by=team.ito, group_id=team.group.pk, new=NewMeeting("Thursday", ("room",)))
    do_in_meeting(by=team.ito, meeting_id=meeting.pk, new=NewAct(Does.BEGIN))
    for voice in ("patient", "clinician"):
        do_in_meeting(by=team.ito, meeting_id=meeting.pk, new=NewAct(Does.TALK, words=voice))
    sheet = f"/improvement/sheets/{wrote(team.nils, project, Kind.PARTNERS).pk}/"
    come_in(team.ito).post(sheet, part="agenda", words="Mine came first.", mark="-1")
    come_in(team.ito).post(sheet, part="agenda", words="Not any more.", mark="0")
    shown, asked = come_in(team.tom).words(page), come_in(team.tom).words(sheet)

    assert (
        "Who sets the agenda, and who could change it?" in before
        and "one phone can count who talks" in before
    )
    assert "Thursday, " in shown and "of every 100 minutes" in shown
    assert "Patients and families: yes 1, partly 0, no 0" in asked
    assert "Those who work in care: yes 0, partly 1, no 0" in asked


def test_a_sheet_is_led_closed_and_over_and_a_line_is_taken_back(team, project, come_in):
    opened(team, project)
    told = {
        "kind": "diary",
        "title": "August",
        "on": "",
        "where": "",
        "until": today_of(team.nils).isoformat(),
    }
    begun = come_in(team.ito).post(
        f"/improvement/{project.pk}/sheets/new/", **told, moderator=str(team.seat(team.sara).pk)
    )
    page = begun.headers["Location"]
    come_in(team.nils).post(page, part="page", words="They changed my room twice.")
    line = SheetLine.objects.get()
    with pytest.raises(Refused, match="Only who wrote it"):
        recall_line(by=team.sara, line_id=line.pk)
    whole = come_in(team.sara).words(page)
    come_in(team.nils).post(f"/improvement/sheets/lines/{line.pk}/take-back/")
    gone = come_in(team.sara).words(page)
    Sheet.objects.update(until=today_of(team.nils) - timedelta(days=1))
    late = come_in(team.nils).post(page, part="strikes", words="One tells less each time.")
    come_in(team.sara).post(f"{page}close/", words="We write down the first telling.")
    closed, again = come_in(team.tom).words(page), come_in(team.sara).get(f"{page}close/")

    assert "They changed my room twice." in whole and "Ken Ito asked Sara Osei to lead it" in whole
    assert "They changed my room twice." not in gone and "Taken back on" in gone
    assert late.status_code == 422 and "Its last day is over" in late.content.decode()
    assert "One tells less each time." in late.content.decode()
    assert "We write down the first telling." in closed and again.status_code == 403


def test_a_refused_form_keeps_what_was_typed_and_none_opens_that_cannot_be_sent(team, project, come_in):
    opened(team, project)
    cycle = planned(team.nils, project)
    end_project(by=team.ito, project_id=project.pk)
    page, test = f"/improvement/{project.pk}/", f"/improvement/tests/{cycle.pk}/"
    shut = [
        f"{page}say/problem/",
        f"{page}aim/",
        f"{page}confirm/",
        f"{page}count/",
        f"{page}tests/new/",
        f"{test}study/",
    ]
    opens = {path: come_in(team.sara).get(path).status_code for path in shut}
    said = come_in(team.sara).post(f"{page}say/problem/", words="A long story of mine.")
    seen = come_in(team.sara).post(test, count="", of="", words="What I saw there.")

    assert set(opens.values()) == {403}, opens
    for answer, words in ((said, "A long story of mine."), (seen, "What I saw there.")):
        assert answer.status_code == 422 and words in answer.content.decode()
        assert "This project has ended" in answer.content.decode()
