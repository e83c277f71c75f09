"""What a page could write past every rule about forms, if it were wrong: raw SQL in the role of the web, in any seat.

Each table has an attempt that is allowed, so that a refusal is the guard's and not a mistake in the statement.
"""

from __future__ import annotations

from typing import Any

import pytest

from alongside.questionnaires.actions.answering import begin_answers
from tests.house.hostile import a_hostile_world, tried_by, words_of
from tests.questionnaires.doors import asking

NO = "refused"
NAMES = {"maya": "Maya Lindqvist", "jonas": "Jonas Lindqvist", "amina": "Amina Rahman", "petra": "Petra Novak",
         "tom": "Tom Keane", "bea": "Bea Gut", "noor": "Noor Said", "ruth": "Ruth Adler"}  # fmt: skip
ROLES = {"maya": "patient", "jonas": "caregiver", "amina": "clinician", "petra": "clinician", "tom": "clinician",
         "bea": "researcher", "noor": "patient", "ruth": "coordinator"}  # fmt: skip
SAID = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"


def said(who: str, *, name: str = "", at: str = "now()", behalf: str = "") -> str:
    voice = ROLES[who] if ROLES[who] in ("patient", "caregiver", "clinician", "researcher") else "other"
    return f"%({who})s, '{name or NAMES[who]}', '{ROLES[who]}', '', '{voice}', '{behalf}', {at}"


def form(who: str, community: str = "%(here)s", **told: str) -> str:
    return (
        "INSERT INTO questionnaires_questionnaire (id, community_id, origin_id, version, url, edition, name, title, words, "
        "translations, languages, kind, licence, licence_words, owner, sensitive, for_voices, questions, minutes, resource, "
        f"{SAID}) VALUES (%(new)s, {community}, %(new)s, 1, '', '', 'x', 'x', '', '{{}}', '{{}}', 'own', 'CC0', '', '', false, "
        f"'{{}}', 1, 1, '{{}}', {said(who, **told)})"
    )


def step(who: str, of: str = "%(form_id)s", **told: str) -> str:
    return (
        f"INSERT INTO questionnaires_librarystep (id, community_id, questionnaire_id, origin_id, takes, {SAID}) "
        f"VALUES (%(new)s, %(here)s, %(questionnaire_id)s, {of}, false, {said(who, **told)})"
    )


def begun(who: str, person: str = "%(maya)s", name: str = "", at: str = "now()", category: int = 9) -> str:
    return (
        "INSERT INTO questionnaires_answering (id, questionnaire_id, origin_id, person_id, category, author_id, author_name, "
        "author_role, answered_by_name, answered_by_voice, way, visit_id, reason, begun_at, saved_at) VALUES (%(new)s, "
        f"%(questionnaire_id)s, %(form_id)s, {person}, {category}, %({who})s, '{name or NAMES[who]}', '{ROLES[who]}', 'x', "
        f"'device', 'all', %(new)s, '', {at}, now())"
    )


def field(who: str) -> str:
    return (
        "INSERT INTO questionnaires_field (id, answering_id, author_id, key, said, edition, others, saved_at) VALUES "
        f"(%(new)s, %(answering_id)s, %({who})s, 'x', '[]', 1, '[]', now())"
    )


def answered(who: str, entry: str = "%(answers_id)s", name: str = "") -> str:
    return (
        "INSERT INTO questionnaires_answered (entry_id, entry_origin, person_id, category, questionnaire_id, origin_id, "
        "answered_by_name, answered_by_voice, author_id, author_name, author_role, true_at, finished_at, scores, observed) "
        f"SELECT {entry}, %(answers_id)s, %(maya)s, 9, %(questionnaire_id)s, %(form_id)s, 'Maya Lindqvist', 'patient', %({who})s, "
        f"'{name or NAMES[who]}', '{ROLES[who]}', now(), now(), '[]', '{{}}'"
    )


def schedule(who: str, person: str = "NULL", **told: str) -> str:
    return (
        f'INSERT INTO questionnaires_schedule (id, community_id, person_id, category, origin_id, "when", days, months, '
        f"event, for_whom, ended_by_name, {SAID}) VALUES (%(new)s, %(here)s, {person}, 9, %(form_id)s, 'visit', 1, 1, '', "
        f"'patient', '', {said(who, **told)})"
    )


