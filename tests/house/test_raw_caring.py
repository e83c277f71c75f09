"""What a page could write about how visits are felt past every rule, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

from alongside.registry.models import CareAsked, CareTally
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import AUTHOR, BEA, BY, JONAS, NO
from tests.registry.doors import caring

_SURVEY = (
    f"INSERT INTO registry_caresurvey (id, community_id, ended_by_name, {AUTHOR}) VALUES (%(new)s, {{here}}, '', "
    f"{BY})"
)
_HONEST = JONAS | {"here": "%(here)s", "behalf": "", "at": "now()"}
_ASKED = (
    "INSERT INTO registry_careasked (id, visit_id, person_id, community_id, center_id, month, until, closed) VALUES "
    "(%(new)s, %(new)s, %(maya)s, %(here)s, %(center)s, 0, now(), false)"
)
_LINE = (
    "INSERT INTO registry_careline (community_id, by, key, first_month, counted, met, made_at) VALUES (%(here)s, 'all', 'x', "
    "0, '{99}', '{99}', now())"
)
_ANSWER = "SELECT 1 WHERE registry_care_answer(%(asked)s, '{5,5,5}')"


def said(**told: str) -> str:
    return _SURVEY.format(**(_HONEST | told))


ATTEMPTS = [
    # Families and those who treat them set that it is asked, once, in their own name, here and now.
    ("jonas", "UPDATE registry_caresurvey SET ended_at = now(), ended_by_name = 'Jonas Lindqvist'", 1),
    ("jonas", "UPDATE registry_caresurvey SET ended_at = now(), ended_by_name = 'Amina Rahman'", NO),
    ("jonas", "UPDATE registry_caresurvey SET ended_at = now() - interval '1 year', ended_by_name = 'Jonas Lindqvist'", NO),
    ("bea", "UPDATE registry_caresurvey SET ended_at = now(), ended_by_name = 'Bea Gut'", 0),
    ("jonas", "UPDATE registry_caresurvey SET at = now()", NO),
    ("jonas", "DELETE FROM registry_caresurvey", NO),
    ("bea", said(**BEA), NO),
    ("jonas", said(name="Amina Rahman"), NO),
    ("jonas", said(at="now() - interval '1 year'"), NO),
    ("jonas", said(behalf="Maya Lindqvist"), NO),
    ("jonas", said(here="%(new)s"), NO),
    # What is asked is read by the person and the family alone, and written by nobody.
    ("maya", "SELECT 1 FROM registry_careasked", 1),
    ("jonas", "SELECT 1 FROM registry_careasked", 1),
    ("amina", "SELECT 1 FROM registry_careasked", 0),
    ("petra", "SELECT 1 FROM registry_careasked", 0),
    ("ruth", "SELECT 1 FROM registry_careasked", 0),
    ("tom", "SELECT 1 FROM registry_careasked", 0),
    ("bea", "SELECT 1 FROM registry_careasked", 0),
    ("noor", "SELECT 1 FROM registry_careasked", 0),
    ("maya", _ASKED, NO),
    ("amina", _ASKED, NO),
    ("maya", "UPDATE registry_careasked SET closed = true", NO),
    ("maya", "DELETE FROM registry_careasked", NO),
    # The tally is nobody's, and what may be read is written by the worker alone.
    ("amina", "SELECT 1 FROM registry_caretally", NO),
    ("ruth", "SELECT xmin FROM registry_caretally", NO),
    ("maya", "UPDATE registry_caretally SET answers = 99, top = 99", NO),
    ("maya", "INSERT INTO registry_caretally (community_id, center_id, month, answers, top) VALUES (%(here)s, %(center)s, 1, "
             "9, 9)", NO),
    ("amina", "DELETE FROM registry_caretally", NO),
    ("amina", _LINE, NO),
    ("amina", "UPDATE registry_careline SET met = '{0}'", NO),
    # One answers through the one door, where one was asked; the door says nothing of anybody else.
    ("maya", _ANSWER, 1),
    ("jonas", _ANSWER, 1),
    ("amina", _ANSWER, 0),
    ("petra", _ANSWER, 0),
    ("tom", _ANSWER, 0),
    ("noor", _ANSWER, 0),
    ("maya", "SELECT 1 WHERE registry_care_answer(%(new)s, '{5,5,5}')", 0),
    ("jonas", "SELECT 1 WHERE registry_care_near(%(maya)s)", 1),
    ("amina", "SELECT 1 WHERE registry_care_near(%(maya)s)", 0),
    ("maya", "SELECT registry_care_answer(%(asked)s, '{5,5,9}')", NO),
    ("maya", "SELECT registry_care_ask(%(new)s, %(maya)s, %(center)s, now())", NO),
    ("maya", "SELECT registry_care_wait(%(new)s)", NO),
    ("amina", "SELECT registry_care_counts(%(maya)s)", NO),
]  # fmt: skip


def test_the_database_refuses_what_no_honest_page_sends(db, as_web):
    """One world for all: what each attempt did is undone."""
    world = a_hostile_world()
    words = words_of(world) | {"asked": caring(world)["felt_id"]}
    CareTally.objects.create(community=world.community, center=world.center, month=0, answers=3, top=1)

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
    assert CareAsked.objects.count() == 1
