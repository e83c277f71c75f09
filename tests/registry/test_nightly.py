"""What the clock alone changes is right the next day: numbers, how each one stands in them, lists and doubts.

The clock is moved by moving everything else: all that is written lies a day further back, and so does the snapshot's
own day. Nobody writes anything, and no trigger fires.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from alongside.contributions.acting import acting
from alongside.people.models import Enrolment, Person
from alongside.record.lately_keeping import bring_up_stale
from alongside.record.models import Touched
from alongside.registry.counting_on import count_on
from alongside.registry.looking import Looking, Scope
from alongside.registry.models import Counting, Doubt, MeasureVersion, Standing
from alongside.registry.queries.population import find
from alongside.registry.snapshot.manifest import folder_of, put, read
from tests.people.worlds import World, a_world_with_charter
from tests.registry.listing import judged, seen

DAY = timedelta(days=1)


@pytest.fixture
def world(counting_database: str) -> World:
    """Maya was seen and judged 200 days ago: the last day on which that counts."""
    name = f"c{uuid4().hex[:8]}"
    world = a_world_with_charter(name, f"{name}.example")
    seen(world, world.maya.pk, 200)
    judged(world, world.maya.pk, 200, "quiet")
    bring_up_stale()
    count_on(world.community.pk)
    bring_up_stale()
    return world


def quietly(statement: str, table: str, values: list[Any]) -> None:
    """Change rows without anybody noticing: no trigger fires."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(statement, values)
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def a_day_passes(world: World) -> None:
    """It is a day later: everything that is written lies a day further back, and nothing else has changed."""
    people = [world.maya.pk]
    for table, column in (
        ("record_entry", "true_at"), ("record_entry", "recorded_at"), ("record_lately", "day"),
        ("people_enrolment", "starts"),
    ):  # fmt: skip
        earlier = f"UPDATE {table} SET {column} = {column} - interval '1 day' WHERE person_id = ANY(%s)"
        quietly(earlier, table, [people])
    folder = folder_of(world.community.pk)
    standing = read(folder)
    assert standing is not None
    put(folder, replace(standing, day=standing.day - DAY, moment=standing.moment - DAY))
    here = Counting.objects.filter(community=world.community)
    for one in here:
        here.update(day=one.day - DAY, moment=one.moment - DAY)
    assert not Touched.objects.filter(person_id__in=people).exists()


def stands(world: World, key: str = "remission") -> Any:
    """How Maya stands in a number: counted, and met."""
    version = MeasureVersion.objects.get(measure__key=key, measure__community=world.community)
    return (
        Standing.objects.filter(version=version, person_id=world.maya.pk)
        .values_list("counted", "met")
        .first()
    )


def test_who_was_seen_200_days_ago_is_not_counted_any_more_tomorrow(world):
    before = stands(world), stands(world, "seen")
    assert count_on(world.community.pk) is False

    a_day_passes(world)
    assert count_on(world.community.pk) is True
    assert before == ((True, True), (True, True))
    assert (stands(world), stands(world, "seen")) == ((False, False), (True, False))


def test_the_list_of_those_not_seen_for_200_days_has_her_tomorrow(world):
    looking = Looking(Scope.CENTER, {"not_seen": 200})

    def found() -> list[UUID]:
        with transaction.atomic(), connection.cursor() as cursor, acting(world.actor("amina")):
            cursor.execute("SET LOCAL ROLE alongside_web")
            return [row.id for row in find(world.actor("amina"), looking).rows]

    before = found()
    a_day_passes(world)
    count_on(world.community.pk)
    bring_up_stale()
    assert (before, found()) == ([], [world.maya.pk])


def checks(person: Person) -> set[str]:
    """What may not be right about somebody, or is missing."""
    return set(Doubt.objects.filter(person_id=person.pk, closed_at=None).values_list("check_name", flat=True))


def test_a_doubt_that_comes_with_time_is_there_tomorrow(world):
    quietly("DELETE FROM record_entry WHERE person_id = %s", "record_entry", [world.maya.pk])
    Enrolment.objects.filter(person=world.maya).update(starts=datetime.now(UTC).date() - timedelta(days=200))
    bring_up_stale()
    count_on(world.community.pk)
    bring_up_stale()
    before = checks(world.maya)

    a_day_passes(world)
    count_on(world.community.pk)
    bring_up_stale()
    assert "no_visit" not in before and "no_visit" in checks(world.maya)
