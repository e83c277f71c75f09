"""What a page could write about measures and numbers past every rule, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import AMINA, AUTHOR, BY, JONAS, NO
from tests.registry.of_everything import of_everything

_HONEST = JONAS | {
    "behalf": "", "at": "now()", "key": "", "here": "%(here)s", "measure": "%(measure)s", "used": "NULL", "ended": "NULL",
}  # fmt: skip
_MEASURE = (
    f"INSERT INTO registry_measure (id, community_id, key, position, {AUTHOR}) VALUES (%(new)s, {{here}}, '{{key}}', 99, "
    f"{BY})"
)
_VERSION = (
    f"INSERT INTO registry_measureversion (id, measure_id, number, title, why, source, definition, used_from, {AUTHOR}) "
    f"VALUES (%(new)s, {{measure}}, 99, 'x', 'x', '', '{{{{}}}}', {{used}}, {BY})"
)
_OWNER = f"INSERT INTO registry_measureowner (id, measure_id, ended_at, {AUTHOR}) VALUES (%(new)s, {{measure}}, {{ended}}, {BY})"
NOBODYS = (
    "registry_counting",
    "registry_published",
    "registry_standing",
    "registry_alike",
    "registry_member",
)
_ROWS = {
    "registry_published": "(community_id, version_id, by, key, first_month, counted, met, amount, left_out) VALUES "
    "(%(here)s, %(version)s, 'all', 'x', 0, '{99}', '{99}', '{}', '{}')",
    "registry_standing": "(person_id, version_id, categories, counted, met) VALUES (%(noor)s, %(version)s, '{1}', true, true)",
    "registry_alike": "(community_id, diagnosis, band, people, made_at) VALUES (%(here)s, 2, 0, 99, now())",
    "registry_member": "(community_id, person_id) VALUES (%(here)s, %(noor)s)",
    "registry_counting": "(community_id, moment, day, members, charter, centers) VALUES (gen_random_uuid(), now(), now(), 9, 1, "
    "'{}')",
    "registry_doubt": "(id, person_id, check_name, categories, kept_from, told, asks, found_at, closed_how) VALUES (%(new)s, "
    "%(maya)s, 'no_visit', '{7}', 0, '{}', 'family', now(), '')",
}  # fmt: skip


def said(statement: str, **told: str) -> str:
    return statement.format(**(_HONEST | told))


ATTEMPTS = [
    # Anyone of the community begins a measure, in their own name, here and now; what ships is not theirs to name.
    ("jonas", said(_MEASURE), 1),
    ("amina", said(_MEASURE, **AMINA), 1),
    ("jonas", said(_MEASURE, key="remission"), NO),
    ("jonas", said(_MEASURE, name="Amina Rahman"), NO),
    ("jonas", said(_MEASURE, **AMINA), NO),
    ("jonas", said(_MEASURE, at="now() - interval '1 year'"), NO),
    ("jonas", said(_MEASURE, behalf="Maya Lindqvist"), NO),
    ("jonas", said(_MEASURE, voice="clinician"), NO),
    ("jonas", "UPDATE registry_measure SET position = 0", NO),
    ("ruth", "DELETE FROM registry_measure", NO),
    # A version is a proposal: nobody writes one that counts already, nor changes what one says.
    ("jonas", said(_VERSION), 1),
    ("jonas", said(_VERSION, used="now()"), NO),
    ("jonas", said(_VERSION, name="Amina Rahman"), NO),
    ("jonas", said(_VERSION, at="now() + interval '1 hour'"), NO),
    ("jonas", said(_VERSION, measure="%(new)s"), NO),
    ("jonas", "UPDATE registry_measureversion SET definition = '{}'", NO),
    ("amina", "UPDATE registry_measureversion SET title = 'x'", NO),
    ("jonas", "UPDATE registry_measureversion SET used_from = NULL", 0),
    ("ruth", "DELETE FROM registry_measureversion", NO),
    # Each says for themselves that they look after a measure, and ends that themselves.
    ("jonas", said(_OWNER), 1),
    ("jonas", said(_OWNER, **AMINA), NO),
    ("jonas", said(_OWNER, ended="now()"), NO),
    ("jonas", said(_OWNER, at="now() - interval '1 day'"), NO),
    ("amina", "UPDATE registry_measureowner SET ended_at = now() WHERE author_id = %(amina)s", 1),
    ("jonas", "UPDATE registry_measureowner SET ended_at = now() WHERE author_id = %(amina)s", 0),
    ("amina", "UPDATE registry_measureowner SET author_id = %(jonas)s", NO),
    # Numbers are counted by the worker alone, and what may not be right is found by it.
    *(("amina", f"INSERT INTO {table} {row}", NO) for table, row in _ROWS.items()),
    *((who, f"DELETE FROM {table}", NO) for table in NOBODYS for who in ("amina", "ruth")),
    ("amina", "UPDATE registry_published SET met = counted", NO),
    ("amina", "UPDATE registry_standing SET met = true", NO),
    ("maya", "UPDATE registry_standing SET counted = false", NO),
    ("ruth", "UPDATE registry_counting SET members = 0", NO),
    ("ruth", "UPDATE registry_member SET person_id = %(maya)s", NO),
    # What was said stays said; whom a list, a call or an answer is about is not changed afterwards.
    ("petra", "UPDATE registry_outreach SET person_id = %(noor)s", NO),
    ("petra", "UPDATE registry_outreachfrom SET categories = '{1}'", NO),
    ("petra", "UPDATE registry_consentasked SET whom = 'family'", NO),
    ("petra", "DELETE FROM registry_doubtsaid", NO),
    ("petra", "DELETE FROM registry_taken", NO),
    ("petra", "UPDATE registry_doubt SET asks = 'clinic'", NO),
    ("petra", "UPDATE registry_populationlist SET center_id = %(north)s", NO),
    ("petra", "UPDATE registry_populationlist SET seat_id = %(amina_seat)s", NO),
]  # fmt: skip


def test_the_database_refuses_what_no_honest_page_sends(db, as_web):
    """One world for all: what each attempt did is undone."""
    world = a_hostile_world()
    words = words_of(world) | of_everything(world)

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
