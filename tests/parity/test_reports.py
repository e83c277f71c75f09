"""A council's year: every number from the rows, words with their authors, two yeses, and what stays as it was."""

from __future__ import annotations

import io
import json
import re
from datetime import timedelta

import docx
import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.demo.clock import as_of
from alongside.improvement.actions.projects import begin_project
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.parity.actions.reports import (
    NewReport,
    Wording,
    begin_report,
    mend_report,
    say_yes,
    set_rhythm,
    write_part,
)
from alongside.parity.models import Final, Report, ReportWords, Rhythm
from alongside.parity.queries.reports import before, one_report, reports, told_of
from alongside.parity.report_figures import FIGURES
from alongside.parity.report_words import KINDS
from alongside.parity.reporting import mark, read
from alongside.people.queries.standing import today_of
from tests.governance.test_votes import together
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated
from tests.parity.naive_report import Time, of_groups
from tests.parity.report_worlds import a_council, a_report, last_year, on


def told(by, report):
    """The report as it stands for somebody, and what a yes is said to."""
    found = told_of(by, one_report(by, report.pk))
    return found, mark(found)


def numbers(found):
    return {one.key: one.value for part in found.parts for one in part.figures}


def test_every_number_of_a_councils_year_is_what_the_rows_say(team, as_web):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    with as_web(), acting(team.nils):
        found, _mark = told(team.nils, report)
    rows = of_groups(Time(council.community, [council], report.since, report.until, report.until))
    expected = {key: rows[key] for key in numbers(found)}

    assert numbers(found) == expected and len(expected) > 30
    assert not [key for key in expected if key.startswith(("hours", "paid"))]
    nothing = {key for key, number in expected.items() if not number}
    assert nothing == {"places", "terms", "taken_staff", "left_partners"}
    assert (found.since, found.until) == tuple(one.isoformat() for one in last_year(team.sara))


def test_whoever_speaks_there_begins_each_kind_of_report_and_nobody_else(team, come_in):
    council = begun(team.sara, "Family council", kind="council", for_whom="parents")
    project = begin_project(by=team.ito, group_id=team.group.pk, title="The bus")
    bodies = {
        "council": f"group {council.pk}", "project": f"project {project.pk}",
        "standards": f"group {team.group.pk}", "grid": "community",
    }  # fmt: skip

    def begin(by, kind, body):
        return come_in(by).post(f"/parity/reports/new/{kind}/", body=body, back="0")

    others = [begin(team.tom, *one).status_code for one in bodies.items()]
    first, again = (
        [begin(team.sara, *one).headers["Location"] for one in bodies.items()] for _click in range(2)
    )

    assert first == again == [f"/parity/reports/{Report.objects.get(kind=kind).pk}/" for kind in bodies]
    assert others == [422, 422, 422, 302]