def asked(who: str, person: str = "%(maya)s", name: str = "", extra: str = "", value: str = "") -> str:
    return (
        "INSERT INTO questionnaires_asked (id, community_id, person_id, category, origin_id, for_whom, why, opens_on, "
        f"asked_by_id, asked_by_name, asked_at, passed_by_name{extra}) VALUES (%(new)s, %(here)s, {person}, 9, %(form_id)s, "
        f"'patient', 'person', current_date, %({who})s, '{name or NAMES[who]}', now(), ''{value})"
    )


def reminder(who: str) -> str:
    return f"INSERT INTO questionnaires_reminder (reader_id, way, hour, set_at) VALUES (%({who})s, 'mail', 8, now())"


def snooze(who: str) -> str:
    return (
        "INSERT INTO questionnaires_snooze (id, asked_id, reader_id, until) VALUES (%(new)s, %(asked_id)s, "
        f"%({who})s, now() + interval '1 day')"
    )


def passed(who: str) -> str:
    return f"UPDATE questionnaires_asked SET passed_at = now(), passed_by_name = '{NAMES[who]}' WHERE id = %(asked_id)s"


ENDED = "UPDATE questionnaires_schedule SET ended_at = now(), ended_by_name = '{0}'"
ATTEMPTS = [
    # The library: in one's own name, in one's own community, now; nothing of it is ever changed.
    *((who, form(who), 1) for who in ("maya", "jonas", "amina", "bea", "ruth", "tom")),
    ("amina", form("amina", name="Petra Novak"), NO),
    ("amina", form("amina", at="now() - interval '1 year'"), NO),
    ("amina", form("amina", community="%(new)s"), NO),
    ("amina", form("amina", behalf="Maya Lindqvist"), NO),
    ("maya", "UPDATE questionnaires_questionnaire SET title = 'x'", NO),
    ("maya", "DELETE FROM questionnaires_questionnaire", NO),
    *((who, step(who), 1) for who in ("maya", "jonas", "amina", "ruth")),
    ("bea", step("bea"), NO),
    ("amina", step("amina", of="%(new)s"), NO),
    ("amina", step("amina", name="Petra Novak"), NO),
    ("amina", "UPDATE questionnaires_librarystep SET takes = true", NO),
    # Answers begun: their author's, about somebody to whose forms the author may add.
    *((who, begun(who), 1) for who in ("maya", "jonas", "amina")),
    *((who, begun(who), NO) for who in ("petra", "tom", "bea", "noor", "ruth")),
    ("amina", begun("maya"), NO),
    ("amina", begun("amina", person="%(noor)s"), NO),
    ("amina", begun("amina", name="Petra Novak"), NO),
    ("amina", begun("amina", at="now() - interval '1 year'"), NO),
    ("amina", begun("amina", category=11), NO),
    ("maya", field("maya"), 1),
    ("jonas", field("jonas"), NO),
    ("jonas", field("maya"), NO),
    ("maya", "UPDATE questionnaires_field SET said = '[1]' WHERE answering_id = %(answering_id)s", 1),
    ("jonas", "UPDATE questionnaires_field SET said = '[1]'", 0),
    ("amina", "DELETE FROM questionnaires_field", 0),
    ("maya", "UPDATE questionnaires_answering SET way = 'one' WHERE id = %(answering_id)s", 1),
    ("maya", "UPDATE questionnaires_answering SET finished_at = NULL WHERE finished_at IS NOT NULL", 0),
    ("maya", "UPDATE questionnaires_answering SET author_id = %(jonas)s", NO),
    ("jonas", "UPDATE questionnaires_answering SET way = 'one'", 0),
    ("jonas", "DELETE FROM questionnaires_answering", 0),
    # Finished: beside one's own entry, and never changed.
    ("maya", answered("maya"), 1),
    ("jonas", answered("jonas"), NO),
    ("maya", answered("maya", name="Jonas Lindqvist"), NO),
    ("maya", answered("maya", entry="%(new)s"), NO),
    ("maya", "UPDATE questionnaires_answered SET scores = '[]'", NO),
    ("maya", "DELETE FROM questionnaires_answered", NO),
    # What is asked: of somebody to whose forms one may add; of everyone by who treats them.
    ("amina", schedule("amina"), 1),
    ("ruth", schedule("ruth"), 1),
    ("maya", schedule("maya"), NO),
    ("maya", schedule("maya", person="%(maya)s"), 1),
    ("jonas", schedule("jonas", person="%(maya)s"), 1),
    ("petra", schedule("petra", person="%(maya)s"), NO),
    ("amina", schedule("amina", name="Petra Novak"), NO),
    ("amina", ENDED.format(NAMES["amina"]), 1),
    ("maya", ENDED.format(NAMES["maya"]), 0),
    ("amina", "UPDATE questionnaires_schedule SET days = 1", NO),
    *((who, asked(who), 1) for who in ("maya", "jonas", "amina")),
    *((who, asked(who), NO) for who in ("petra", "tom", "bea", "noor")),
    ("amina", asked("amina", name="Petra Novak"), NO),
    ("amina", asked("amina", extra=", answered_at", value=", now()"), NO),
    ("amina", asked("amina", extra=", over_at", value=", now()"), NO),
    ("maya", "UPDATE questionnaires_asked SET over_at = now()", NO),
    *((who, passed(who), 1) for who in ("maya", "jonas", "amina")),
    *((who, passed(who), 0) for who in ("petra", "tom", "bea", "noor")),
    ("maya", "UPDATE questionnaires_asked SET asked_by_name = 'x'", NO),
    ("maya", "DELETE FROM questionnaires_asked", NO),
    # How one is reminded: one's own alone; who was written to, nobody's.
    ("maya", reminder("maya"), 1),
    ("jonas", reminder("maya"), NO),
    ("maya", snooze("maya"), 1),
    ("jonas", snooze("maya"), NO),
    ("noor", snooze("noor"), NO),
    ("maya", "SELECT 1 FROM questionnaires_told", NO),
    ("maya", "INSERT INTO questionnaires_told (id, asked_id, reader_id, at) "
             "VALUES (%(new)s, %(asked_id)s, %(maya)s, now())", NO),
]  # fmt: skip
READS = {
    "questionnaires_answering": {"maya": 2}, "questionnaires_field": {"maya": 1},
    "questionnaires_answered": {"maya": 1, "jonas": 1, "amina": 1, "petra": 1},
    "questionnaires_asked": {"maya": 1, "jonas": 1, "amina": 1, "petra": 1},
}  # fmt: skip


