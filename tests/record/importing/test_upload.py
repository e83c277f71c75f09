"""A clinic without a shell sends files through the page; the worker takes them in; counts and reasons come back."""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from alongside.contributions.models import Line
from alongside.people.models import Account, Organization, Person, Seat
from alongside.record.importing import arriving
from alongside.record.importing.sent import go_on_with_sent_files, take_in_run
from alongside.record.models import Entry, ImportRun, SetAside
from tests.record.importing.world import DATA

MAYA = {"resourceType": "Patient", "id": "1", "name": [{"text": "Maya Lind"}]}
ADDRESS = "/record/import/"


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    settings.ALONGSIDE_HOME = tmp_path / "home"


@pytest.fixture
def sign_in(clinic, client):
    """Somebody with a role signs in; at the clinic, unless another place is given."""

    def come(role: str, *, at: object = "here") -> object:
        account = Account.objects.create_user(f"{role}@example.org")
        person = Person.objects.create(
            community=clinic.community, name=f"The {role}", account=account, known_in_community=True
        )
        place = clinic.center if at == "here" else at
        Seat.objects.create(community=clinic.community, person=person, role=role, organization=place)
        client.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[0])
        return client

    return come


def sent(*contents: object, names: tuple[str, ...] = ()) -> dict[str, list[SimpleUploadedFile]]:
    files = [
        SimpleUploadedFile(
            names[n] if names else f"{n}.json", one if isinstance(one, bytes) else json.dumps(one).encode()
        )
        for n, one in enumerate(contents)
    ]
    return {"records": files}


@pytest.mark.parametrize("role", ["clinician", "coordinator", "administrator"])
def test_files_are_sent_taken_in_and_reported(sign_in, role, as_web):
    client = sign_in(role)
    with as_web():
        answer = client.post(ADDRESS, sent(MAYA, b"a,b", names=("maya.json", "=cmd.csv")))
    run = ImportRun.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{ADDRESS}{run.pk}/")
    with as_web():
        waiting = client.get(answer["Location"]).content.decode()
    assert 'http-equiv="refresh"' in waiting

    take_in_run(run.pk)

    with as_web():
        page = client.get(answer["Location"]).content.decode()
        rows = list(
            csv.reader(io.StringIO(client.get(f"{answer['Location']}report.csv").content.decode("utf-8-sig")))
        )
        listed = client.get(ADDRESS).content.decode()
    assert 'http-equiv="refresh"' not in page
    assert "It is not FHIR JSON." in page
    assert "Maya" not in page
    assert rows == [
        ["outcome", "file", "line", "kind", "reason"],
        ["set aside", "'=cmd.csv", "1", "", "It is not FHIR JSON."],
    ]
    assert "1 taken in, 1 set aside." in listed
    assert Entry.objects.get().person.name == "Maya Lind"
    assert not (settings.ALONGSIDE_HOME / "imports" / str(run.pk)).exists()


def test_sending_leaves_one_line_and_each_person_another(sign_in):
    sign_in("clinician").post(ADDRESS, sent(MAYA))

    take_in_run(ImportRun.objects.get().pk)

    found = Line.objects.filter(verb__in=["record.files_sent", "record.brought_in"]).order_by("at")
    assert [(one.verb, one.actor_name, one.subject_words) for one in found] == [
        ("record.files_sent", "The clinician", "1 file"), ("record.brought_in", "The clinician", "1 entry"),
    ]  # fmt: skip


@pytest.mark.parametrize("role", ["patient", "caregiver", "researcher", "improver"])
def test_who_does_not_work_with_patients_is_told_whom_to_ask(sign_in, role, as_web):
    client = sign_in(role)

    with as_web():
        answer = client.get(ADDRESS)
        posted = client.post(ADDRESS, sent(MAYA))

    assert (answer.status_code, posted.status_code, ImportRun.objects.count()) == (403, 403, 0)
    assert "Who works at a center brings in its patients" in answer.content.decode()


def test_a_coordinator_of_no_center_brings_in_nobody(sign_in, clinic, as_web):
    patients = Organization.objects.create(community=clinic.community, name="The patients", kind="advocacy")
    client = sign_in("coordinator", at=patients)

    with as_web():
        assert client.get(ADDRESS).status_code == 403
        assert ADDRESS not in client.get("/record/").content.decode()

    client = sign_in("clinician")
    with as_web():
        assert ADDRESS in client.get("/record/").content.decode()


