"""What the clock alone changes is right the next day: numbers, how each one stands in them, lists and doubts.

The clock is moved by moving everything else: all that is written lies a day further back, and so does the snapshot's
own day. Nobody writes anything, and no trigger fires.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import duckdb
import pytest
from django.db import connection, transaction

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.kit.terms import Audience, Bound, Category, Right
from alongside.people.models import Enrolment, Person
from alongside.record.lately_keeping import bring_up_stale
from alongside.record.models import Touched
from alongside.record.models.lately import LatelyStale
from alongside.registry.counting_on import count_on
from alongside.registry.looking import Looking, Scope
from alongside.registry.models import Counting, Doubt, MeasureVersion, Standing
from alongside.registry.queries.population import find
from alongside.registry.snapshot.manifest import folder_of, put, read
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.draft import Rail
from tests.people.worlds import World, a_world_with_charter
from tests.registry.listing import ago, judged, seen

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
    Enrolment.objects.filter(person=world.maya).update(starts=ago(world, 200).date())
    bring_up_stale()
    count_on(world.community.pk)
    bring_up_stale()
    before = checks(world.maya)

    a_day_passes(world)
    count_on(world.community.pk)
    bring_up_stale()
    assert "no_visit" not in before and "no_visit" in checks(world.maya)


def charter(world: World, **said: Any) -> None:
    """Another charter is in force: as before, but for what is said here."""
    by, terms = program(community_id=world.community.pk), said.pop("terms", {})
    draft = replace(DEFAULT, terms=replace(DEFAULT.terms, **terms), **said)
    version = draft_charter(by=by, community_id=world.community.pk, title="Ours", draft=draft)
    put_in_force(by=by, version=version)


def has(world: World, kind: str) -> bool:
    """Whether facts of a kind are in the snapshot."""
    folder = folder_of(world.community.pk)
    manifest = read(folder)
    assert manifest is not None
    return bool(duckdb.sql(f"SELECT * FROM read_parquet({manifest.paths(folder, kind)})").fetchall())


def test_another_charter_makes_anew_only_what_it_changes(world):
    """Whoever closes something to studies changes the facts, and who hides more people the numbers; nobody's list."""
    here = world.community.pk
    charter(world)
    unchanged = count_on(here), has(world, "judgement")
    charter(world, terms={"small_number": 11})
    hides_more = count_on(here), has(world, "judgement"), read(folder_of(here)).few
    closed = Rail(Audience.STUDY, Category.RESULTS, Bound.CEILING, Right.NONE, "Not for studies.")
    charter(world, guardrails=(*DEFAULT.guardrails, closed))
    closes = count_on(here), has(world, "judgement"), has(world, "enrolled")

    assert (unchanged, hides_more, closes) == ((False, True), (True, True, 11), (True, False, True))
    assert not LatelyStale.objects.filter(person_id=world.maya.pk).exists()
    assert count_on(here) is False
