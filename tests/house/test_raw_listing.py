"""What a page could write about lists past every rule, if it were wrong: raw SQL in the role of the web, in any seat."""

from __future__ import annotations

from alongside.registry.actions.listing import NewOutreach, keep_list, reach_out
from alongside.registry.looking import Looking, Scope
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import AMINA, AUTHOR, BY, JONAS, MAYA, NO, TOM
from tests.registry.listing_doors import doubting

_HONEST = AMINA | {
    "behalf": "", "at": "now()", "person": "%(maya)s", "center": "%(center)s", "seat": "%(amina_seat)s", "category": "2",
    "way": "call", "outcome": "reached", "list": "%(list)s", "tried": "%(tried)s", "tells": "{1,7}", "kind": "list",
    "study": "NULL", "words": "x",
}  # fmt: skip
_LIST = (
    f"INSERT INTO registry_populationlist (id, community_id, center_id, seat_id, title, looks_for, categories, shared, "
    f"{AUTHOR}) VALUES (%(new)s, %(here)s, {{center}}, {{seat}}, 'x', '{{{{}}}}', '{{tells}}', true, {BY})"
)
_TRY = (
    f"INSERT INTO registry_outreach (id, person_id, category, way, outcome, words, {AUTHOR}) VALUES (%(new)s, {{person}}, "
    f"{{category}}, '{{way}}', '{{outcome}}', '{{words}}', {BY})"
)
_FROM = (
    "INSERT INTO registry_outreachfrom (outreach_id, person_id, list_id, categories) VALUES ({tried}, {person}, {list}, "
    "'{tells}')"
)
_TAKEN = (
    f"INSERT INTO registry_taken (id, community_id, kind, title, why, people, study_id, {AUTHOR}) VALUES (%(new)s, %(here)s, "
    f"'{{kind}}', 'x', 'x', 1, {{study}}, {BY})"
)
_ASKED = f"INSERT INTO registry_consentasked (id, person_id, whom, {AUTHOR}) VALUES (%(new)s, {{person}}, 'self', {BY})"
_RIGHT = (
    f"INSERT INTO registry_doubtsaid (id, doubt_id, person_id, kind, words, {AUTHOR}) VALUES (%(new)s, %(doubt)s, {{person}}, "
    f"'right', 'x', {BY})"
)
BACK = {"way": "back", "outcome": "said"}


def said(statement: str, **told: str) -> str:
    return statement.format(**(_HONEST | told))


ATTEMPTS = [
    # A list is kept by a clinician, at their own center, in their own seat and name, now.
    ("amina", said(_LIST), 1),
    ("amina", said(_LIST, center="%(north)s"), NO),
    ("amina", said(_LIST, seat="%(petra_seat)s"), NO),
    ("amina", said(_LIST, name="Petra Novak"), NO),
    ("amina", said(_LIST, title="professor"), NO),
    ("amina", said(_LIST, at="now() - interval '1 year'"), NO),
    ("maya", said(_LIST, **MAYA, seat="%(maya_seat)s"), NO),
    ("tom", said(_LIST, **TOM, seat="%(tom_seat)s"), NO),
    ("amina", "UPDATE registry_populationlist SET ended_at = now()", 1),
    ("petra", "UPDATE registry_populationlist SET ended_at = now()", 0),
    ("amina", "UPDATE registry_populationlist SET looks_for = '{}'", NO),
    ("amina", "DELETE FROM registry_populationlist", NO),
    # A try is written down by who may see how to reach the person; the family writes back, and tries nothing.
    ("amina", said(_TRY), 1),
    ("amina", said(_TRY, category="5"), NO),
    ("amina", said(_TRY, **BACK), NO),
    ("amina", said(_TRY, person="%(noor)s"), NO),
    ("amina", said(_TRY, behalf="Maya Lindqvist"), NO),
    ("amina", said(_TRY, at="now() - interval '1 year'"), NO),
    ("tom", said(_TRY, **TOM), NO),
    ("maya", said(_TRY, **MAYA), NO),
    ("maya", said(_TRY, **MAYA, **BACK), 1),
    ("jonas", said(_TRY, **JONAS, **BACK), 1),
    ("jonas", said(_TRY, **JONAS, **BACK, person="%(noor)s"), NO),
    ("amina", said(_TRY, name="Petra Novak"), NO),
    ("maya", "UPDATE registry_outreach SET words = 'other'", NO),
    ("amina", "DELETE FROM registry_outreach", NO),
    # Out of which list: one's own try, the same person, a list that one reads, and what it tells of.
    ("amina", said(_FROM), 1),
    ("amina", said(_FROM, person="%(noor)s"), NO),
    ("amina", said(_FROM, tells="{1}"), NO),
    ("petra", said(_FROM), NO),
    ("maya", "DELETE FROM registry_outreachfrom", NO),
    # What was taken along is told by who took it.
    ("amina", said(_TAKEN), 1),
    ("amina", said(_TAKEN, kind="study"), NO),
    ("amina", said(_TAKEN, name="Petra Novak"), NO),
    ("amina", "UPDATE registry_taken SET people = 0", NO),
    # The clinic asks, of those whom it knows; nobody says that somebody else asked.
    ("amina", said(_ASKED), 1),
    ("amina", said(_ASKED, person="%(noor)s"), NO),
    ("amina", said(_ASKED, name="Petra Novak"), NO),
    ("maya", said(_ASKED, **MAYA), NO),
    ("tom", said(_ASKED, **TOM), NO),
    ("amina", "DELETE FROM registry_consentasked", NO),
    # A doubt is answered by who reads it; the worker alone finds and closes one.
    ("maya", said(_RIGHT, **MAYA), 1),
    ("amina", said(_RIGHT), 1),
    ("amina", said(_RIGHT, person="%(noor)s"), NO),
    ("amina", said(_RIGHT, name="Petra Novak"), NO),
    ("tom", said(_RIGHT, **TOM), NO),
    ("maya", "UPDATE registry_doubt SET closed_at = now(), closed_how = 'right'", NO),
    ("maya", "DELETE FROM registry_doubt", NO),
    ("maya", "UPDATE registry_doubtsaid SET words = 'x'", NO),
    ("amina", "UPDATE registry_alike SET people = 0", NO),
    # How people stand of late is written by the worker alone.
    (
        "amina",
        "INSERT INTO record_lately (person_id, what, category, kept_from, day) VALUES (%(maya)s, 'visit', 7, 0, now())",
        NO,
    ),
    ("amina", "UPDATE record_lately SET day = now()", NO),
    ("amina", "DELETE FROM record_lately", NO),
    ("amina", "DELETE FROM record_lately_stale", NO),
    ("amina", "SELECT 1 FROM record_lately_stale", NO),
    ("amina", "SELECT 1 FROM sharing_untold", NO),
    ("amina", "DELETE FROM sharing_untold", NO),
    ("amina", "SELECT 1 FROM record_countstale", NO),
    ("amina", "DELETE FROM record_countstale", NO),
    ("amina", "DELETE FROM record_touched", NO),
]


def test_the_database_refuses_what_no_honest_page_sends(db, as_web):
    """One world for all: what each attempt did is undone."""
    world = a_hostile_world()
    amina = world.actor("amina")
    looking = Looking(Scope.CENTER, {"not_seen": 200})
    listed = keep_list(by=amina, title="Not seen", looking=looking, shared=True)
    tried = reach_out(by=amina, person_id=world.maya.id, new=NewOutreach("call", "no_answer"))
    words = words_of(world) | {"list": listed.pk, "tried": tried.pk} | doubting(world)
    words["doubt"] = words["doubt_id"]

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
