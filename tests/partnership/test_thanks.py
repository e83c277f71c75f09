"""What somebody did in joint work: theirs alone to read, and theirs to choose from."""

from __future__ import annotations

from alongside.partnership.actions.hours import NewHours, recall_hours, say_hours
from alongside.partnership.hours import Terms
from alongside.partnership.queries.thanks import what_i_did
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun


def test_ones_own_seats_hours_and_contributions_are_a_sheet_of_what_one_chose(team, come_in, looking):
    closed = begun(team.nils, "Quiet group", members_only=True)
    for minutes in (60, 45, 300):
        new = NewHours(today_of(team.nils), minutes, "Read", Terms.FREE)
        worked = say_hours(by=team.nils, group_id=team.group.pk, new=new)
    recall_hours(by=team.nils, worked_id=worked.pk)
    page = come_in(team.nils).words("/partners/what-i-did/")
    one, alone = str(team.seat(team.nils).pk), str(closed.seats.get().pk)
    pdf = come_in(team.nils).get(f"/partners/what-i-did.pdf?seat={one}&seat=x")
    with looking(team.nils):
        chosen, theirs = what_i_did(team.nils, [closed.seats.get().pk]), what_i_did(team.nils)
    with looking(team.ito):
        others = what_i_did(team.ito, [team.seat(team.nils).pk])
    questions = len(asked(come_in, team.nils, "/partners/what-i-did/"))

    assert "1 hour and 45 minutes" in page and "Ken Ito" not in page
    assert f'value="{one}" checked' in page and f'value="{alone}" checked' not in page and alone in page
    assert pdf.content.startswith(b"%PDF-") and pdf.headers["Content-Type"] == "application/pdf"
    assert [seat.group.name for seat in chosen] == ["Quiet group"] and len(theirs) == 2 and others == []
    assert {seat.group.name: seat.done["count"] for seat in theirs}["Riverside team"] >= 4
    assert questions <= 8
