"""A record with one of everything, and ways to look into what was packed."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alongside.kit.terms import Audience, Category, Precision, Right
from alongside.leaving.actions.parcels import take_along
from alongside.leaving.models import Parcel
from alongside.leaving.parcels import file_of, make
from alongside.people.models import ContactPoint, Identifier
from alongside.record.actions.comments import comment_on
from alongside.record.actions.disputes import see_it_differently, settle_dispute
from alongside.record.actions.entries import correct_entry, keep_entry_from, write_entry
from alongside.record.actions.files import attach_file
from alongside.record.actions.followed import follow
from alongside.record.queries.journal import STORY_CODE, SYSTEM
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.actions.opening import open_record
from alongside.ui.keeping import receive
from tests.record.family import Family, calprotectin, words

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8d"
    "b00000000049454e44ae426082"
)


def tell(family: Family) -> None:
    """Maya's story, a day, a value corrected and disputed, a file, a choice, a look, one thing kept from her parents."""
    of = {"person_id": family.of}
    maya, amina, jonas = family.maya, family.amina, family.jonas
    ContactPoint.objects.create(person_id=family.of, kind="phone", value="070-123")
    Identifier.objects.create(
        person_id=family.of, community=family.community, system="http://example.org/mrn", value="M-1"
    )
    story = words(
        "I was six & small <b>.", title="How it began", code=STORY_CODE, code_system=SYSTEM,
        true_precision=Precision.SEASON, true_words="spring 2018", true_at=datetime(2018, 3, 1, tzinfo=UTC),
    )  # fmt: skip
    write_entry(by=maya, **of, new=story)
    day = write_entry(by=maya, **of, new=words("Tummy was quiet.", chips=("Music",)))
    secret = write_entry(by=maya, **of, new=words("Mum and dad need not know this."))
    keep_entry_from(by=maya, **of, origin_id=secret.origin_id, audiences={Audience.CAREGIVERS})
    value = write_entry(by=amina, **of, new=calprotectin(310.0, words="Down."))
    correct_entry(by=amina, **of, origin_id=value.origin_id, new=calprotectin(301.0, words="Down again."))
    seen = see_it_differently(by=jonas, **of, origin_id=day.origin_id, words="She was up all night.")
    settle_dispute(
        by=maya, **of, origin_id=day.origin_id, dispute_id=seen.pk, words="We agree: not a good night."
    )
    comment_on(by=amina, **of, origin_id=day.origin_id, words="Good to read.")
    attach_file(by=maya, **of, origin_id=day.origin_id, file=receive("drawing.png", PNG), words="A drawing")
    follow(by=maya, person_id=family.of, title="Sleep", unit="h", code="sleep", scale="number")
    make_choice(
        by=maya, person_id=family.of, audience=Audience.CENTER, category=Category.JOURNAL, right=Right.SEE
    )
    open_record(by=amina, person_id=family.of, page="timeline")


def parcel_of(by: Any, person_id: Any, looking: Any) -> Parcel:
    """Ask as the web does, then let the worker make it."""
    with looking(by):
        parcel = take_along(by=by, person_id=person_id)
    make(parcel.pk)
    parcel.refresh_from_db()
    return parcel


def unpacked(parcel: Parcel, to: Path) -> Path:
    with zipfile.ZipFile(file_of(parcel)) as packed:
        packed.extractall(to)
    return to


def bundle_in(folder: Path, name: str = "record.json") -> dict[str, Any]:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def kinds(bundle: dict[str, Any]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in bundle["entry"]:
        kind = one["resource"]["resourceType"]
        counts[kind] = counts.get(kind, 0) + 1
    return counts
