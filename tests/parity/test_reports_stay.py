"""What is final stays as it was: what stands beside it, too, and without what is told no more of such a body."""

from __future__ import annotations

from datetime import timedelta

from alongside.kit.terms import Role
from alongside.parity.actions.reports import (
    NewReport,
    Wording,
    begin_report,
    mend_report,
    say_yes,
    write_part,
)
from alongside.parity.models import Final
from alongside.parity.queries.reports import before, one_report, told_of
from alongside.parity.reporting import mark
from alongside.people.queries.standing import today_of
from tests.parity.report_worlds import a_council, a_report, on


def agreed(report, *people):
    """They say yes to it as it stands; whether it is final."""
    return [
        say_yes(by=by, report_id=report.pk, seen=mark(told_of(by, one_report(by, report.pk))))
        for by in people
    ]


def beside(by, report):
    found = before(by, one_report(by, report.pk))
    return found.pk if found else None


def test_beside_what_is_final_stands_what_was_final_before_it(team):
    sara, ito, new = team.sara, team.ito, NewReport("standards", group_id=team.group.pk)
    made = []
    for days in (0, 120, 240, 360):
        with on(sara, today_of(sara) + timedelta(days=days)):
            made.append(begin_report(by=sara, new=new))
            write_part(by=sara, report_id=made[-1].pk, part="together", new=Wording("We begin.", "", 2))
    first, second, third, _fourth = made
    found = []
    with on(sara, today_of(sara) + timedelta(days=361)):
        assert agreed(second, sara, ito) == [False, True]
        found.append(beside(sara, second))
    with on(sara, today_of(sara) + timedelta(days=362)):
        agreed(first, sara, ito)
        found.append(beside(sara, second))
    with on(sara, today_of(sara) + timedelta(days=363)):
        agreed(third, sara, ito)
        mended = mend_report(by=sara, report_id=second.pk)
    with on(sara, today_of(sara) + timedelta(days=364)):
        write_part(by=ito, report_id=mended.pk, part="together", new=Wording("We meant more.", "", 3))
        agreed(mended, sara, ito)

    assert found == [None, None]
    assert [beside(sara, one) for one in made] == [None, None, second.pk, third.pk]
    assert beside(sara, mended) == first.pk


def test_hours_of_one_group_in_what_an_older_house_made_final_are_read_by_nobody(team, come_in):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    agreed(report, team.sara, team.ito)
    kept = Final.objects.get()
    row = {"thing": "hours", "id": "", "words": "pay", "day": "", "num": 5940}
    kept.told["parts"][5]["figures"] += [
        {"key": key, "means": "Time said.", "on": report.until.isoformat(), "rows": [row]}
        for key in ("hours_partners", "paid_partners", "gone_from_the_house")
    ]
    kept.save()
    with on(team.sara, report.until + timedelta(days=380)):
        following = begin_report(by=team.sara, new=NewReport("council", group_id=council.pk, back=1))
    page, path = come_in(team.town.join("Rut", Role.COORDINATOR)), f"/parity/reports/{report.pk}/"
    words, after = page.words(path), come_in(team.sara).words(f"/parity/reports/{following.pk}/")
    behind = [
        page.get(f"{path}behind/{key}/").status_code
        for key in ("hours_partners", "paid_partners", "gone_from_the_house", "met")
    ]
    word = page.get(f"{path}report.docx")

    assert behind == [404, 404, 404, 200] and word.status_code == 200
    assert all("Hours given by" not in told and "of these, paid" not in told for told in (words, after))
    assert "Sara Osei said yes for partners" in words and "Ken Ito said yes for staff" in words


def test_what_is_final_keeps_the_name_of_whom_it_tells(team, come_in):
    report, was = begin_report(by=team.ito, new=NewReport("grid")), team.town.community.name
    write_part(by=team.ito, report_id=report.pk, part="data", new=Wording("We read some.", "", 2))
    agreed(report, team.ito, team.sara)
    type(team.town.community).objects.filter(pk=team.town.community.pk).update(name="Elsewhere")
    page = come_in(team.nils).get(f"/parity/reports/{report.pk}/").content.decode()

    assert f"How grown up is our network? {was}</h1>" in page
