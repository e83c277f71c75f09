"""A coordinator prints a council's annual report; every figure in it is counted again from the rows, another way."""

from __future__ import annotations

import io
import re
from uuid import uuid4

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture
def town(house):
    """A council with a year behind it, whose report both who chair it said yes to; and a coordinator."""
    from alongside.kit.terms import Role
    from alongside.parity.actions.reports import say_yes
    from alongside.parity.queries.reports import one_report, told_of
    from alongside.parity.reporting import mark
    from tests.governance.worlds import a_deciding_community
    from tests.groups.worlds import a_team
    from tests.parity.report_worlds import a_council, a_report

    team = a_team(a_deciding_community(f"reports-{uuid4().hex[:8]}"))
    team.rut = team.town.join("Rut", Role.COORDINATOR)
    team.council = a_council(team)
    team.report = a_report(team.council, team.sara, team.ito)
    for one in (team.sara, team.ito):
        say_yes(by=one, report_id=team.report.pk, seen=mark(told_of(one, one_report(one, team.report.pk))))
    return team


def a_page(house, new_page, actor, **how):
    """Somebody's window, signed in."""
    from alongside.people.models import Account

    page = new_page(**how)
    page.context.set_default_timeout(40_000)
    page.context.add_cookies([house.session_for(Account.objects.get(pk=actor.account_id))])
    return page


def expected_of(town):
    """Each figure as people read it, counted another way."""
    from alongside.parity.report_words import KINDS
    from tests.parity.naive_report import Time, of_groups

    council, report = town.council, town.report
    told = of_groups(Time(council.community, [council], report.since, report.until, report.until))
    keys = [key for part in KINDS["council"].parts for key in part.figures if key in told]
    return {key: f"{told[key]:,}".replace(",", "\u202f") for key in keys}


def test_a_coordinator_prints_the_annual_report_and_every_figure_is_what_the_rows_say(house, new_page, town):
    # given a final report; when the coordinator opens it at a desk
    expected = expected_of(town)
    page = a_page(house, new_page, town.rut, viewport=DESK)
    page.goto(f"{house.url}/parity/reports/")
    page.get_by_role("link", name="Family council").click()
    page.get_by_text("Final since").wait_for()
    axe(page)
    shoot(page, "report-desk")

    # then every figure on the page is what the rows say, and leads to as many rows
    read = {}
    for link in page.locator("td a[href*='/behind/']").all():
        key = re.search(r"/behind/(\w+)/", link.get_attribute("href"))[1]
        read[key] = link.evaluate("one => one.firstChild.textContent.trim()")
    assert read == expected

    page.get_by_role("link", name="Meetings held: what stands behind it").click()
    page.get_by_role("heading", name="Meetings held").wait_for()
    assert page.locator("tbody tr").count() == int(expected["met"])
    axe(page)
    page.get_by_role("link", name="By phone").click()
    page.get_by_role("heading", name="By phone").wait_for()

    # and in the file for Word, and on the sheet, each has its note with its source
    address = f"{house.url}/parity/reports/{town.report.pk}/"
    _in_word(page.request.get(f"{address}report.docx").body(), address, read)
    pdf = page.request.get(f"{address}report.pdf").body()
    assert pdf.startswith(b"%PDF-") and b"pdfuaid" in pdf
    assert _told_to_the_sheet(town.rut, town.report) == list(read.values())


def _in_word(body, address, read):
    """The same figures in the same order, each with its note and the address of its rows."""
    import docx

    made = docx.Document(io.BytesIO(body))
    links = [row.cells[1].paragraphs[0].hyperlinks[0] for table in made.tables for row in table.rows[1:]]
    notes = [one.text for one in made.paragraphs if f"{address}behind/" in one.text]
    assert [(one.text, one.address) for one in links] == [
        (number, f"{address}behind/{key}/") for key, number in read.items()
    ]
    assert len(notes) == len(read)
    for note, (key, number) in zip(notes, read.items(), strict=True):
        assert f": {number}. " in note and note.endswith(f"/behind/{key}/")


def _told_to_the_sheet(by, report):
    """What the sheet is set from: the numbers of its tables, in their order."""
    from alongside.contributions.acting import acting
    from alongside.parity.paper_reports import paper
    from alongside.parity.queries.reports import one_report
    from alongside.parity.views.reports import whole_of

    with acting(by):
        told = paper(whole_of(by, one_report(by, report.pk)), str)
    return [row[1] for block in told["blocks"] if block["kind"] == "table" for row in block["rows"]]


def test_one_who_chairs_says_yes_on_a_phone_without_script(house, new_page, town):
    from alongside.parity.actions.reports import NewReport, Wording, begin_report, write_part

    # given a look at themselves with words of one side
    report = begin_report(by=town.sara, new=NewReport("standards", group_id=town.council.pk))
    write_part(
        by=town.sara,
        report_id=report.pk,
        part="together",
        new=Wording("Both set the agenda.", "Lead in turn.", 3),
    )

    # when the doctor adds his own view and says yes, without script
    page = a_page(house, new_page, town.ito, viewport=PHONE, java_script_enabled=False)
    page.goto(f"{house.url}/parity/reports/{report.pk}/parts/together/")
    page.get_by_label("Why there?").fill("Mostly I do.")
    page.get_by_label("Partners are heard").check()
    page.get_by_role("button", name="Keep it").click()
    page.get_by_text("Mostly I do.").wait_for()
    page.get_by_role("button", name="I say yes for my side").click()

    # then both views stand side by side, and the other side is asked
    page.get_by_text("You said yes. The other side is asked.").first.wait_for()
    assert page.get_by_text("Both set the agenda.").count() == 1
    seen = a_page(house, new_page, town.sara, viewport=PHONE)
    seen.goto(f"{house.url}/parity/reports/{report.pk}/")
    axe(seen)
    shoot(seen, "report-phone")
    assert seen.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    seen.get_by_role("button", name="I say yes for my side").click()
    seen.get_by_text("It is final, and everyone reads it.").wait_for()
