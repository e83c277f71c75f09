"""What a page could write while measures are built past every rule, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

from alongside.registry.actions.building import agree, keep_draft, keep_own_definition
from alongside.registry.actions.measures import look_after
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import AMINA, AUTHOR, BY, JONAS, NO, PETRA, TOM
from tests.registry.proposing import IN_WORDS, MISSED, proposed, taken_into_use

_HONEST = PETRA | {
    "behalf": "", "at": "now()", "version": "%(version)s", "measure": "%(used)s", "center": "%(center)s", "here": "%(here)s",
}  # fmt: skip
_AGREED = f"INSERT INTO registry_agreed (id, version_id, {AUTHOR}) VALUES (%(new)s, {{version}}, {BY})"
_OWN = (
    f"INSERT INTO registry_owndefinition (id, measure_id, center_id, definition, why, {AUTHOR}) VALUES (%(new)s, "
    f"{{measure}}, {{center}}, '{{{{}}}}', 'x', {BY})"
)
_DRAFT = (
    "INSERT INTO registry_measuredraft (id, author_id, community_id, typed, saved_at) VALUES (%(new)s, {who}, {here}, "
    "'{{}}', now())"
)
USE = "UPDATE registry_measureversion SET used_from = {when} WHERE id = %({which})s"


def said(statement: str, **told: str) -> str:
    return statement.format(**(_HONEST | told))


ATTEMPTS = [
    # Who looks after a measure agrees, in the seat in which they said so, in their own name, now, and to what can be counted.
    ("petra", said(_AGREED), 1),
    ("petra", said(_AGREED, **JONAS), NO),
    ("petra", said(_AGREED, name="Amina Rahman"), NO),
    ("petra", said(_AGREED, role="caregiver", voice="caregiver"), NO),
    ("petra", said(_AGREED, at="now() - interval '1 day'"), NO),
    ("amina", said(_AGREED, **AMINA), NO),
    ("petra", said(_AGREED, version="%(in_words)s"), NO),
    ("jonas", said(_AGREED, **JONAS, version="%(in_words)s"), NO),
    ("petra", said(_AGREED, version="%(used_version)s"), NO),
    ("jonas", "DELETE FROM registry_agreed", NO),
    ("jonas", "UPDATE registry_agreed SET version_id = %(in_words)s", NO),
    # It counts once both sides agreed, from now on, and never in words alone.
    ("jonas", USE.format(when="now()", which="version"), 0),
    ("petra", USE.format(when="now()", which="in_words"), 0),
    ("jonas", USE.format(when="now()", which="both"), 1),
    ("jonas", USE.format(when="now() - interval '1 year'", which="both"), NO),
    ("jonas", USE.format(when="now()", which="used_version"), 0),
    ("jonas", "UPDATE registry_measureversion SET feeds = 'x'", NO),
    # A center's own definition is kept by a clinician who sits there.
    ("petra", said(_OWN, measure="%(both_measure)s"), 1),
    ("petra", said(_OWN, center="%(north)s"), NO),
    ("petra", said(_OWN, name="Amina Rahman"), NO),
    ("tom", said(_OWN, **TOM), NO),
    ("tom", said(_OWN, **TOM, center="%(north)s"), 1),
    ("jonas", said(_OWN, **JONAS), NO),
    ("amina", "UPDATE registry_owndefinition SET ended_at = now()", 1),
    ("tom", "UPDATE registry_owndefinition SET ended_at = now()", 0),
    ("amina", "UPDATE registry_owndefinition SET definition = '{}'", NO),
    ("amina", "DELETE FROM registry_owndefinition", NO),
    # A draft is its writer's alone.
    ("petra", said(_DRAFT), 1),
    ("petra", said(_DRAFT, who="%(jonas)s"), NO),
    ("petra", said(_DRAFT, here="gen_random_uuid()"), NO),
    ("amina", "UPDATE registry_measuredraft SET typed = '{}'", 0),
    ("amina", "DELETE FROM registry_measuredraft", 0),
    ("jonas", "UPDATE registry_measuredraft SET author_id = %(amina)s", NO),
    ("jonas", "DELETE FROM registry_measuredraft", 1),
    # Results and rulers are the worker's.
    ("amina", "INSERT INTO registry_ownresult (own_id, scope, day) SELECT id, 'all', now() FROM registry_owndefinition", NO),
    ("amina", "UPDATE registry_ownresult SET own_met = 1", NO),
    ("amina", "INSERT INTO registry_ruler (community_id, key, title, unit, enrolled, reached, over, bands, made_on) VALUES "
              "(%(here)s, 'x', '', '', 9, '[]', 0, '[]', now())", NO),
    ("amina", "UPDATE registry_ruler SET enrolled = 1", NO),
    ("ruth", "DELETE FROM registry_ruler", NO),
]  # fmt: skip


def test_the_database_refuses_what_no_honest_page_sends(db, as_web):
    """One world for all: what each attempt did is undone."""
    world = a_hostile_world()
    jonas, petra, amina = (world.actor(who) for who in ("jonas", "petra", "amina"))
    version, in_words = proposed(world), proposed(world, IN_WORDS)
    used, both = taken_into_use(world, proposed(world)), proposed(world)
    for one in (version, in_words, both):
        look_after(by=petra, measure_id=one.measure_id)
    keep_draft(by=jonas, typed={})
    keep_own_definition(by=amina, measure_id=used.measure_id, definition=MISSED, why="x")
    agree(by=jonas, version_id=both.pk)
    agree(by=petra, version_id=both.pk)
    type(both).objects.filter(pk=both.pk).update(used_from=None)
    words = words_of(world) | {"version": version.pk, "in_words": in_words.pk, "used": used.measure_id}
    words |= {"used_version": used.pk, "both": both.pk, "both_measure": both.measure_id}

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
