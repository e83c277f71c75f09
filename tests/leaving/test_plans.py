"""The plan, the visits and the forms go along, too: every line of them, readable, and nothing that is kept from the seat."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.db import connection

from alongside.leaving.queries.beside import LEFT_OUT, LISTS
from alongside.plans.actions.matters import say_what_matters
from alongside.plans.saying import NewMatter
from alongside.plans.vocabulary import Prompt
from alongside.ui.keeping import Received
from tests.leaving.world import bundle_in, kinds, parcel_of, unpacked
from tests.r4 import r4_schema
from tests.sharing import test_plans_as_they_see as plans

told, tummy = plans.told, plans.tummy
SONG = b"OggS" + bytes(200)
ROOMS = ("plans", "visits", "questionnaires", "registry")


@pytest.fixture
def taken(family, told, looking, tmp_path):
    with looking(family.maya):
        voice = NewMatter(Prompt.GOOD_DAY, "", Received("me.ogg", "audio/ogg", SONG), "I sing")
        say_what_matters(by=family.maya, person_id=family.of, new=voice)
    return unpacked(parcel_of(family.maya, family.of, looking), tmp_path / "hers")


def rows_in(folder: Path) -> dict[str, list[dict[str, object]]]:
    return json.loads((folder / "beside-the-record.json").read_text(encoding="utf-8"))


def text_in(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.*")))


def test_every_table_of_these_rooms_about_a_person_is_taken_along(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'person_id'"
        )
        tables = {name for (name,) in cursor.fetchall() if name.split("_")[0] in ROOMS}
    assert tables - set(LEFT_OUT) == {name for name in LISTS if name != "forms"}


def test_every_line_is_there_as_it_was_written(family, taken):
    rows = rows_in(taken)
    for name in LISTS:
        if name == "forms":
            continue
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {name} WHERE person_id = %s", [family.of])  # noqa: S608 - our names
            assert len(rows.get(name, [])) == cursor.fetchone()[0], name
    assert {"plans_goal", "plans_goalact", "plans_budget", "visits_visit", "visits_agendaitem"} <= set(rows)
    assert "Until seven." in {one["words"] for one in rows["plans_goalact"]}


def test_other_systems_can_read_it(taken):
    bundle = bundle_in(taken)
    found = kinds(bundle)
    assert [error.message for error in r4_schema().iter_errors(bundle)] == []
    assert [found[kind] for kind in ("Goal", "CarePlan", "Appointment", "Questionnaire", "QuestionnaireResponse")] == [
        2, 1, 1, 1, 1,
    ]  # fmt: skip
    addresses = [one["fullUrl"] for one in bundle["entry"] if "fullUrl" in one]
    assert len(set(addresses)) == len(addresses)


def test_it_can_be_read_on_paper_and_heard(taken):
    page = (taken / "record.html").read_text(encoding="utf-8")
    for words in ("The spring concert", "Play in the school orchestra again", "Until seven.", "Swim alone",
                  "The iron drink", "Summer camp", "A tent", "I sing"):  # fmt: skip
        assert words in page, words
    assert [path.read_bytes() for path in (taken / "files").iterdir()] == [SONG]


def test_a_caregiver_takes_along_nothing_that_is_kept_from_them(family, told, looking, tmp_path):
    hers = text_in(unpacked(parcel_of(family.anna, family.of, looking), tmp_path / "anna"))
    assert "Play in the school orchestra again" in hers
    assert [words for words in (*plans.HIDDEN, "A tent") if words in hers] == []
