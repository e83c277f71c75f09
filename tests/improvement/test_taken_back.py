"""What one wrote is one's own: it is taken back at any time, once, also after one left the group in which it stands."""

from __future__ import annotations

from alongside.contributions.models import Line
from alongside.groups.actions.seats import leave_seat
from alongside.improvement.actions.projects import begin_project
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.models import SheetLine
from alongside.improvement.sheets import Kind
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated

MINE = "/improvement/mine/"


def wrote(team, *told):
    """In a group of Sara's that its members alone read, Nils wrote lines in a sheet; his seat."""
    closed = begun(team.sara, "Mondays", kind="support")
    seat = seated(closed, team.nils, team.sara)
    project = begin_project(by=team.sara, group_id=closed.pk, title="Our evenings")
    sheet = begin_sheet(by=team.sara, project_id=project.pk, new=NewSheet(Kind.WALK, "A long Tuesday"))
    for words in told:
        write_in_sheet(by=team.nils, sheet_id=sheet.pk, part="before", words=words)
    return seat, sheet


def test_who_left_a_group_of_members_alone_still_takes_back_what_they_wrote(team, come_in):
    seat, sheet = wrote(team, "I was afraid.", "I was tired.")
    first, second = (
        f"/improvement/sheets/lines/{one.pk}/take-back/" for one in SheetLine.objects.order_by("at")
    )
    inside = come_in(team.nils).words(MINE)
    gone = [come_in(team.nils).post(first) for _click in "12"]
    leave_seat(by=team.nils, seat_id=seat.pk)
    outside, page = come_in(team.nils).words(MINE), come_in(team.nils).get(f"/improvement/sheets/{sheet.pk}/")
    theirs, stranger = come_in(team.sara).words(MINE), come_in(team.tom).post(second)
    back = come_in(team.nils).post(second)

    assert "A long Tuesday" in inside and "I was afraid." in inside
    assert [one.status_code for one in gone] == [302, 403] and "already" in gone[1].content.decode()
    assert "I was tired." in outside and "A long Tuesday" not in outside and "I was afraid." not in outside
    assert page.status_code == 404 and "I was tired." not in theirs and stranger.status_code == 404
    assert back.headers["Location"] == MINE and "You have written in no sheet" in come_in(team.nils).words(
        MINE
    )
    assert set(SheetLine.objects.values_list("words", flat=True)) == {""}
    lines = Line.objects.filter(verb__endswith="line_recalled")
    assert [one.about_id for one in lines] == [team.nils.person_id] * 2


def test_as_many_questions_with_one_line_of_one_s_own_as_with_three(team, come_in):
    _seat, sheet = wrote(team, "One")
    first = len(asked(come_in, team.nils, MINE))
    for words in ("Two", "Three"):
        write_in_sheet(by=team.nils, sheet_id=sheet.pk, part="before", words=words)

    assert len(asked(come_in, team.nils, MINE)) == first <= 8
