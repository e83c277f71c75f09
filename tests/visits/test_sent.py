"""Appointments and Encounters that a clinic's system sent, taken in as files are: planned here, linked, told once."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.kit.verdict import Refused
from alongside.people.models import Enrolment, Person, TeamMember
from alongside.record.models import Entry
from alongside.visits.actions.visits import begin_visit, end_visit, link_visit, plan_visit
from alongside.visits.models import Visit
from alongside.visits.planning import NewVisit
from tests.fhir.asking import found
from tests.record.importing.world import take_in

STARTS = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=3)
PATIENT = {"resourceType": "Patient", "id": "1", "name": [{"text": "Ada Holm"}], "birthDate": "2011-04-02"}


def appointment(**more: Any) -> dict[str, Any]:
    """An Appointment as a hospital's system sends it."""
    return {
        "resourceType": "Appointment", "id": "a1", "status": "booked", "description": "Follow-up, IBD",
        "start": STARTS.isoformat(), "end": (STARTS + timedelta(minutes=40)).isoformat(),
        "participant": [{"actor": {"reference": "Patient/1"}, "status": "accepted"}],
    } | more  # fmt: skip


def encounter(**more: Any) -> dict[str, Any]:
    """The same visit as it was held, as that system tells it afterwards."""
    begun = timezone.now() - timedelta(seconds=1)
    return {
        "resourceType": "Encounter", "id": "e1", "status": "finished", "subject": {"reference": "Patient/1"},
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
        "period": {"start": begun.isoformat(), "end": timezone.now().isoformat()},
    } | more  # fmt: skip


@pytest.fixture
def ada(family, tmp_path):
    """A girl who came with the files of the clinic, and her doctor; `bring(...)` takes in more."""
    clinic = SimpleNamespace(by=program(community_id=family.community.pk), center=family.center)

    def bring(*resources: dict[str, Any]) -> Any:
        paths = []
        for number, one in enumerate(resources):
            path = tmp_path / f"{one['resourceType']}-{number}.json"
            path.write_text(json.dumps(one), encoding="utf-8")
            paths.append(path)
        return take_in(clinic, *paths, source="Hospital")

    bring(PATIENT)
    person = Person.objects.get(name="Ada Holm")
    TeamMember.objects.create(person=person, seat_id=family.amina.seat_id)
    Enrolment.objects.get_or_create(person=person, center=family.center)
    return SimpleNamespace(id=person.pk, bring=bring, path=f"/people/{person.pk}/visits/")


def told(client: Any, ada: Any) -> tuple[list[Any], list[Any]]:
    return tuple(found(client, kind, f"patient={ada.id}") for kind in ("Appointment", "Encounter"))


def test_what_was_sent_is_prepared_here_with_one_click_and_told_once(family, ada, knocking, as_web):
    ada.bring(appointment())
    entry = Entry.objects.get(kind="Appointment")
    with as_web():
        client = knocking(family.amina)
        page = client.get(ada.path).content.decode()
        form = client.get(f"{ada.path}plan/?from={entry.origin_id}").content.decode()
        local = timezone.localtime(STARTS)
        sent = {"day": local.date().isoformat(), "clock": f"{local:%H:%M}", "minutes": "40", "mode": "in_person",
                "about": "Follow-up, IBD"}  # fmt: skip
        client.post(f"{ada.path}plan/?from={entry.origin_id}", sent)
        after = client.get(ada.path).content.decode()
        appointments, _encounters = told(client, ada)

    assert f"plan/?from={entry.origin_id}" in page
    assert 'value="40"' in form and "Follow-up, IBD" in form and local.date().isoformat() in form
    visit = Visit.objects.get()
    assert (visit.entry_origin, visit.starts_at, visit.minutes) == (entry.origin_id, STARTS, 40)
    assert "Sent by the clinic’s system" not in after
    assert [one["id"] for one in appointments] == ["a1"]


