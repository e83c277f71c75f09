"""The page in a browser: found by its labels, sent, reported; nothing that a machine can find is wrong with it."""

from __future__ import annotations

import json

import pytest

from alongside.people.models import Account, Person, Seat
from alongside.record.importing.sent import take_in_run
from alongside.record.models import ImportRun
from tests.browser import axe
from tests.record.importing.world import DATA, make_clinic


@pytest.mark.browser
def test_a_clinician_brings_in_a_patient(house, page, tmp_path):
    clinic = make_clinic("Lakeside")
    account = Account.objects.create_user("importer@example.org")
    person = Person.objects.create(
        community=clinic.community, name="Dr Import", account=account, known_in_community=True
    )
    Seat.objects.create(
        community=clinic.community,
        person=person,
        role="clinician",
        organization=clinic.center,
        title="doctor",
    )
    page.context.add_cookies([house.session_for(account)])
    (tmp_path / "maya.json").write_text(
        json.dumps({"resourceType": "Patient", "name": [{"text": "Maya Lind"}]})
    )
    (tmp_path / "notes.txt").write_text("not for this")

    page.goto(f"{house.url}/record/import/")
    axe(page)
    page.get_by_label("Choose the files").set_input_files(
        [DATA / "bulk" / "Patient.000.ndjson", tmp_path / "maya.json", tmp_path / "notes.txt"]
    )
    page.get_by_role("button", name="Take them in").click()
    page.wait_for_url("**/record/import/*-*/")
    take_in_run(ImportRun.objects.get(begun_by=person).pk)
    page.get_by_text("Done.").wait_for()
    axe(page)

    assert page.get_by_text("Patients: 14 new, 0 known.").is_visible()
    assert page.get_by_role("cell", name="It is not FHIR JSON.").is_visible()
    assert "Maya" not in page.get_by_role("main").inner_text().replace("maya.json", "")