def test_two_who_chair_say_yes_and_then_it_stays_as_it_was(team, come_in, as_web):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    page, path = come_in(team.sara), f"/parity/reports/{report.pk}/"
    _found, first = told(team.sara, report)
    with pytest.raises(Refused, match="Only the two who chair"):
        say_yes(by=team.nils, report_id=report.pk, seen=first)
    assert not say_yes(by=team.sara, report_id=report.pk, seen=first)
    write_part(by=team.nils, report_id=report.pk, part="done", new=Wording("A map."))
    with pytest.raises(Refused, match="It has changed"):
        say_yes(by=team.ito, report_id=report.pk, seen=first)
    found, second = told(team.ito, report)
    assert not say_yes(by=team.ito, report_id=report.pk, seen=second)
    assert come_in(team.sara).words("/").count("said yes to a report and waits for your side") == 1
    assert page.post(f"{path}yes/", seen=second).status_code == 302
    numbers_then = numbers(found)
    seated(council, team.town.join("Rut", Role.PATIENT), team.sara)
    with pytest.raises(Refused, match="final"):
        write_part(by=team.nils, report_id=report.pk, part="done", new=Wording("More."))
    words = come_in(team.tom).words(path)
    with as_web(), acting(team.sara), connection.cursor() as cursor:
        for statement in (
            "UPDATE parity_final SET mark = 'x'",
            "DELETE FROM parity_final",
            "DELETE FROM parity_reportwords",
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                cursor.execute(statement)

    assert numbers(told(team.tom, report)[0]) == numbers_then
    assert (
        "At least half are patients or relatives: 2 of 3." in words
        and "Sara Osei said yes for partners" in words
    )
    assert Rhythm.objects.latest("at").next_on.month == 10
    _mended(team, report, numbers_then, come_in(team.nils))


def _mended(team, report, numbers_then, nils):
    """A mended version begins with the words of the one before, and needs both sides, too."""
    begun_anew = nils.post(f"/parity/reports/{report.pk}/mend/")
    new = Report.objects.get(mends=report)
    assert begun_anew.headers["Location"] == f"/parity/reports/{new.pk}/"
    with pytest.raises(Refused, match="mends this report already"):
        mend_report(by=team.sara, report_id=report.pk)
    write_part(by=team.nils, report_id=new.pk, part="done", new=Wording("A map, and a bench."))
    found, seen = told(team.nils, new)
    say_yes(by=team.sara, report_id=new.pk, seen=seen)
    assert say_yes(by=team.ito, report_id=new.pk, seen=seen)

    assert [one.words for part in found.parts for one in part.said] == [
        "For families of our clinic.", "A map, and a bench.", "There is a map now.",
    ]  # fmt: skip
    assert Final.objects.get(report=report).told["parts"][7]["said"][0]["words"] == "A map."
    assert [one.pk for one in reports(team.tom)] == [new.pk]
    this = begin_report(by=team.sara, new=NewReport("council", group_id=report.group_id))
    assert numbers(read(before(team.sara, one_report(team.sara, this.pk)).told)) == numbers_then


def test_a_draft_is_read_by_its_members_and_a_group_of_members_has_none(team, come_in, as_web):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    again = begin_report(by=team.ito, new=NewReport("council", group_id=council.pk, back=1))
    closed = begun(team.sara, "Mondays", kind="council", members_only=True)
    with pytest.raises(Refused, match="have a seat there"):
        begin_report(by=team.sara, new=NewReport("council", group_id=closed.pk))
    with pytest.raises(Refused, match="Choose a council"):
        begin_report(by=team.sara, new=NewReport("council", group_id=team.group.pk))
    with pytest.raises(Refused, match="Nobody has written a word"):
        empty = begin_report(by=team.sara, new=NewReport("standards", group_id=team.group.pk))
        say_yes(by=team.sara, report_id=empty.pk, seen="x")
    now = begin_report(by=team.sara, new=NewReport("council", group_id=council.pk))
    write_part(by=team.sara, report_id=now.pk, part="about", new=Wording("Still."))
    with pytest.raises(Refused, match="Its last day is"):
        say_yes(by=team.sara, report_id=now.pk, seen="x")
    stranger, path = come_in(team.town.join("Rut", Role.COORDINATOR)), f"/parity/reports/{report.pk}/"
    refused = [
        stranger.get(f"{path}{rest}").status_code
        for rest in ("", "report.pdf", "behind/met/", "parts/about/")
    ]
    forged = []
    with as_web(), acting(team.tom), connection.cursor() as cursor:
        for statement in (
            "INSERT INTO parity_reportwords (id, report_id, part, side, words, following, author_id, author_name, author_role, author_title, "
            "voice, on_behalf_of_name, at) VALUES (gen_random_uuid(), %(report)s, 'done', 'staff', 'x', '', %(me)s, 'Tom Keane', "
            "'clinician', '', 'clinician', '', now())",
            "INSERT INTO parity_final (report_id, mark, told, author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at) "
            "VALUES (%(report)s, 'x', '{}', %(me)s, 'Tom Keane', 'clinician', '', 'clinician', '', now())",
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                cursor.execute(statement, {"report": report.pk, "me": team.tom.person_id})
            forged.append(statement)

    assert (again.pk, refused, len(forged)) == (report.pk, [404] * 4, 2)


def test_pages_ask_as_much_with_one_row_as_with_three_and_files_say_the_same(team, come_in):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    path = f"/parity/reports/{report.pk}/"
    pages = (path, "/parity/reports/", f"{path}behind/sit_partners/", f"{path}parts/about/")
    one = [len(asked(come_in, team.sara, page)) for page in pages]
    for name in ("Ana", "Eva"):
        seated(council, team.town.join(name, Role.PATIENT), team.sara)
    begin_report(by=team.sara, new=NewReport("council", group_id=council.pk))
    begin_report(by=team.sara, new=NewReport("standards", group_id=council.pk))
    page = come_in(team.sara)
    pdf, word = page.get(f"{path}report.pdf"), page.get(f"{path}report.docx")
    made = docx.Document(io.BytesIO(word.content))
    rows = [[cell.text for cell in row.cells] for table in made.tables for row in table.rows[1:]]
    notes = [one.text for one in made.paragraphs if f"http://testserver{path}behind/" in one.text]

    assert [len(asked(come_in, team.sara, page)) for page in pages] == one
    assert max(one) <= 8, one
    assert pdf.content.startswith(b"%PDF-") and made.core_properties.language == "en-GB"
    assert [row[1].split(" ")[1] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert len(notes) == len(rows) == len(numbers(told(team.sara, report)[0]))
    assert [one.text for one in made.paragraphs if one.style.name == "Heading 2"][:2] == [
        "The council",
        "Who chairs it",
    ]


def test_several_look_at_themselves_and_stand_side_by_side(team, come_in):
    report = begin_report(by=team.sara, new=NewReport("grid"))
    write_part(
        by=team.sara, report_id=report.pk, part="data", new=Wording("We read none.", "A page each month.", 1)
    )
    write_part(by=team.ito, report_id=report.pk, part="data", new=Wording("We read them.", "", 3))
    write_part(
        by=team.sara, report_id=report.pk, part="data", new=Wording("We read some.", "A page each month.", 2)
    )
    set_rhythm(by=team.ito, report_id=report.pk, months=6)
    words = come_in(team.nils).words(f"/parity/reports/{report.pk}/")
    found, seen = told(team.sara, report)
    say_yes(by=team.sara, report_id=report.pk, seen=seen)
    say_yes(by=team.ito, report_id=report.pk, seen=seen)

    assert [(one.name, one.step) for one in found.parts[4].said] == [("Ken Ito", 3), ("Sara Osei", 2)]
    assert "Step 3" in words and "Step 2" in words and "We read none." not in words
    assert ReportWords.objects.count() == 3 and Final.objects.count() == 1
    assert Rhythm.objects.latest("at").next_on > today_of(team.sara)


def test_a_rhythm_whose_day_has_come_begins_anew_and_a_second_click_changes_nothing(team):
    report = begin_report(by=team.sara, new=NewReport("grid"))
    said = [set_rhythm(by=team.ito, report_id=report.pk, months=6) for _ in range(2)]
    with as_of(timezone.now() + timedelta(days=200)):
        anew = set_rhythm(by=team.ito, report_id=report.pk, months=6)

    assert said[0] == said[1]
    assert anew.next_on > said[0].next_on


def test_nobody_writes_over_what_somebody_else_wrote_meanwhile(team, come_in):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    page = come_in(team.nils)
    answer = page.post(f"/parity/reports/{report.pk}/parts/about/", words="Mine.", seen="")
    newest = ReportWords.objects.filter(part="about").latest("at")
    kept = page.post(f"/parity/reports/{report.pk}/parts/about/", words="Both of ours.", seen=str(newest.pk))

    assert answer.status_code == 422 and "Sara Osei wrote here while you did" in answer.content.decode()
    assert kept.status_code == 302
    assert [one.words for one in told(team.sara, report)[0].parts[0].said] == ["Both of ours."]


def test_each_figure_has_a_name_and_each_kind_its_parts():
    used = {key for kind in KINDS.values() for part in kind.parts for key in part.figures}

    assert used == set(FIGURES)
    assert {kind: len(one.parts) for kind, one in KINDS.items()} == {
        "council": 11,
        "project": 5,
        "grid": 6,
        "standards": 6,
    }
    assert all(len(part.steps) == 4 for kind in ("grid", "standards") for part in KINDS[kind].parts)
    assert set(Report.Kind.values) == set(KINDS)


def test_what_is_final_tells_everyone_no_hours_of_one_group_and_no_figure_that_is_not_of_it(team, come_in):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    for by in (team.sara, team.ito):
        say_yes(by=by, report_id=report.pk, seen=told(by, report)[1])
    stranger = come_in(team.town.join("Rut", Role.COORDINATOR))
    page, path = stranger.words(f"/parity/reports/{report.pk}/"), f"/parity/reports/{report.pk}/"
    kept = Final.objects.get().told
    grid = begin_report(by=team.sara, new=NewReport("grid", group_id=council.pk))
    whole = begin_report(by=team.sara, new=NewReport("grid"))

    assert "Hours of one group are not in a report" in page and "Time and money of your group" not in page
    assert "Time and money of your group" in come_in(team.nils).words(path)
    assert (
        "hours" not in json.dumps(kept) and stranger.get(f"{path}behind/hours_partners/").status_code == 404
    )
    assert {"centers", "motions", "hours_partners"} & set(numbers(told(team.sara, grid)[0])) == set()
    assert {"centers", "motions", "hours_partners"} <= set(numbers(told(team.sara, whole)[0]))


def test_a_number_opens_as_many_rows_for_every_role_and_each_row_leads_somewhere(team, come_in):
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    for by in (team.sara, team.ito):
        say_yes(by=by, report_id=report.pk, seen=told(by, report)[1])
    grid, path = begin_report(by=team.sara, new=NewReport("grid")), "/parity/reports/"
    opened, dead = {}, []
    for role in (Role.PATIENT, Role.RESEARCHER):
        visit = come_in(team.town.join(f"{role} Else", role))
        for one in (report, grid):
            some = {key: number for key, number in numbers(told(team.sara, one)[0]).items() if number}
            for key, number in some.items():
                page = visit.get(f"{path}{one.pk}/behind/{key}/").content.decode()
                rows = re.findall(
                    r'<tr><th scope="row">(?:<a href="([^"]+)">)?.*?<td class="r">([^<]*)</td></tr>', page
                )
                opened.setdefault((one.kind, key), set()).add(
                    (len(rows), sum(int(num) for _href, num in rows), number)
                )
                dead += [
                    href
                    for href, _num in rows
                    if href and role == Role.PATIENT and visit.get(href).status_code != 200
                ]

    assert all(len(found) == 1 for found in opened.values()), opened
    assert not [
        key
        for key, found in opened.items()
        if {num for _rows, num, _told in found} != {told for *_rows, told in found}
    ]
    assert dead == [] and sum(bool(rows) for found in opened.values() for rows, *_more in found) > 25


def test_one_who_begins_some_days_later_goes_on_with_the_draft(team):
    first = begin_report(by=team.sara, new=NewReport("standards", group_id=team.group.pk))
    with on(team.ito, today_of(team.ito) + timedelta(days=9)):
        second = begin_report(by=team.ito, new=NewReport("standards", group_id=team.group.pk))
        other = begin_report(by=team.ito, new=NewReport("grid", group_id=team.group.pk))
    with on(team.ito, today_of(team.ito) + timedelta(days=120)):
        later = begin_report(by=team.ito, new=NewReport("standards", group_id=team.group.pk))

    assert second.pk == first.pk and len({first.pk, other.pk, later.pk}) == 3


@pytest.mark.without_lines
def test_two_who_act_in_one_moment_make_one_final_report_and_write_nothing_into_it(own_database):
    from tests.governance.worlds import a_deciding_community  # noqa: PLC0415 - only here a world of its own
    from tests.groups.worlds import a_team  # noqa: PLC0415

    team = a_team(a_deciding_community("races"))
    council = a_council(team)
    report = a_report(council, team.sara, team.ito)
    seen = told(team.sara, report)[1]
    more = Wording("More.", seen=str(ReportWords.objects.filter(part="about").latest("at").pk))
    say_yes(by=team.sara, report_id=report.pk, seen=seen)
    raised = together(
        lambda: say_yes(by=team.ito, report_id=report.pk, seen=seen),
        lambda: say_yes(by=team.ito, report_id=report.pk, seen=seen),
        lambda: write_part(by=team.nils, report_id=report.pk, part="about", new=more),
    )
    final = Final.objects.filter(report=report).count()
    written = ReportWords.objects.filter(report=report, words="More.").count()
    if not final:
        for by in (team.sara, team.ito):
            say_yes(by=by, report_id=report.pk, seen=told(by, report)[1])
    mended = together(*[lambda: mend_report(by=team.nils, report_id=report.pk)] * 2)

    assert final + written == 1 and any(isinstance(one, Refused) for one in raised)
    assert all(one is None or isinstance(one, Refused) for one in raised)
    assert sorted(map(type, mended), key=str) == sorted((type(None), Refused), key=str)
    assert Report.objects.filter(mends=report).count() == 1
