"""`alongside import`: where things go, what is said, what stands in the report."""

from __future__ import annotations

import csv
import json
from argparse import Namespace

from alongside.people.models import Community, Organization, Person
from alongside.record.importing.command import run
from alongside.record.models import Entry
from alongside.sharing.models import CharterVersion
from tests.record.importing.world import make_clinic

MAYA = {"resourceType": "Patient", "id": "1", "name": [{"text": "Maya"}]}


def asked(*paths: object, **more: object) -> Namespace:
    given = {"report": None, "community": None, "center": None, "source": None} | more
    return Namespace(paths=[str(path) for path in paths], **given)


def test_a_fresh_house_gets_a_community_a_center_and_a_charter(db, file, capsys):
    code = run(asked(file("a.json", MAYA)))

    said = capsys.readouterr().out
    assert (code, Community.objects.get().slug, Organization.objects.get().name) == (
        0,
        "our-community",
        "Our center",
    )
    assert CharterVersion.objects.get().in_force_from is not None
    assert "Opened the community “Our community”. Added the center “Our center”." in said
    assert "Read 1 resources: 1 taken in, 0 known already, 0 set aside." in said
    assert "Patients: 1 new, 0 known." in said


def test_one_community_with_one_center_needs_no_choice(clinic, file):
    assert run(asked(file("a.json", MAYA))) == 0
    assert Entry.objects.get().source == "Files from Harbour clinic"


def test_a_center_that_is_not_there_is_added_and_one_that_is_is_used(clinic, file):
    run(asked(file("a.json", MAYA), center="Hill"))
    run(asked(file("a.json", MAYA), center="hill"))

    assert set(Organization.objects.values_list("name", flat=True)) == {"Harbour clinic", "Hill"}


def test_where_it_is_not_clear_somebody_has_to_say(clinic, file, capsys):
    Organization.objects.create(community=clinic.community, name="Hill", kind="center")
    assert run(asked(file("a.json", MAYA))) == 2
    assert "Choose one with --center: Harbour clinic, Hill." in capsys.readouterr().err

    make_clinic("Forest")
    assert run(asked(file("a.json", MAYA))) == 2
    assert "Choose one with --community: harbour, forest." in capsys.readouterr().err
    assert run(asked(file("a.json", MAYA), community="forest")) == 0
    assert Person.objects.get(name="Maya").community.slug == "forest"


def test_a_community_that_is_not_there_is_not_made_by_a_slip(clinic, file, capsys):
    assert run(asked(file("a.json", MAYA), community="harbor")) == 2
    assert "There is no community 'harbor'. There is: harbour." in capsys.readouterr().err


def test_in_a_demonstration_the_first_is_taken_and_it_says_so(clinic, file, capsys, admin_sql):
    from django.db import connection

    Organization.objects.create(community=clinic.community, name="Hill", kind="center")
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO people_demo (community_id) VALUES (%s)", [clinic.community.id])

    assert run(asked(file("a.json", MAYA))) == 0
    assert "Into Harbour clinic (choose another center with --center)." in capsys.readouterr().out


def test_a_path_that_is_not_there_is_a_sentence(clinic, tmp_path, capsys):
    assert run(asked(tmp_path / "nothing")) == 2
    assert capsys.readouterr().err.startswith("alongside import: There is nothing at")


def test_the_report_lists_everything_and_no_cell_is_a_formula(clinic, file, tmp_path, capsys):
    rows = [MAYA, {"resourceType": "=cmd|' /C calc'!A0"}, *({"resourceType": "X"} for _each in range(20))]
    path = file("=a.ndjson", rows)

    code = run(asked(path, report=str(tmp_path / "report.csv")))

    with open(tmp_path / "report.csv", encoding="utf-8-sig", newline="") as found:
        cells = list(csv.reader(found))
    assert (code, len(cells)) == (0, 22)
    assert cells[0] == ["outcome", "file", "line", "kind", "reason"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in cells for cell in row)
    said = capsys.readouterr().out
    assert "… and 11 more (--report FILE.csv lists all)." in said


def test_a_report_that_cannot_be_written_is_a_sentence(clinic, file, tmp_path, capsys):
    assert run(asked(file("a.json", MAYA), report=str(tmp_path / "no" / "r.csv"))) == 2
    assert "The report cannot be written" in capsys.readouterr().err


def test_control_characters_never_reach_the_terminal(clinic, file, capsys):
    path = file("a\x1b[31m.json", json.dumps({"resourceType": "\x1b]0;pwned\x07"}))

    run(asked(path))

    assert "\x1b" not in capsys.readouterr().out
