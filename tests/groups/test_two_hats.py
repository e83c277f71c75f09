"""Two hats, kept apart (D35), as the code of joint work says it; what its pages ask and lead to: tests/house/walking.py."""

from __future__ import annotations

import pytest

from tests.house.reading import HOUSE
from tests.house.walking import ROOMS, TABLES, clinical


def test_a_link_to_a_record_would_be_seen():
    assert clinical("/record/") and clinical("/people/0190a0a0-0000-7000-8000-000000000000/plan/")
    assert not clinical("/groups/") and not clinical("/numbers/", frozenset({"registry:numbers"}))


@pytest.mark.parametrize("room", ["groups", "improvement"])
def test_no_sql_of_the_room_names_a_clinical_table(room):
    files = [one for one in (HOUSE / room).rglob("*") if one.suffix in (".py", ".sql", ".jinja", ".js")]
    named = {
        one.name: {
            table
            for table in TABLES.findall(one.read_text(encoding="utf-8"))
            if not ROOMS[room].asks.match(table)
        }
        for one in files
    }

    assert len(files) > 20
    assert {name: found for name, found in named.items() if found} == {}