def test_nobody_sees_the_import_of_another(sign_in, as_web):
    sign_in("clinician").post(ADDRESS, sent(MAYA))
    run = ImportRun.objects.get()
    other = sign_in("coordinator")

    with as_web():
        codes = [other.get(f"{ADDRESS}{run.pk}/{more}").status_code for more in ("", "report.csv")]
        listed = other.get(ADDRESS).content.decode()

    assert (codes, str(run.pk) in listed) == ([404, 404], False)


def test_nothing_chosen_and_empty_files_are_said_in_words(sign_in):
    client = sign_in("clinician")

    nothing, empty = client.post(ADDRESS), client.post(ADDRESS, sent(b""))

    assert (nothing.status_code, empty.status_code, ImportRun.objects.count()) == (422, 422, 0)
    assert "Choose the files to take in." in nothing.content.decode()
    assert "One of the files is empty. Leave it out." in empty.content.decode()


def test_too_much_at_once_is_said_in_words_and_not_kept(sign_in, monkeypatch):
    monkeypatch.setattr(arriving, "MOST_BYTES", 10)
    monkeypatch.setattr(arriving, "_FORM_ITSELF", 0)

    answer = sign_in("clinician").post(ADDRESS, sent(MAYA))

    assert (answer.status_code, ImportRun.objects.count()) == (422, 0)
    assert "Together the files are too large." in answer.content.decode()


def test_five_unfinished_are_enough(sign_in):
    client = sign_in("clinician")

    codes = [client.post(ADDRESS, sent(MAYA)).status_code for _each in range(6)]

    assert codes == [302] * 5 + [403]


def test_what_a_dead_worker_left_goes_on(sign_in):
    sign_in("clinician").post(ADDRESS, sent(MAYA))
    ImportRun.objects.update(state="running")

    go_on_with_sent_files()

    assert list(ImportRun.objects.values_list("state", "taken_in")) == [("done", 1)]


def test_who_left_the_center_brings_in_nothing_more(sign_in):
    sign_in("clinician").post(ADDRESS, sent(MAYA))
    run = ImportRun.objects.get()
    Seat.objects.filter(pk=run.begun_in_seat).update(ends="2020-01-01")

    take_in_run(run.pk)

    run.refresh_from_db()
    assert (run.state, Entry.objects.count()) == ("stopped", 0)
    assert run.problem.startswith("Who sent it no longer works at this center.")


def test_worker_is_asked_in_the_same_transaction(sign_in):
    sign_in("clinician").post(ADDRESS, sent(MAYA))

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args ->> 'run_id' FROM procrastinate_jobs WHERE task_name = 'record.take_in_sent_files'"
        )
        assert cursor.fetchall() == [(str(ImportRun.objects.get().pk),)]


def test_script_in_a_file_name_is_text(sign_in, as_web):
    name = "<script>alert(1)</script>.json"
    client = sign_in("clinician")
    client.post(ADDRESS, sent(b"no", names=(name,)))
    run = ImportRun.objects.get()
    take_in_run(run.pk)

    with as_web():
        page = client.get(f"{ADDRESS}{run.pk}/").content.decode()

    assert SetAside.objects.get().file.endswith(".json")
    assert "<script>alert" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_ask_the_same_number_of_questions(sign_in, as_web, django_assert_max_num_queries, rows):
    client = sign_in("clinician")
    for _each in range(rows):
        client.post(ADDRESS, sent(MAYA, b"a", b"b"))
    for pk in ImportRun.objects.values_list("pk", flat=True):
        take_in_run(pk)
    run = ImportRun.objects.first()

    with as_web():
        for address in (ADDRESS, f"{ADDRESS}{run.pk}/"):
            with django_assert_max_num_queries(16):
                assert client.get(address).status_code == 200


def test_pages_have_no_inline_script_or_style(sign_in, as_web):
    client = sign_in("clinician")

    with as_web():
        page = client.get(ADDRESS).content.decode()

    assert " style=" not in page and "<style" not in page and "onclick" not in page


def test_the_patient_stands_in_the_product(sign_in, take_in, as_web):
    client = sign_in("clinician")
    take_in(DATA / "synthea" / "Luigi_Wiegand_e27d88b0-c5e5-4042-ad49-184f6a900ee3.json.gz")
    luigi = Person.objects.get(family_name="Wiegand")

    with as_web():
        people = client.get("/record/?near=all").content.decode()
        timeline = client.get(f"/people/{luigi.pk}/record/").content.decode()

    assert "Luigi Wiegand" in people
    assert "Encounter for check up" in timeline or "Well child visit" in timeline
