"""All of a community, written out: nothing forgotten, nothing of others, checked elsewhere, taken in elsewhere."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys

import pytest
from django.db import connection

from alongside.contributions import seals
from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.leaving.community import command
from alongside.leaving.community.patients import write_patients
from alongside.leaving.community.tables import LEFT_OUT, OF_OTHERS, belonging, tables_here
from alongside.leaving.community.whole import CannotExport, export
from alongside.leaving.queries.theirs import theirs_alone
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from tests.leaving.world import bundle_in
from tests.r4 import r4_schema
from tests.record.family import Family, a_family, words


def quiet(_words: str) -> None:
    """Say nothing."""


@pytest.fixture
def others(db):
    """Another community in the same house, with something of its own in it."""
    other = a_family("Seaside")
    write_entry(by=other.maya, person_id=other.of, new=words("Only for Seaside."))
    return other


@pytest.fixture
def out(told: Family, others: Family, tmp_path):
    seals.seal_all_lines()
    export(told.community, tmp_path / "out", quiet)
    return tmp_path / "out"


def test_every_table_of_the_house_is_written_out_or_named_with_its_reason(db):
    """A new table that leads to no community, and is not named, fails here: nothing can be forgotten."""
    plain, nowhere = belonging()

    assert nowhere == []
    assert {one.name for one in plain} | set(LEFT_OUT) | set(theirs_alone()) >= set(tables_here())


def test_every_column_of_a_person_or_a_community_is_reached(db):
    """Asked of the database itself, apart from the way in which the export finds its tables."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name "
            "IN ('person_id', 'community_id', 'about_id', 'seat_id', 'author_id', 'actor_id', 'asked_by_id')"
        )
        about_somebody = {name for (name,) in cursor.fetchall() if not name.startswith(OF_OTHERS)}
    plain, _nowhere = belonging()

    assert about_somebody - {one.name for one in plain} - set(LEFT_OUT) - set(theirs_alone()) == set()


def test_a_table_that_leads_nowhere_stops_the_export(told: Family, tmp_path):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE people_forgotten (id int, words text)")

    with pytest.raises(CannotExport, match="people_forgotten"):
        export(told.community, tmp_path / "out", quiet)


def test_every_row_of_the_community_is_there_and_none_of_another(told: Family, others: Family, out):
    rows = {path.stem: path.read_text(encoding="utf-8") for path in (out / "tables").glob("*.ndjson")}
    entries = [json.loads(line) for line in rows["record_entry"].splitlines()]

    assert {one["id"] for one in entries} == {str(one) for one in Entry.objects.filter(
        person__community=told.community).values_list("pk", flat=True)}  # fmt: skip
    lines = Line.objects.filter(community_id=told.community.pk)
    assert len(rows["contributions_line"].splitlines()) == lines.count()
    everything = "".join(
        one.read_text(encoding="utf-8")
        for one in out.rglob("*")
        if one.suffix in (".ndjson", ".json", ".html")
    )
    assert "Only for Seaside." not in everything
    assert str(others.of) not in everything


def test_no_secret_goes_along(out):
    text = (out / "tables" / "people_account.ndjson").read_text(encoding="utf-8")

    assert ("password" in text, "@example.org" in text) == (False, True)


def test_each_patient_has_a_folder(told: Family, out):
    folder = out / "patients" / told.of.hex[:2] / str(told.of)

    assert {one.name for one in folder.iterdir()} == {
        "record.json", "record.html", "earlier-versions.json", "what-was-done.csv", "files", "packed.json",
    }  # fmt: skip
    assert [error.message for error in r4_schema().iter_errors(bundle_in(folder))] == []


def test_everything_is_there_in_bulk_too(told: Family, out):
    found = {
        path.stem: path.read_text(encoding="utf-8").splitlines() for path in (out / "fhir").glob("*.ndjson")
    }

    assert {kind: len(lines) for kind, lines in found.items()} == {
        "Observation": 4, "Patient": 2, "Practitioner": 4, "RelatedPerson": 2, "Organization": 2,
    }  # fmt: skip
    wrong = [
        error.message
        for lines in found.values()
        for line in lines
        for error in r4_schema().iter_errors(json.loads(line))
    ]
    assert wrong == []


def test_the_charter_is_there_to_read_and_as_data(out):
    told = json.loads((out / "charter" / "charter-1.json").read_text(encoding="utf-8"))
    page = (out / "charter" / "charter-1.html").read_text(encoding="utf-8")

    assert len(told["sharing_charterrule"]) > 10
    assert ("the care team" in page, "<script" in page) == (True, False)


