"""What somebody takes along: all of it, valid, readable, and nothing that their seat may not see."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser

import pytest

from alongside.kit.verdict import Refused
from alongside.leaving.actions.parcels import take_along
from alongside.leaving.models import Parcel
from alongside.leaving.parcels import file_of, go_on, make
from alongside.people.models import Caregiver, Person
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.sharing.models import Receipt
from tests.leaving.world import PNG, bundle_in, kinds, parcel_of, unpacked
from tests.r4 import r4_schema
from tests.record.family import Family, words

SECRET = "Mum and dad need not know this."


@pytest.fixture
def taken(told: Family, looking, tmp_path):
    return unpacked(parcel_of(told.maya, told.of, looking), tmp_path / "out")


def test_the_bundle_is_valid_r4_and_holds_one_of_everything(taken):
    bundle = bundle_in(taken)

    assert [error.message for error in r4_schema().iter_errors(bundle)] == []
    assert bundle["type"] == "collection"
    assert kinds(bundle) == {
        "Patient": 1, "RelatedPerson": 2, "Organization": 1, "Practitioner": 1, "CareTeam": 1, "Consent": 1,
        "AuditEvent": 1, "Observation": 4, "Communication": 3, "DocumentReference": 1, "Provenance": 4,
    }  # fmt: skip


def test_every_address_in_the_bundle_is_its_own(taken):
    addresses = [one["fullUrl"] for one in bundle_in(taken)["entry"] if "fullUrl" in one]

    assert len(set(addresses)) == len(addresses)


def test_entries_go_out_word_for_word(told: Family, taken):
    text = (taken / "record.json").read_text(encoding="utf-8")
    kept = Entry.objects.filter(person=told.of, superseded_at=None).values_list("resource", flat=True)
    before = (
        Entry.objects.filter(person=told.of).exclude(superseded_at=None).values_list("resource", flat=True)
    )

    assert [one in text for one in kept] == [True] * 4
    assert [one in (taken / "earlier-versions.json").read_text(encoding="utf-8") for one in before] == [True]


def test_every_entry_has_its_author_by_provenance(taken):
    found = {
        target["reference"]: one["resource"]["agent"][0]["who"]["display"]
        for one in bundle_in(taken)["entry"] if one["resource"]["resourceType"] == "Provenance"
        for target in one["resource"]["target"]
    }  # fmt: skip
    names = [
        f"Observation/{one['resource']['id']}"
        for one in bundle_in(taken)["entry"]
        if one["resource"]["resourceType"] == "Observation"
    ]

    assert sorted(found) == sorted(names)
    assert sorted(found.values()) == ["Dr Amina Rahman", *["Maya Lindqvist"] * 3]


def test_files_lie_beside_it(taken):
    document = next(
        one["resource"]
        for one in bundle_in(taken)["entry"]
        if one["resource"]["resourceType"] == "DocumentReference"
    )
    path = taken / document["content"][0]["attachment"]["url"]

    assert path.read_bytes()[:8] == PNG[:8]


class Page(HTMLParser):
    """What a page asks for, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.asked += [
            value for name, value in attrs if name in ("href", "src", "srcset", "action", "style") and value
        ]


def test_the_page_stands_alone(taken):
    text = (taken / "record.html").read_text(encoding="utf-8")
    page = Page(text)

    assert page.tags & {"script", "link", "iframe", "form", "object"} == set()
    assert [one for one in page.asked if not one.startswith("#") and not (taken / one).is_file()] == []
    assert re.search(r"@import|url\(", text) is None


def test_the_page_tells_everything_in_words(taken):
    text = (taken / "record.html").read_text(encoding="utf-8")
    wanted = [
        "How it began", "I was six &amp; small &lt;b&gt;.", "spring 2018", "Tummy was quiet.", SECRET, "Kept from caregivers.",
        "301 µg/g", "She was up all night.", "We agree: not a good night.", "Good to read.", "A drawing", "070-123",
        "Jonas Lindqvist", "Dr Amina Rahman", "other staff at the center can see", "Sleep",
    ]  # fmt: skip

    assert [one for one in wanted if one not in text] == []


def test_the_page_is_in_the_language_of_who_asked(told: Family, looking, tmp_path):
    Person.objects.filter(pk=told.of).update(language="sv")

    folder = unpacked(parcel_of(told.maya, told.of, looking), tmp_path / "sv")

    assert '<html lang="sv">' in (folder / "record.html").read_text(encoding="utf-8")


