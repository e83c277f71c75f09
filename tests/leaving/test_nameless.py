"""Who holds a community's export learns of no concern without a name whose it is, and holds what was handed out."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.contributions import seals
from alongside.contributions.models import Line
from alongside.groups.actions.events import NewEvent, hold_event, note_of_event
from alongside.groups.models import EventNote
from alongside.improvement.actions.concerns import NewConcern, raise_concern, say_of_concern, take_concerns
from alongside.improvement.concerns import Kind
from alongside.improvement.models import Raised
from alongside.leaving.community.whole import export
from alongside.people.models import Merge
from alongside.ui.keeping import receive
from tests.groups.worlds import begun, seated
from tests.leaving.test_community import check, quiet
from tests.leaving.world import parcel_of, unpacked


@pytest.fixture
def raised(family):
    """Maya raised a concern without her name and said more of it; Noor raised one with hers."""
    group = begun(family.amina, "Riverside council")
    take_concerns(by=family.amina, group_id=group.pk, takes=True, words="x")
    hidden = raise_concern(by=family.maya, group_id=group.pk, new=NewConcern("The pump.", named=False))
    say_of_concern(by=family.maya, concern_id=hidden.pk, kind=Kind.MORE, words="And at night.")
    say_of_concern(by=family.amina, concern_id=hidden.pk, kind=Kind.CLOSE, words="Two look now.")
    raise_concern(by=family.elsewhere, group_id=group.pk, new=NewConcern("The stairs."))
    return group


def handed_out(by, event, words):
    file = receive(f"{words}.txt", words.encode())
    note_of_event(by=by, event_id=event.pk, kind=EventNote.Kind.MATERIAL, words=words, file=file)
    return file.sha256


def rows_in(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def all_of(folder, *endings):
    """Everything that is written in a folder's files of these kinds."""
    return "".join(one.read_text(encoding="utf-8") for one in folder.rglob("*") if one.suffix in endings)


def test_nobody_learns_from_the_export_whose_a_nameless_concern_is(family, raised, looking, tmp_path):
    moved = [str(one) for one in Raised.objects.filter(person=family.of).values_list("pk", flat=True)]
    Merge.objects.create(
        community=family.community, kept_id=family.of, gone_id=family.jonas.person_id, reason="Same", by_name="x",
        moved={"improvement_raised.person_id": moved, "people_seat.person_id": ["kept"]},
    )  # fmt: skip
    out = tmp_path / "out"
    export(family.community, out, quiet)
    everything = all_of(out, ".ndjson", ".json", ".csv")
    hers = all_of(out / "patients" / family.of.hex[:2] / str(family.of), ".json", ".csv", ".html")
    concerns = {one["words"]: one for one in rows_in(out / "tables" / "improvement_concern.ndjson")}
    own = unpacked(parcel_of(family.maya, family.of, looking), tmp_path / "own") / "beside-the-record.json"
    taken_along = json.loads(own.read_text(encoding="utf-8"))["improvement_concern"]

    assert set(concerns) == {"The pump.", "The stairs."} and concerns["The pump."]["author_id"] is None
    assert not (out / "tables" / "improvement_raised.ndjson").exists()
    assert not [one for one in moved if one in everything] and "people_seat.person_id" in everything
    assert "The pump." not in hers and "And at night." not in hers and concerns["The pump."]["id"] not in hers
    assert [one["words"] for one in taken_along] == ["The pump."]


def test_the_ledger_without_those_lines_is_whole_and_shows_where_one_is_gone(family, raised, tmp_path):
    seals.seal_all_lines()
    told, out = export(family.community, tmp_path / "out", quiet)["ledger"], tmp_path / "out"
    lines = [one["content"] for one in rows_in(out / "ledger" / "lines.ndjson")]
    whole = check(out)
    leaves = rows_in(out / "ledger" / "leaves.ndjson")
    leaves.remove(next(one for one in leaves if one[3] is None))
    text = "".join(json.dumps(one) + "\n" for one in leaves)
    (out / "ledger" / "leaves.ndjson").write_text(text, encoding="utf-8")

    assert {one[4] for one in lines if one[10] == "Concern"} == {"Noor Said"}
    assert {one[4] for one in lines if one[10] == "ConcernStep"} == {"Dr Amina Rahman"}
    assert (told["lines"], told["lines_without_content"]) == (Line.objects.count() - 2, 2)
    assert len(rows_in(out / "tables" / "contributions_line.ndjson")) == told["lines"]
    assert whole[0] == 0, whole[1]
    assert "altered: the list of lines under seal" in check(out)[1]


def test_what_anybody_handed_out_is_in_the_export_also_where_it_goes_on(family, raised, tmp_path):
    new = NewEvent("Nights", "x", timezone.now() + timedelta(days=3))
    event, out = hold_event(by=family.amina, group_id=raised.pk, new=new), tmp_path / "out"
    seated(raised, family.maya, family.amina)
    first = handed_out(family.amina, event, "By the doctor")
    export(family.community, out, quiet)
    maya = out / "patients" / family.of.hex[:2] / str(family.of)
    before = {one.name for one in (out / "files").iterdir()}
    later = handed_out(family.maya, event, "By a patient")
    lost = EventNote.objects.get(words="By the doctor")
    EventNote.objects.create(
        group=raised, seat=lost.seat, at=lost.at, event=event, kind=lost.kind, words="Gone", file_name="gone.txt",
        media_type="text/plain", size=1, sha256="0" * 64,
    )  # fmt: skip
    told = export(family.community, out, quiet)
    sums = (out / "checksums.sha256").read_text(encoding="utf-8")

    assert before == {first} and {one.name for one in (out / "files").iterdir()} == {first, later}
    assert hashlib.sha256((out / "files" / first).read_bytes()).hexdigest() == first
    assert f"{first}  files/{first}" in sums and told["files"] == {"files": 2, "lost": 1}
    assert [one.read_bytes() for one in (maya / "files").iterdir()] == [b"By a patient"]
    assert check(out)[0] == 0