def check(folder) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(folder / "check.py")], capture_output=True, text=True, env={}, cwd="/"
    )
    return done.returncode, done.stdout + done.stderr


def test_it_is_checked_elsewhere(told: Family, out, tmp_path):
    shutil.copytree(out, tmp_path / "elsewhere")

    code, said = check(tmp_path / "elsewhere")

    assert (code, said.startswith("The export is whole")) == (0, True), said
    sealed = [
        json.loads(line)["sealed"][0] for line in (out / "ledger" / "lines.ndjson").open(encoding="utf-8")
    ]
    assert sealed.count(None) == 1  # that it was written out


def with_new_checksum(out, name: str) -> None:
    """Whoever alters a file may alter its checksum, too."""
    digest = hashlib.sha256((out / name).read_bytes()).hexdigest()
    sums = (out / "checksums.sha256").read_text(encoding="utf-8").splitlines()
    kept = [f"{digest}  {name}" if one.endswith(f"  {name}") else one for one in sums]
    (out / "checksums.sha256").write_text("\n".join(kept) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "change", "found"),
    [
        ("ledger/lines.ndjson", lambda lines: [lines[0].replace("Amina", "Nobody"), *lines[1:]], "altered: line"),
        ("ledger/lines.ndjson", lambda lines: lines[1:], "removed: line"),
        ("ledger/lines.ndjson", lambda lines: [*lines, lines[0]], "inserted: a line"),
        ("ledger/leaves.ndjson", lambda lines: lines[1:], "altered: the list of lines under seal"),
        ("ledger/seals.ndjson", lambda lines: [lines[0].replace('"lines"', '"lines" ', 1)], ""),
        ("ledger/seals.ndjson", lambda lines: [lines[0].replace(json.loads(lines[0])["hash"], "00" * 32)], "altered: seal 1"),
    ],
    ids=["altered", "removed", "told twice", "leaf removed", "only spaces", "seal altered"],
)  # fmt: skip
def test_the_seals_find_it_even_where_the_checksums_were_made_anew(out, name, change, found):
    path = out / name
    first = "Amina" if found == "altered: line" else ""
    lines = sorted(path.read_text(encoding="utf-8").splitlines(), key=lambda line: first not in line)
    path.write_text("\n".join(change(lines)) + "\n", encoding="utf-8")
    with_new_checksum(out, name)

    code, said = check(out)

    assert (code, found in said, "altered: ledger" in said) == (1 if found else 0, True, False), said


def test_a_file_that_is_gone_is_named(told: Family, out):
    (out / "tables" / "people_seat.ndjson").unlink()

    assert "removed: tables/people_seat.ndjson" in check(out)[1]


def test_it_goes_on_where_it_stopped(told: Family, out, monkeypatch):
    """What stands is not written again; whoever was written about since is."""
    maya = out / "patients" / told.of.hex[:2] / str(told.of)
    noor = out / "patients" / told.elsewhere.person_id.hex[:2] / str(told.elsewhere.person_id)
    before = [(one / "packed.json").stat().st_mtime_ns for one in (maya, noor)]
    write_entry(by=told.maya, person_id=told.of, new=words("Since then."))

    export(told.community, out, quiet)

    after = [(one / "packed.json").stat().st_mtime_ns for one in (maya, noor)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]
    assert "Since then." in (maya / "record.html").read_text(encoding="utf-8")
    assert check(out)[0] == 0
    of_before, known = json.loads((noor / "packed.json").read_text(encoding="utf-8")), []
    (noor / "packed.json").write_text(json.dumps({"at": of_before["at"]}), encoding="utf-8")
    by = program(community_id=told.community.pk)
    write_patients(by, told.community, out, lambda _one, there: known.append(there))
    assert known.count(False) == 1  # what an earlier version of this program packed is packed anew


def test_a_folder_with_other_things_is_not_touched(told: Family, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine")

    with pytest.raises(CannotExport, match="not empty"):
        export(told.community, tmp_path / "mine", quiet)


def test_the_command_says_what_it_wrote(told: Family, tmp_path, capsys):
    class Asked:
        community, to = told.community.name, str(tmp_path / "out")

    assert command.run(Asked) == 0
    assert "2 patients" in capsys.readouterr().out


def test_a_community_that_is_not_there_is_said_so(told: Family, tmp_path, capsys):
    class Asked:
        community, to = "Nowhere", str(tmp_path / "out")

    assert command.run(Asked) == 2
    assert "There is no community 'Nowhere'" in capsys.readouterr().err
