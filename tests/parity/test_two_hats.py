"""Two hats (D35): the worker alone asks what is begun in care; its pages: tests/house/walking.py."""

from __future__ import annotations

import re

from tests.house.reading import HOUSE

CLINICAL = re.compile(r"\b(record|plans|visits|questionnaires)_[a-z]+\b|alongside\.(record|plans|visits)\b")

USES = re.compile(r"alongside\.parity\.care import|alongside\.parity import [^\n]*\bcare\b")


def test_one_file_alone_names_a_clinical_table_and_the_worker_alone_asks_it():
    files = [one for one in (HOUSE / "parity").rglob("*") if one.suffix in (".py", ".sql", ".jinja")]
    named = {one.name for one in files if CLINICAL.search(one.read_text(encoding="utf-8"))}
    asks = {one.name for one in files if "care.sql" in one.read_text(encoding="utf-8")}
    uses = {one.name for one in files if USES.search(one.read_text(encoding="utf-8"))}

    assert len(files) > 40
    assert named == {"care.sql"} and asks == {"care.py"}
    assert uses == {"tasks.py"}
