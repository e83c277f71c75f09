"""A record of 30,000 entries opens as fast as a small one: what a page reads does not grow with the record."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import connection

from alongside.kit.terms import Category
from alongside.record.queries.marks import Mark
from alongside.record.queries.timeline import Asked, timeline_page
from tests.explained import rows_read
from tests.record.family import NOON, Family

FILL = """
    INSERT INTO record_entry (id, origin_id, version, person_id, kind, category, code_system, code, title, words, value,
      unit, value_words, chips, true_at, true_precision, true_words, author_name, author_role, author_title, voice,
      on_behalf_of_name, source, source_key, status, reason, resource, kept_from)
    SELECT id, id, 1, %(person)s, 'Observation', (ARRAY[5, 5, 5, 6, 8, 4])[1 + n %% 6], 'http://loinc.org',
      'code-' || n %% 40, 'Test ' || n %% 40, 'Some words about a day ' || n, n %% 300, 'mg/L', '', '{}',
      %(until)s - n * interval '3 hours', 'minute', '', 'Dr Amina Rahman', 'clinician', 'doctor', 'clinician', '', '', '',
      'final', '', repeat('x', 900), 0
    FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 30000) n) numbered
"""
FEW = 51 * (1 + 8) + 300
"""Rows that a page of 50 may read: each entry, the eight before it for its trend, and some of other categories."""
ASKED = {
    "the newest": (Asked(), FEW),
    "deep in it": (Asked(before=Mark(NOON - timedelta(days=3000), UUID(int=0))), FEW),
    "one category": (Asked(category=Category.NOTES), FEW),
    "a word in nearly all": (Asked(text="words"), FEW),
    "a category with nothing in it": (Asked(category=Category.PLAN), 30_000),
    "a word in none": (Asked(text="zebra"), 30_000),
}
"""What is asked for, and how many rows may be looked at for it: what is nowhere is looked for once in each."""


def test_what_a_page_reads_does_not_grow_with_the_record(family: Family, looking) -> None:
    with connection.cursor() as cursor:
        cursor.execute(FILL, {"person": family.of, "until": NOON})
        cursor.execute("ANALYZE record_entry")

    read, shown = {}, {}
    with looking(family.amina):
        for name, (asked, _most) in ASKED.items():
            with rows_read("record_entry") as rows:
                shown[name] = len(timeline_page(family.amina, family.of, asked).rows)
            read[name] = sum(rows)

    assert list(shown.values()) == [50, 50, 50, 50, 0, 0]
    assert {name: rows for name, rows in read.items() if not 50 <= rows <= ASKED[name][1]} == {}
