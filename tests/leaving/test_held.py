"""What is held is told as held, and stands in nothing that somebody takes along, nor in a patient's folder."""

from __future__ import annotations

import pytest

from alongside.leaving.community.whole import export
from tests.leaving.world import parcel_of, unpacked
from tests.record.conftest import may
from tests.record.family import Family
from tests.record.holding import WHY, a_result, hold

__all__ = ["may"]


def everything_in(folder) -> str:
    files = [one for one in sorted(folder.rglob("*")) if one.is_file()]
    return "".join(one.read_bytes().decode("utf-8", "replace") for one in files)


@pytest.mark.parametrize("who", ["maya", "anna"])
def test_a_held_entry_is_not_taken_along_and_its_hold_is(may: Family, looking, tmp_path, who):
    entry = a_result(may)
    before = everything_in(unpacked(parcel_of(getattr(may, who), may.of, looking), tmp_path / "before"))

    hold(may, entry)

    after = everything_in(unpacked(parcel_of(getattr(may, who), may.of, looking), tmp_path / "after"))
    assert ("ebrafish" in before, "312" in before, str(entry.origin_id) in before, WHY in before) == (
        True,
        True,
        True,
        False,
    )
    assert ("ebrafish" in after, ":312" in after, WHY in after, "Held for now" in after) == (
        False,
        False,
        True,
        True,
    )


def test_a_patients_folder_holds_nothing_of_what_is_held_and_the_whole_does(may: Family, looking, tmp_path):
    hold(may, a_result(may))

    export(may.community, tmp_path / "out", lambda _words: None)

    folder = tmp_path / "out" / "patients" / may.of.hex[:2] / str(may.of)
    assert ("ebrafish" in everything_in(folder), WHY in everything_in(folder)) == (False, True)
    assert "ebrafish" in everything_in(tmp_path / "out" / "fhir")
