"""A report or a look at oneself that is due again waits for those who sit there, and for nobody else."""

from __future__ import annotations

from datetime import timedelta

from alongside.home.parity_words import parity_item
from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.terms import Role
from alongside.parity.actions.reports import NewReport, begin_report
from alongside.parity.models import Rhythm
from alongside.people.queries.standing import today_of


def test_two_weeks_before_it_is_due_it_waits_for_those_who_sit_there(team, come_in, looking):
    begin_report(by=team.sara, new=NewReport("standards", group_id=team.group.pk))
    today, stranger = today_of(team.ito), team.town.join("Nobody", Role.CAREGIVER)
    seen: list[list[dict[str, str]]] = []
    for days, months in ((15, 6), (14, 0), (14, 6), (-3, 6)):
        Rhythm.objects.update(next_on=today + timedelta(days=days), months=months)
        for by in (team.ito, stranger):
            with looking(by):
                due = [one for one in waiting_for_partner(by) if one.kind == "report_due"]
            seen.append([parity_item(one, "") for one in due])
    led = come_in(team.ito).get(seen[4][0]["href"])

    assert [len(one) for one in seen] == [0, 0, 0, 0, 1, 0, 1, 0]
    assert f"How well do we work with partners?, {team.group.name}, due on" in seen[4][0]["label"]
    assert led.status_code == 302 and led["Location"].startswith("/parity/reports/")
