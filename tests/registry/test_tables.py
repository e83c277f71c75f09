"""Who reads which rows of every table of the registry, straight from the database, in the role of the web.

Each table has a row that somebody reads, so that nothing is hidden only because nothing is there.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.apps import apps
from django.db import connection, transaction

from alongside.contributions.acting import acting
from alongside.kit.terms import Audience, Category, Right
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.shown import shown_as
from tests.house.hostile import a_hostile_world, tried
from tests.people.worlds import a_world_with_charter
from tests.registry.of_everything import of_everything

EVERYONE = ("maya", "jonas", "amina", "petra", "tom", "bea", "noor", "ruth", "cara")
NEAR = ("maya", "jonas", "amina", "petra")
OPEN = dict.fromkeys(EVERYONE, 1)
HERS = dict.fromkeys(EVERYONE, 0) | dict.fromkeys(NEAR, 1)

READ = {
    "registry_measure": OPEN, "registry_measureversion": dict.fromkeys(EVERYONE, 2), "registry_measureowner": OPEN, "registry_counting": OPEN,
    "registry_published": OPEN, "registry_alike": OPEN,
    "registry_agreed": OPEN, "registry_owndefinition": OPEN, "registry_ownresult": OPEN, "registry_ruler": OPEN,
    "registry_measuredraft": dict.fromkeys(EVERYONE, 0) | {"amina": 1},  # a draft is its writer's alone
    "registry_standing": HERS, "registry_outreach": HERS, "registry_outreachfrom": HERS, "registry_consentasked": HERS,
    "registry_doubt WHERE entry_id IS NOT NULL": HERS, "registry_doubtsaid": HERS,
    "registry_populationlist": HERS | {"amina": 2},  # one of them is hers alone
    "registry_careasked": HERS | {"amina": 0, "petra": 0},  # whom it was asked is nobody's but the family's
    "registry_taken": OPEN | {"amina": 2},  # what a study took everyone reads; what she took of a list, she
}  # fmt: skip
NOBODY = ("registry_member",)


@pytest.fixture
def world(db):
    return a_hostile_world()


def test_no_table_about_a_person_is_forgotten():
    tables = {
        one._meta.db_table
        for one in apps.get_app_config("registry").get_models()
        if any(field.column == "person_id" for field in one._meta.concrete_fields)
    }

    assert tables - {name.split(" ")[0] for name in (*READ, *NOBODY)} == set(), "say in READ who reads it"


def rows(world, as_web, who, table):
    with as_web(), acting(world.actor(who)):
        return counted(table)


def counted(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def test_each_seat_reads_its_rows_and_no_others(world, as_web):
    of_everything(world)
    met = {table: {who: rows(world, as_web, who, table) for who in EVERYONE} for table in READ}

    assert met == READ
    assert {tried(world, as_web, who, f"SELECT * FROM {one}") for who in EVERYONE for one in NOBODY} == {
        "refused"
    }


def test_another_community_reads_nothing(world, as_web):
    of_everything(world)
    other = a_world_with_charter("elsewhere", "example.net")

    assert {rows(other, as_web, who, table) for who in ("maya", "amina", "ruth") for table in READ} == {0}


@pytest.mark.parametrize(
    ("closed", "gone"),
    [
        (Category.RESULTS, {"registry_standing", "registry_outreachfrom", "registry_doubtsaid",
                            "registry_doubt WHERE entry_id IS NOT NULL"}),
        (Category.CONTACT, {"registry_outreach", "registry_outreachfrom"}),
    ],
)  # fmt: skip
def test_what_is_closed_to_the_center_takes_its_rows_away_and_no_others(world, as_web, closed, gone):
    of_everything(world)
    hers = {one for one, who in READ.items() if who == HERS}
    assert {one for one in hers if rows(world, as_web, "petra", one)} == hers

    make_choice(
        by=world.actor("maya"),
        person_id=world.maya.id,
        category=closed,
        audience=Audience.CENTER,
        right=Right.NONE,
    )

    assert {one for one in hers if not rows(world, as_web, "petra", one)} == gone
    assert {one for one in hers if not rows(world, as_web, "maya", one)} == set()


def test_as_another_sees_it_what_cannot_be_judged_row_by_row_is_not_there(world, as_web):
    """Maya looks with the nurse's eyes: what would need two judgements at once is left out, and comes back after."""
    of_everything(world)
    them = replace(world.actor("petra"), shown_to=world.seats["maya"].id)
    unjudged = ("registry_standing", "registry_outreachfrom", "registry_doubt", "record_lately")
    with as_web(), acting(world.actor("maya")):
        with transaction.atomic(), shown_as(them, world.maya.id):
            as_her = [counted(one) for one in (*unjudged, "registry_outreach")]
        herself = [counted(one) > 0 for one in unjudged]

    assert as_her == [0, 0, 0, 0, 1]
    assert herself == [True] * 4
