"""A changed text is a new version; what a person decided about an entry stays decided."""

from __future__ import annotations

from dataclasses import replace

from alongside.kit.terms import Audience, Category
from alongside.people.models import TeamMember
from alongside.record.actions.entries import correct_entry
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from tests.record.importing.world import notes

MAYA = {"resourceType": "Patient", "id": "1", "name": [{"text": "Maya"}]}


def weight(value: str) -> str:
    return (
        '{"resourceType":"Observation","id":"w","status":"final","code":{"text":"Weight"},'
        '"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-05-06",'
        f'"valueQuantity":{{"value":{value},"unit":"kg"}}}}'
    )


def versions() -> list[tuple]:
    found = Entry.objects.filter(kind="Observation").order_by("version")
    return [(one.version, one.value, one.superseded_at is None) for one in found]


def test_a_changed_text_is_a_new_version_of_the_same_entry(clinic, take_in, file):
    take_in(file("a.json", MAYA), file("b.json", weight("46.2")))
    run = take_in(file("b.json", weight("46.3")))

    assert (versions(), run.new_versions) == ([(1, 46.2, False), (2, 46.3, True)], 1)
    assert Entry.objects.filter(kind="Observation").values("origin_id").distinct().count() == 1


def test_two_texts_of_one_thing_in_one_file_are_two_versions_and_stay_two(clinic, take_in, file):
    path = file(
        "a.ndjson", "\n".join(['{"resourceType":"Patient","id":"1"}', weight("46.2"), weight("46.3")])
    )
    take_in(path)
    run = take_in(path)

    assert (versions(), run.taken_in) == ([(1, 46.2, False), (2, 46.3, True)], 0)


def test_what_was_known_before_does_not_come_back_as_new(clinic, take_in, file):
    take_in(file("a.json", MAYA), file("b.json", weight("46.2")))
    take_in(file("b.json", weight("46.3")))
    run = take_in(file("b.json", weight("46.2")))

    assert (len(versions()), run.unchanged) == (2, 1)


def test_a_new_version_is_kept_from_whom_the_old_one_was(clinic, take_in, file):
    take_in(file("a.json", MAYA), file("b.json", weight("46.2")))
    Entry.objects.filter(kind="Observation").update(kept_from=1 << Audience.CAREGIVERS)

    take_in(file("b.json", weight("46.3")))

    assert Entry.objects.get(kind="Observation", superseded_at=None).kept_from == 1 << Audience.CAREGIVERS


def test_what_a_person_corrected_stays_as_they_wrote_it(clinic, take_in, file):
    take_in(file("a.json", MAYA), file("b.json", weight("46.2")))
    before = Entry.objects.get(kind="Observation")
    TeamMember.objects.create(person=before.person, seat_id=clinic.doctor.seat_id)
    corrected = NewEntry(kind="Observation", category=Category(before.category), title="Weight", value=64.2, unit="kg",
                         true_at=before.true_at)  # fmt: skip
    place = {"person_id": before.person_id, "origin_id": before.origin_id}
    correct_entry(by=clinic.doctor, new=corrected, reason="Digits swapped.", **place)

    same, newer = take_in(file("b.json", weight("46.2"))), take_in(file("b.json", weight("46.3")))
    again = take_in(file("b.json", weight("46.3")))

    assert (same.unchanged, newer.new_versions, again.unchanged) == (1, 1, 1)
    assert versions() == [(1, 46.2, False), (2, 64.2, True), (3, 46.3, False)]
    assert [note for note in notes(newer) if "corrected" in note] != []

    correct_entry(by=clinic.doctor, new=replace(corrected, value=64.3), reason="Again.", **place)
    assert versions()[-1] == (4, 64.3, True)


def test_numbers_keep_their_very_form(clinic, take_in, file):
    text = (
        weight("1.0")[:-1]
        + ',"component":[{"code":{"text":"x"},"valueQuantity":{"value":1e3}},{"valueInteger":-0}]}'
    )

    take_in(file("a.json", MAYA), file("b.json", text))

    assert Entry.objects.get(kind="Observation").resource == text


def test_without_an_id_the_same_text_arrives_once(clinic, take_in, file):
    nameless = '{"resourceType":"Observation","subject":{"reference":"Patient/1"},"code":{"text":"a"}}'
    take_in(file("a.json", MAYA), file("b.ndjson", f"{nameless}\n{nameless}\n"))
    run = take_in(file("b.ndjson", f"{nameless}\n"))

    assert (Entry.objects.filter(kind="Observation").count(), run.taken_in) == (1, 0)
