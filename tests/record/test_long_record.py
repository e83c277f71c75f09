"""A record of 30,000 entries opens as fast as a small one, for the role that the web process has."""

from __future__ import annotations

import time
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection

from alongside.kit.terms import Category
from alongside.record.queries.marks import Mark
from alongside.record.queries.timeline import Asked, timeline_page
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


@pytest.fixture
def long_record(family: Family) -> Family:
    with connection.cursor() as cursor:
        cursor.execute(FILL, {"person": family.of, "until": NOON})
        cursor.execute("ANALYZE record_entry")
    return family


@pytest.mark.parametrize(
    ("name", "asked", "budget"),
    [
        ("the newest", Asked(), 0.05),
        ("deep in it", Asked(before=Mark(NOON - timedelta(days=3000), UUID(int=0))), 0.05),
        ("one category", Asked(category=Category.NOTES), 0.05),
        ("a category with nothing in it", Asked(category=Category.PLAN), 0.12),
        ("a word in nearly all", Asked(text="words"), 0.1),
        ("a word in none", Asked(text="zebra"), 3.0),
    ],
)
def test_thirty_thousand_entries(
    long_record: Family, looking, name: str, asked: Asked, budget: float
) -> None:
    with looking(long_record.amina):
        timeline_page(long_record.amina, long_record.of, asked)
        begun = time.perf_counter()
        timeline_page(long_record.amina, long_record.of, asked)
        took = time.perf_counter() - begun
    assert took < budget, name
