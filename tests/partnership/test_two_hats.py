"""Two hats (D35): nothing of partnership asks a clinical table, as its own code says it; its pages: tests/house/walking.py."""

from __future__ import annotations

import re

from tests.house.reading import HOUSE

CLINICAL = re.compile(
    r"\b(record|plans|visits|questionnaires|registry)_[a-z]+\b|alongside\.(record|plans|visits|registry)\b"
)


def test_no_file_of_the_room_names_a_clinical_table_or_room():
    files = [
        one for one in (HOUSE / "partnership").rglob("*") if one.suffix in (".py", ".sql", ".jinja", ".typ")
    ]
    named = {one.name: CLINICAL.search(one.read_text(encoding="utf-8")) for one in files}

    assert len(files) > 60
    assert CLINICAL.search("FROM record_entry e") and CLINICAL.search("from alongside.plans import x")
    assert {name: found[0] for name, found in named.items() if found} == {}
