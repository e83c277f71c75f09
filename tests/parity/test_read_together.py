"""Every chart of joint work is read together by the one page that reads the numbers' charts, and by what it draws itself."""

from __future__ import annotations

import re
from datetime import timedelta

from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.parity.actions.measures import NewMeasure, choose_measure, count_month
from alongside.parity.keeping import keep_all
from alongside.parity.models import Figure, Work
from alongside.parity.spans import span
from alongside.partnership.showing_money import waited_chart
from alongside.people.queries.standing import today_of
from alongside.ui.charts.lesson import Read
from tests.groups.test_pages import asked
from tests.improvement.worlds import begun
from tests.parity.test_measures import months


def read(visit, page):
    """From a page with a chart to its lesson: where it is, and what stands there."""
    address = re.search(r'href="([^"]+/read/[^"]*)"', visit.get(page).content.decode())[1]
    return address, visit.get(address).content.decode()


def counted_pages(team):
    """The pages of a project's number, a team's measure, a factor and who begins, each with months to read."""
    today = today_of(team.ito)
    counted = choose_count(by=team.ito, project_id=begun(team).pk, new=NewCount("Cards used", share=False))
    measure = choose_measure(
        by=team.sara, group_id=team.group.pk, new=NewMeasure("", "First words", "Who", True, True)
    )
    for place, month in enumerate(months(team.ito, 14)):
        tally(by=team.sara, counted_id=counted.pk, on=today - timedelta(days=14 - place), count=place % 3 + 1)
        count_month(by=team.sara, measure_id=measure.pk, month=month, count=place % 3 + 1, of=4)
    keep_all()
    work, when = Work.objects.get(pk=team.group.pk), span(today)
    for month in (when.first, when.last, *months(team.ito, 8)[:6]):
        for side, count in (("partners", 2), ("staff", 3)):
            Figure.objects.get_or_create(
                community=team.group.community, work=work, month=month, key="item", side=side,
                defaults={"count": count},
            )  # fmt: skip
    numbers = f"/improvement/counts/{counted.pk}/", f"/parity/measures/{measure.pk}/"
    return (*numbers, "/parity/fair/power/", "/parity/began/?what=item")


def test_a_projects_number_a_teams_measure_and_the_figures_are_read_by_who_reads_the_chart(team, come_in):
    found, pages = {}, counted_pages(team)
    visit = come_in(team.tom)
    for page in pages:
        address, text = read(visit, page)
        found[page] = "Step by step" in text and "The longest row" in text
        seen = re.search(r'name="seen" value="(\w+)"', text)[1]
        told = visit.post(address, seen=seen, point="no", row="0", next="none").content.decode()
        assert told.count("Not quite.") + told.count("Yes, that is right.") >= 2, page
        assert "There are new numbers" in visit.post(address, seen="0").content.decode()
        assert len(asked(come_in, team.tom, address)) <= 8, page

    assert all(found.values()), found
    for address in ("power/pays/read/", "nothing/items/read/"):
        assert visit.get(f"/parity/fair/{address}").status_code == 404
    assert visit.get("/parity/began/nothing/read/").status_code == 404


def test_days_out_of_pocket_are_read_from_what_is_drawn_and_nothing_from_nothing(team, come_in):
    drawn = waited_chart([(today_of(team.ito) - timedelta(days=30 * n), 5, 10 + n) for n in range(6, 0, -1)])
    lesson = Read("Days out of pocket", drawn, ()).lesson

    assert lesson is not None and len(lesson.questions) == 3
    assert Read("x", None, ()).lesson is None
    assert "There is too little to read here yet." in come_in(team.tom).words(
        "/partners/money/out-of-pocket/read/"
    )
