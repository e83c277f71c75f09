"""Visits as other systems read them: the Appointment from when it is planned, the Encounter from when it begins."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from alongside.kit.terms import Category
from alongside.record.actions.entries import write_entry
from alongside.visits.actions.visits import begin_visit, end_visit, plan_visit, say_not_held
from alongside.visits.planning import NewVisit
from tests.fhir.asking import found, one, status
from tests.record.family import Family, calprotectin
from tests.visits.worlds import a_visit


@pytest.fixture
def visit(family: Family):
    """A visit of Maya's at Riverside, an hour from now."""
    return a_visit(family)


def told(family: Family, knocking, as_web, who="maya"):
    """The Appointments and the Encounters of Maya, as somebody finds them."""
    with as_web():
        client = knocking(getattr(family, who))
        return [found(client, kind, f"patient={family.of}") for kind in ("Appointment", "Encounter")]


def test_a_planned_visit_is_an_appointment_and_no_encounter(family: Family, visit, knocking, as_web) -> None:
    (appointment,), encounters = told(family, knocking, as_web)

    assert (appointment["id"], appointment["status"], encounters) == (str(visit.pk), "booked", [])
    assert appointment["minutesDuration"] == visit.minutes
    assert [each["actor"].get("reference", "").split("/")[0] for each in appointment["participant"]][
        0
    ] == "Patient"
    assert "Organization" in json.dumps(appointment["participant"])


def test_a_visit_that_is_held_is_an_encounter_that_names_its_appointment(
    family: Family, visit, knocking, as_web
) -> None:
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    (arrived,), (begun,) = told(family, knocking, as_web)
    end_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, words="We talked about school.")
    (fulfilled,), (finished,) = told(family, knocking, as_web, "amina")

    assert [arrived["status"], fulfilled["status"]] == ["arrived", "fulfilled"]
    assert [begun["status"], finished["status"]] == ["in-progress", "finished"]
    assert ("end" in begun["period"], "end" in finished["period"]) == (False, True)
    assert finished["appointment"] == [{"reference": f"Appointment/{visit.pk}"}]
    assert finished["class"]["code"] == "AMB"


def test_one_visit_is_read_by_its_id(family: Family, visit, knocking, as_web) -> None:
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    with as_web():
        client = knocking(family.maya)
        read = one(client, "Appointment", visit.pk), one(client, "Encounter", visit.pk)

    assert [each["resourceType"] for each in read] == ["Appointment", "Encounter"]


def test_a_visit_that_was_not_held_is_a_cancelled_appointment(
    family: Family, visit, knocking, as_web
) -> None:
    say_not_held(by=family.amina, person_id=family.of, visit_id=visit.pk, why="Snow.")

    (appointment,), encounters = told(family, knocking, as_web)

    assert (appointment["status"], encounters) == ("cancelled", [])


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "researcher"])
def test_who_may_not_see_visits_finds_none(family: Family, visit, knocking, as_web, who: str) -> None:
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    with as_web():
        client = knocking(getattr(family, who))
        knocks = [
            f"{kind}{rest}"
            for kind in ("Appointment", "Encounter")
            for rest in (f"/{visit.pk}", f"?patient={family.of}")
        ]
        assert [status(client, knock) for knock in knocks] == [404] * 4


def a_sent_appointment(family: Family):
    """An Appointment of the record that another system sent."""
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    key = uuid4()
    body = {
        "resourceType": "Appointment",
        "id": str(key),
        "status": "booked",
        "participant": [{"actor": {"reference": f"Patient/{family.of}"}, "status": "accepted"}],
    }
    entry.pk = entry.origin_id = key
    entry.kind, entry.category, entry.resource = "Appointment", Category.VISITS.value, json.dumps(body)
    entry.true_at = timezone.now() + timedelta(hours=1)
    entry.save(force_insert=True)
    return entry


def test_what_a_system_sent_of_a_visit_is_not_made_anew(family: Family, knocking, as_web) -> None:
    sent = a_sent_appointment(family)
    new = NewVisit(starts_at=sent.true_at)
    visit = plan_visit(by=family.amina, person_id=family.of, new=new, entry_origin=sent.origin_id)
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)

    (appointment,), (encounter,) = told(family, knocking, as_web)

    assert appointment["id"] == str(sent.origin_id)
    assert encounter["appointment"] == [{"reference": f"Appointment/{sent.origin_id}"}]