def test_the_acts_stand_in_a_table(taken):
    with (taken / "what-was-done.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert {"record.entry_written", "record.comment_written"} & {one["verb"] for one in rows}


def everything_in(folder) -> str:
    return "".join(
        one.read_text(encoding="utf-8")
        for one in sorted(folder.rglob("*"))
        if one.suffix != ".png" and one.is_file()
    )


def test_a_caregiver_takes_along_what_the_caregiver_sees(told: Family, looking, tmp_path, taken):
    """Allowed and refused from one setup: what Maya has and her mother has not."""
    folder = unpacked(parcel_of(told.anna, told.of, looking), tmp_path / "anna")

    assert (SECRET in everything_in(taken), SECRET in everything_in(folder)) == (True, False)
    assert "Tummy was quiet." in everything_in(folder)
    assert kinds(bundle_in(folder))["Observation"] == kinds(bundle_in(taken))["Observation"] - 1


def test_a_caregiver_who_takes_it_along_leaves_a_receipt(told: Family, looking):
    parcel_of(told.anna, told.of, looking)

    receipt = Receipt.objects.get(person=told.of, page="parcel")
    assert (receipt.viewer_name, receipt.role) == ("Anna Lindqvist", "caregiver")


def test_one_does_not_leave_a_receipt_with_oneself(told: Family, looking):
    parcel_of(told.maya, told.of, looking)

    assert not Receipt.objects.filter(person=told.of, page="parcel").exists()


@pytest.mark.parametrize("who", ["jonas", "amina", "petra", "stranger", "elsewhere", "researcher"])
def test_others_take_nothing_along(told: Family, looking, who):
    with looking(getattr(told, who)), pytest.raises(Refused):
        take_along(by=getattr(told, who), person_id=told.of)


@pytest.mark.parametrize("who", ["amina", "stranger", "researcher"])
def test_a_forged_parcel_is_packed_as_its_asker_sees(told: Family, who):
    """Even where a row of the table lies: the worker asks the rule again, and the database judges by the seat."""
    actor = getattr(told, who)
    forged = Parcel.objects.create(
        community=told.community, person_id=told.of, asked_by_id=actor.person_id, asked_in_seat=actor.seat_id
    )

    make(forged.pk)

    forged.refresh_from_db()
    assert (forged.state, file_of(forged).exists()) == ("stopped", False)


def test_who_lost_the_right_before_it_was_made_gets_nothing(told: Family, looking):
    with looking(told.anna):
        parcel = take_along(by=told.anna, person_id=told.of)
    Caregiver.objects.filter(caregiver=told.anna.person_id).update(may_choose=False)

    make(parcel.pk)

    parcel.refresh_from_db()
    assert (parcel.state, file_of(parcel).exists()) == ("stopped", False)


def test_a_clinician_takes_along_what_is_about_herself(told: Family, looking, tmp_path):
    folder = unpacked(parcel_of(told.amina, told.amina.person_id, looking), tmp_path / "amina")

    text = everything_in(folder)
    assert "Dr Amina Rahman" in text
    assert [one for one in ("Tummy", "Calprotectin", "Maya") if one in text] == []


def test_what_two_sources_call_alike_stays_two(told: Family, looking, tmp_path):
    for number in (1, 2):
        entry = write_entry(by=told.maya, person_id=told.of, new=words(f"From source {number}."))
        alike = json.loads(entry.resource) | {"id": "same"}
        Entry.objects.filter(pk=entry.pk).update(resource=json.dumps(alike))

    bundle = bundle_in(unpacked(parcel_of(told.maya, told.of, looking), tmp_path / "out"))

    names = [f"{one['resource']['resourceType']}/{one['resource']['id']}" for one in bundle["entry"]]
    assert (len(names), "Observation/same" in names) == (len(set(names)), True)


def test_it_is_deleted_after_some_days(told: Family, looking):
    parcel = parcel_of(told.maya, told.of, looking)
    Parcel.objects.update(until=parcel.asked_at)

    go_on()

    parcel.refresh_from_db()
    assert (parcel.state, file_of(parcel).exists()) == ("gone", False)


def test_what_a_dead_worker_left_is_made(told: Family, looking):
    with looking(told.maya):
        parcel = take_along(by=told.maya, person_id=told.of)
    Parcel.objects.update(state="running")

    go_on()

    parcel.refresh_from_db()
    assert parcel.state == "done"