@pytest.fixture
def world(db: None) -> Any:
    found = a_hostile_world()
    found.words = asking(found)
    return found


def test_every_attempt_meets_what_the_table_says(world: Any, as_web: Any) -> None:
    """One world for all: what each attempt does is undone."""
    open_answers = begin_answers(
        by=world.actor("maya"), person_id=world.maya.id, origin_id=world.words["form_id"]
    )
    words = words_of(world) | world.words | {"answering_id": open_answers.pk}
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO questionnaires_field (id, answering_id, author_id, key, said, edition, others, saved_at) "
            "VALUES (gen_random_uuid(), %s, %s, 'pain', '[]', 1, '[]', now())",
            [open_answers.pk, world.maya.id],
        )
    met = []
    for who, statement, expected in ATTEMPTS:
        if "questionnaires_answered (" in statement:
            statement = f"WITH gone AS (SELECT 1) {statement}"
        found = _tried(world, as_web, who, statement, words)
        if found != expected:
            met.append((who, statement[:120], f"met {found}, the table says {expected}"))
    assert met == []


def _tried(world: Any, as_web: Any, who: str, statement: str, words: dict[str, Any]) -> int | str:
    from django.db import connection, transaction

    if "questionnaires_answered (" not in statement:
        return tried_by(world.actor(who), as_web, statement, words)
    with transaction.atomic():  # the row that is there makes room for another of the same entry
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM questionnaires_answered")
        found = tried_by(world.actor(who), as_web, statement, words)
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("table", READS)
def test_who_reads_what(world: Any, as_web: Any, table: str) -> None:
    found = {}
    for who in NAMES:
        count = tried_by(world.actor(who), as_web, f"SELECT 1 FROM {table}", {})
        if count:
            found[who] = count
    assert found == READS[table]
