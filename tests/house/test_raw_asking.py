"""What a page could write about forms past every rule, if it were wrong: raw SQL in the role of the web, in any seat."""

from __future__ import annotations

import pytest

from alongside.questionnaires.models import Answered
from tests.house.hostile import a_hostile_world, tried_by, words_of
from tests.house.raw import NO
from tests.questionnaires.doors import asking

SAID = "%({who})s, '{name}', '{role}', '{title}', '{voice}', '', {at}"
AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
FORM = (
    "INSERT INTO questionnaires_questionnaire (id, community_id, origin_id, version, url, edition, name, title, words, "
    "translations, languages, kind, licence, licence_words, owner, sensitive, for_voices, questions, minutes, resource, "
    f"{AUTHOR}) VALUES (%(new)s, %(here)s, {{origin}}, {{version}}, '', '', 'x', 'x', '', '{{{{}}}}', '{{{{}}}}', 'own', 'CC0-1.0', '', '', "
    f"false, '{{{{}}}}', 1, 1, '{{{{}}}}', {SAID})"
)
STEP = (
    "INSERT INTO questionnaires_librarystep SELECT (jsonb_populate_record(s, jsonb_build_object('id', %(new)s::uuid, "
    "'author_id', %({who})s::uuid, 'author_name', '{name}'::text, 'author_role', '{role}'::text, 'author_title', '{title}'::text, "
    "'voice', '{voice}'::text, 'at', {at}))).* FROM questionnaires_librarystep s LIMIT 1"
)
ANSWERED = (
    "INSERT INTO questionnaires_answered (entry_id, entry_origin, person_id, category, questionnaire_id, origin_id, "
    "answered_by_name, answered_by_voice, author_id, author_name, author_role, true_at, finished_at, scores, observed) "
    "SELECT e.id, e.origin_id, e.person_id, e.category, %(questionnaire_id)s, %(form_id)s, '{by}', '{in_voice}', %({who})s, "
    "'{name}', '{role}', now(), now(), '[]', '{{}}' FROM record_entry e WHERE e.origin_id = {entry}"
)
ASKED = "UPDATE questionnaires_asked SET {set} WHERE id = %(asked_id)s"
ENDED = (
    "UPDATE questionnaires_schedule SET ended_at = {at}, ended_by_name = '{name}' WHERE id = %(schedule_id)s"
)
AMINA = {"who": "amina", "name": "Amina Rahman", "role": "clinician", "voice": "clinician"}
BEA = {"who": "bea", "name": "Bea Gut", "role": "researcher", "voice": "researcher"}


def said(statement: str, **told: str) -> str:
    """By Maya, of whom nothing else is told."""
    plain = {
        "who": "maya", "name": "Maya Lindqvist", "role": "patient", "title": "", "voice": "patient", "at": "now()",
        "origin": "%(new)s", "version": "1", "by": "Maya Lindqvist", "in_voice": "patient", "entry": "%(answers_id)s",
        "set": "",
    }  # fmt: skip
    return statement.format(**plain | told)


ATTEMPTS = [
    # A form is proposed in one's own name and title; its next version follows the last.
    ("maya", said(FORM), 1),
    ("bea", said(FORM, **BEA), 1),
    ("maya", said(FORM, title="professor"), NO),
    ("maya", said(FORM, voice="clinician"), NO),
    ("amina", said(FORM, **AMINA, title="doctor"), 1),
    ("amina", said(FORM, **AMINA, title="nurse"), NO),
    ("maya", said(FORM, origin="%(form_id)s", version="2"), 1),
    ("maya", said(FORM, origin="%(form_id)s", version="9"), NO),
    ("maya", said(FORM, origin="%(form_id)s"), NO),
    ("maya", said(FORM, origin="gen_random_uuid()", version="2"), NO),
    ("amina", said(STEP, **AMINA, title="doctor"), 1),
    ("amina", said(STEP, **AMINA, title="nurse"), NO),
    ("bea", said(STEP, **BEA), NO),
    # Finished answers are of an entry of one's own that holds answers; whose they are is not made up.
    ("maya", said(ANSWERED), 1),
    ("maya", said(ANSWERED, by="Jonas Lindqvist"), NO),
    ("maya", said(ANSWERED, in_voice="clinician"), NO),
    ("maya", said(ANSWERED, by="Amina Rahman", in_voice="clinician"), NO),
    ("amina", said(ANSWERED, **AMINA), NO),
    # What waits is answered by answers, and passed over in one's own name, now.
    ("maya", said(ASKED, set="passed_at = now(), passed_by_name = 'Maya Lindqvist'"), 1),
    ("amina", said(ASKED, set="passed_at = now(), passed_by_name = 'Amina Rahman'"), 1),
    ("amina", said(ASKED, set="passed_at = now(), passed_by_name = 'Maya Lindqvist'"), NO),
    ("maya", said(ASKED, set="passed_at = '2099-01-01', passed_by_name = 'Maya Lindqvist'"), NO),
    ("maya", said(ASKED, set="answered_at = now(), answered_entry = %(kept_answers)s"), 1),
    ("amina", said(ASKED, set="answered_at = now(), answered_entry = %(new)s"), NO),
    ("noor", said(ASKED, set="passed_at = now(), passed_by_name = 'Noor Said'"), 0),
    ("amina", ENDED.format(at="now()", name="Amina Rahman"), 1),
    ("amina", ENDED.format(at="now()", name="Petra Novak"), NO),
    ("amina", ENDED.format(at="now() - interval '1 year'", name="Amina Rahman"), NO),
    ("noor", ENDED.format(at="now()", name="Noor Said"), 0),
]  # fmt: skip


@pytest.fixture
def world(db):
    return a_hostile_world()


def test_each_attempt_meets_its_verdict(world, as_web):
    there = asking(world)
    kept = Answered.objects.get(entry_origin=there["answers_id"])
    other = kept.entry_origin
    words = words_of(world) | there | {"kept_answers": other}
    met = []
    for who, statement, _may in ATTEMPTS:
        if "INTO questionnaires_answered" in statement:
            Answered.objects.filter(pk=kept.pk).delete()
        met.append((who, statement, tried_by(world.actor(who), as_web, statement, words)))
        if not Answered.objects.filter(pk=kept.pk).exists():
            kept.save(force_insert=True)
    wrong = [
        f"{who}: {statement}\n   {came}, not {may}"
        for (who, statement, came), (_who, _statement, may) in zip(met, ATTEMPTS, strict=True)
        if came != may
    ]

    assert wrong == [], "\n".join(wrong)
