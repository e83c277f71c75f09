"""Patients are matched on their numbers, never silently made one, and never reached through a forged number."""

from __future__ import annotations

from types import SimpleNamespace

from django.db import connection

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.people.models import ContactPoint, Enrolment, Identifier, Organization, Person, Seat
from alongside.record.models import Entry
from tests.record.importing.world import notes, reasons
from tests.record.importing.world import take_in as bring

MRN = "urn:oid:1.2.3"


def patient(id: str = "1", number: str = "77", **more: object) -> dict:
    base = {
        "resourceType": "Patient", "id": id, "name": [{"family": "Lind", "given": ["Maya"]}], "gender": "female",
        "birthDate": "2011-03-04",
    }  # fmt: skip
    if number:
        base["identifier"] = [{"system": MRN, "value": number}]
    return base | more


def patients(clinic: SimpleNamespace) -> list[Person]:
    return list(
        Person.objects.filter(community=clinic.community, known_in_community=False).order_by("name", "id")
    )


def test_patient_gets_a_seat_numbers_addresses_and_a_center(clinic, take_in, file):
    telecom = [{"system": "phone", "value": "070-123"}, {"system": "fax", "value": "1"}]
    address = [{"line": ["Storgatan 1"], "postalCode": "111 22", "city": "Stockholm"}]

    take_in(
        file("a.json", patient(telecom=telecom, address=address, deceasedDateTime="2020-01-02T10:00:00Z"))
    )

    (maya,) = patients(clinic)
    assert (maya.name, maya.birth_date.isoformat(), maya.sex, maya.died_on.isoformat()) == (
        "Maya Lind", "2011-03-04", "female", "2020-01-02",
    )  # fmt: skip
    assert [seat.role for seat in Seat.objects.filter(person=maya)] == ["patient"]
    assert list(Identifier.objects.filter(person=maya).values_list("system", "value")) == [(MRN, "77")]
    assert set(ContactPoint.objects.filter(person=maya).values_list("kind", "value")) == {
        ("phone", "070-123"), ("address", "Storgatan 1, 111 22 Stockholm"),
    }  # fmt: skip
    assert [one.center for one in Enrolment.objects.filter(person=maya)] == [clinic.center]


def test_same_number_is_the_same_person_under_another_id(clinic, take_in, file):
    take_in(file("a.json", patient("1")))
    run = take_in(file("b.json", patient("2", name=[{"family": "Lind-Berg", "given": ["Maya"]}])))

    (maya,) = patients(clinic)
    assert (run.patients, run.patients_known, maya.name) == (0, 1, "Maya Lind")
    assert Entry.objects.filter(person=maya, kind="Patient").count() == 2


def test_same_number_with_another_birth_date_stays_apart_and_is_told(clinic, take_in, file):
    take_in(file("a.json", patient("1")))
    run = take_in(file("b.json", patient("2", birthDate="1950-01-01", name=[{"family": "Berg"}])))

    assert [one.name for one in patients(clinic)] == ["Berg", "Maya Lind"]
    assert notes(run) == [
        "Somebody with the same number has another birth date or sex. Both are kept, apart."
    ]
    again = take_in(file("b.json", patient("2", birthDate="1950-01-01", name=[{"family": "Berg"}])))
    assert (again.taken_in, len(patients(clinic))) == (0, 2)


def test_same_number_with_another_sex_stays_apart(clinic, take_in, file):
    take_in(file("a.ndjson", [patient("1"), patient("2", gender="male")]))

    assert len(patients(clinic)) == 2


def test_numbers_of_two_people_make_neither_one(clinic, take_in, file):
    take_in(file("a.ndjson", [patient("1", "77"), patient("2", "88", name=[{"family": "Berg"}])]))
    both = [{"system": MRN, "value": "77"}, {"system": MRN, "value": "88"}]

    run = take_in(file("b.json", patient("3", identifier=both)))

    assert len(patients(clinic)) == 3
    assert "Its numbers belong to two people. It is kept apart from both." in notes(run)


def test_same_name_and_birth_date_without_a_number_is_a_possible_duplicate(clinic, take_in, file):
    take_in(file("a.json", patient("1", "")))
    run = take_in(file("elsewhere/b.json", patient("2", "")))

    assert len(patients(clinic)) == 2
    assert notes(run) == ["A possible duplicate: somebody has the same name and birth date. Look who it is."]


def test_same_id_and_nothing_that_bears_it_out_is_another_person(clinic, take_in, file):
    take_in(file("a/p.json", patient("example", "")))
    take_in(file("b/p.json", patient("example", "", birthDate="1990-01-01", name=[{"family": "Shaw"}])))
    take_in(file("c/p.json", {"resourceType": "Patient", "id": "example"}))

    assert [one.name for one in patients(clinic)] == ["Maya Lind", "Shaw", "Unnamed patient"]