def test_a_visit_that_was_planned_here_before_is_said_to_be_the_same(family, ada, knocking, as_web):
    visit = plan_visit(by=family.amina, person_id=ada.id, new=NewVisit(starts_at=STARTS))
    ada.bring(appointment())
    entry = Entry.objects.get(kind="Appointment")
    with as_web():
        client = knocking(family.amina)
        twice, _none = told(client, ada)
        page = client.get(ada.path).content.decode()
        client.post(f"{ada.path}{visit.pk}/link/", {"origin": str(entry.origin_id)})
        once, _none = told(client, ada)

    assert f'action="{ada.path}{visit.pk}/link/"' in page
    assert "It is this one: Visit on" in page
    assert (len(twice), [one["id"] for one in once]) == (2, ["a1"])


def test_an_encounter_that_comes_after_the_visit_is_that_visit(family, ada, knocking, as_web):
    visit = plan_visit(by=family.amina, person_id=ada.id, new=NewVisit(starts_at=timezone.now()))
    begin_visit(by=family.amina, person_id=ada.id, visit_id=visit.pk)
    end_visit(by=family.amina, person_id=ada.id, visit_id=visit.pk, words="We met.")
    ada.bring(encounter())
    entry = Entry.objects.get(kind="Encounter")
    with as_web():
        client = knocking(family.amina)
        assert f"{visit.pk}/link/" in client.get(ada.path).content.decode()
        client.post(f"{ada.path}{visit.pk}/link/", {"origin": str(entry.origin_id)})
        _appointments, encounters = told(client, ada)
        page = client.get(f"{ada.path}{visit.pk}/").content.decode()

    assert [one["id"] for one in encounters] == ["e1"]
    assert "We met." in page


def test_an_encounter_that_names_a_linked_appointment_needs_no_word(family, ada, knocking, as_web):
    ada.bring(appointment(start=(timezone.now() + timedelta(minutes=5)).isoformat()))
    sent = Entry.objects.get(kind="Appointment")
    visit = plan_visit(
        by=family.amina, person_id=ada.id, new=NewVisit(starts_at=sent.true_at), entry_origin=sent.origin_id
    )
    begin_visit(by=family.amina, person_id=ada.id, visit_id=visit.pk)
    with as_web():
        client = knocking(family.amina)
        _appointments, before = told(client, ada)
    ada.bring(encounter(appointment=[{"reference": "Appointment/a1"}]))
    with as_web():
        page = client.get(ada.path).content.decode()
        appointments, after = told(client, ada)

    assert [one["id"] for one in before] == [str(visit.pk)]
    assert [one["id"] for one in after] == ["e1"]
    assert [one["id"] for one in appointments] == ["a1"]
    assert "Sent by the clinic’s system" not in page


def test_what_is_linked_once_is_linked_to_no_other(family, ada, looking):
    ada.bring(appointment())
    sent = Entry.objects.get(kind="Appointment").origin_id
    visits = [
        plan_visit(by=family.amina, person_id=ada.id, new=NewVisit(starts_at=STARTS)) for _each in range(2)
    ]
    about = {"by": family.amina, "person_id": ada.id, "entry_origin": sent}
    with looking(family.amina):
        link_visit(visit_id=visits[0].pk, **about)
        with pytest.raises(Refused, match="linked already"):
            link_visit(visit_id=visits[0].pk, **about)
        with pytest.raises(Refused):
            link_visit(visit_id=visits[1].pk, **about)

    assert list(Visit.objects.order_by("at").values_list("entry_origin", flat=True)) == [sent, None]


@pytest.mark.parametrize("who", ["stranger", "jonas", "researcher"])
def test_strangers_link_nothing(family, ada, knocking, as_web, who):
    visit = plan_visit(by=family.amina, person_id=ada.id, new=NewVisit(starts_at=STARTS))
    ada.bring(appointment())
    sent = Entry.objects.get(kind="Appointment").origin_id
    with as_web():
        answer = knocking(getattr(family, who)).post(
            f"{ada.path}{visit.pk}/link/", {"origin": str(sent)}
        )  # fmt: skip

    assert answer.status_code == 404
    assert Visit.objects.get().entry_origin is None
