"""Rows that bear no free words, or only where somebody says something: receipts and hand-overs, tried by raw SQL."""

from __future__ import annotations

from uuid import uuid4

import pytest

from alongside.record.models import Handover, HandoverWords
from alongside.record.models.handovers import TOPICS
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import NO, receipt

YEAR_AGO = "now() - interval '1 year'"
TALK = (
    "INSERT INTO record_handover (id, person_id, begun_by_name, begun_at, closed_at) "
    "VALUES (%(new)s, %(noor)s, '{name}', {at}, {closed})"
)
PART = "%(new)s, {talk}, %(maya)s, '{topic}', %(maya)s, 'Maya Lindqvist', {at}"
WORDS = (
    "INSERT INTO record_handoverwords (id, handover_id, person_id, topic, author_id, author_name, written_at, voice, words) "
    f"VALUES ({PART}, 'patient', 'x')"
)
AGREED = (
    "INSERT INTO record_handoveragreed (id, handover_id, person_id, topic, author_id, author_name, at, words) "
    f"VALUES ({PART}, 'x')"
)


def begun(**told: str) -> str:
    return TALK.format(**{"name": "Noor Said", "at": "now()", "closed": "NULL"} | told)


def part(statement: str, **told: str) -> str:
    return statement.format(**{"talk": "%(talk)s", "topic": "school", "at": "now()"} | told)


ATTEMPTS = [
    # Who looked, in whose seat, at which page, because of what: words of the house's own, and ids.
    ("amina", receipt(), 1),
    ("amina", receipt(center="Riverside"), 1),
    ("amina", receipt(center="Maya told me of her father"), NO),
    ("amina", receipt(center="Northgate"), NO),
    ("amina", receipt(page="what matters"), 1),
    ("amina", receipt(page="Maya told me of her father"), NO),
    ("amina", receipt(because=f"charter, choice:{uuid4()}"), 1),
    ("amina", receipt(because="guardrail:7"), 1),
    ("amina", receipt(because="charter, as her father told me"), NO),
    ("amina", receipt(because="because I may"), NO),
    # A talk is begun in one's own name, and now; the one before is closed now, and once.
    ("noor", begun(), 1),
    ("noor", begun(name="Maya Lindqvist"), NO),
    ("noor", begun(at=YEAR_AGO), NO),
    ("noor", begun(closed="now()"), NO),
    ("maya", "UPDATE record_handover SET closed_at = now() WHERE id = %(talk)s", 1),
    ("maya", f"UPDATE record_handover SET closed_at = {YEAR_AGO} WHERE id = %(talk)s", NO),
    ("maya", "UPDATE record_handover SET closed_at = now() WHERE id = %(over)s", 0),
    # What one says in it is about one of its topics, in this person's own talk, as long as it is open, and of now.
    *(("maya", part(one), 1) for one in (WORDS, AGREED)),
    *(("maya", part(one, topic="her father"), NO) for one in (WORDS, AGREED)),
    *(("maya", part(one, talk="%(leos)s"), NO) for one in (WORDS, AGREED)),
    *(("maya", part(one, talk="%(over)s"), NO) for one in (WORDS, AGREED)),
    *(("maya", part(one, at=YEAR_AGO), NO) for one in (WORDS, AGREED)),
    ("jonas", "UPDATE record_handoverwords SET words = 'x', written_at = now()", 1),
    ("jonas", f"UPDATE record_handoverwords SET words = 'x', written_at = {YEAR_AGO}", NO),
]  # fmt: skip


@pytest.fixture
def world(db):
    return a_hostile_world()


def test_each_attempt_meets_its_verdict(world, as_web):
    over = Handover.objects.create(
        person=world.maya, begun_by_name="Maya Lindqvist", closed_at="2026-01-01T10:00Z"
    )
    talks = {
        name: Handover.objects.create(person=whose, begun_by_name=whose.name)
        for name, whose in (("talk", world.maya), ("leos", world.leo))
    }
    HandoverWords.objects.create(
        handover=talks["talk"], person=world.maya, topic=TOPICS[0], author_id=world.jonas.pk,
        author_name=world.jonas.name, voice="caregiver", words="I fetch them.",
    )  # fmt: skip
    words = words_of(world) | {name: talk.pk for name, talk in talks.items()} | {"over": over.pk}
    wrong = otherwise(ATTEMPTS, world.actor, as_web, words)

    assert wrong == [], "\n".join(wrong)