def test_same_id_borne_out_by_the_birth_date_is_the_same_person(clinic, take_in, file):
    take_in(file("a/p.json", patient("9", "")))
    run = take_in(file("b/p.json", patient("9", "", active=True)))

    assert (len(patients(clinic)), run.new_versions) == (1, 1)


def test_a_number_without_a_system_matches_nobody(clinic, take_in, file):
    nameless = {"identifier": [{"value": "77"}], "birthDate": "1980-01-01"}
    take_in(file("a.ndjson", [patient("1", "", **nameless), patient("2", "", **nameless, active=True)]))

    assert len(patients(clinic)) == 2


def test_an_uncertain_birth_date_contradicts_only_another_year(clinic, take_in, file):
    take_in(file("a.json", patient("1")))
    take_in(file("b.json", patient("2", birthDate="2011")))

    assert len(patients(clinic)) == 1


def test_a_merged_person_is_who_they_went_into(clinic, take_in, file):
    take_in(file("a.ndjson", [patient("1", "77"), patient("2", "88", name=[{"family": "Lindh"}])]))
    maya, lindh = patients(clinic)[1], patients(clinic)[0]
    Person.objects.filter(pk=lindh.pk).update(merged_into=maya)

    take_in(
        file("b.ndjson", [{"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/2"}}])
    )

    assert Entry.objects.get(kind="Condition").person_id == maya.pk


def test_one_line_in_the_ledger_for_each_person(clinic, take_in, file):
    about = {"subject": {"reference": "Patient/1"}}
    rows = [patient("1"), *({"resourceType": "Condition", "id": f"c{n}", **about} for n in range(4))]

    take_in(file("a.ndjson", rows))
    take_in(file("a.ndjson", rows))

    (maya,) = patients(clinic)
    lines = Line.objects.filter(about_id=maya.pk)
    assert [(line.verb, line.subject_words) for line in lines] == [("record.brought_in", "5 entries")]


def test_clinician_of_the_center_sees_the_patient_and_one_elsewhere_does_not(clinic, take_in, file, as_web):
    other = Organization.objects.create(community=clinic.community, name="Far away", kind="center")
    stranger = Person.objects.create(community=clinic.community, name="Dr Far", known_in_community=True)
    seat = Seat.objects.create(
        community=clinic.community, person=stranger, role="clinician", organization=other
    )
    far = SimpleNamespace(**vars(clinic.doctor)) if False else clinic.doctor.__class__(
        person_id=stranger.id, seat_id=seat.id, role=clinic.doctor.role, name="Dr Far",
        community_id=clinic.community.id, center_id=other.id,
    )  # fmt: skip
    take_in(
        file(
            "a.ndjson",
            [
                patient("1"),
                {
                    "resourceType": "Condition",
                    "id": "c",
                    "code": {"text": "Crohn"},
                    "subject": {"reference": "Patient/1"},
                },
            ],
        )
    )

    seen = {}
    with as_web():
        for name, actor in (("near", clinic.doctor), ("far", far), ("nobody", None)):
            with acting(actor), connection.cursor() as cursor:
                cursor.execute("SELECT title FROM record_entry WHERE kind = 'Condition'")
                seen[name] = cursor.fetchall()

    assert seen == {"near": [("Crohn",)], "far": [], "nobody": []}


def test_sent_files_never_reach_a_record_at_another_center(clinic, take_in, file):
    """A forged number would otherwise enrol somebody else's patient, and open their record."""
    elsewhere = Organization.objects.create(community=clinic.community, name="Elsewhere", kind="center")
    there = SimpleNamespace(community=clinic.community, center=elsewhere, by=clinic.by)
    bring(there, file("a.json", patient("1")))

    run = take_in(file("b.json", patient("1")), uploaded=True, by=clinic.doctor)

    owner, forged = sorted(patients(clinic), key=lambda one: one.created_at)
    assert [one.center for one in Enrolment.objects.filter(person=owner)] == [elsewhere]
    assert [one.center for one in Enrolment.objects.filter(person=forged)] == [clinic.center]
    assert (notes(run), reasons(run)) == ([], [])


def test_from_the_shell_the_same_number_is_the_same_person_at_both_centers(clinic, take_in, file):
    elsewhere = Organization.objects.create(community=clinic.community, name="Elsewhere", kind="center")
    bring(
        SimpleNamespace(community=clinic.community, center=elsewhere, by=clinic.by),
        file("a.json", patient("1")),
    )

    take_in(file("a.json", patient("1")))

    (maya,) = patients(clinic)
    assert {one.center for one in Enrolment.objects.filter(person=maya)} == {elsewhere, clinic.center}


def test_communities_are_strictly_apart(clinic, take_in, file):
    from tests.record.importing.world import make_clinic

    other = make_clinic("Forest")
    bring(other, file("a.json", patient("1")))
    take_in(file("a.json", patient("1")))

    assert (len(patients(clinic)), len(patients(other))) == (1, 1)
