"""Numbers are counted anew where something changed, and nowhere else: the kind of fact, the people, the day."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

from django.db import connection

from alongside.record import lately_keeping
from alongside.record.models import Touched
from alongside.registry.counting_on import count_on
from alongside.registry.models import Counting, Standing
from alongside.registry.snapshot.keeping import keep_up
from alongside.registry.snapshot.manifest import folder_of, put, read
from tests.people.worlds import World
from tests.registry.test_snapshot import judged, noor, world  # noqa: F401 - the fixture


def stands(world: World, key: str = "remission") -> dict[str, tuple[bool, bool]]:  # noqa: F811
    """Who counts in a measure, and meets it."""
    found = Standing.objects.filter(version__measure__community=world.community, version__measure__key=key)
    return {str(one.person_id): (one.counted, one.met) for one in found}


def test_what_did_not_change_keeps_its_files(world):  # noqa: F811
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    before = read(folder_of(world.community.pk))
    Touched.objects.create(person_id=world.maya.pk)

    kept = keep_up(world.community.pk)

    assert (kept.only, kept.changed) == ([world.maya.pk], frozenset())
    assert (kept.manifest.files, kept.manifest.members) == (before.files, before.members)


def test_a_fact_makes_the_files_of_its_kind_anew_and_no_others(world):  # noqa: F811
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    judged(world, world.maya, "mild", days_ago=1)

    assert keep_up(world.community.pk).changed == {"judgement"}


def test_on_a_new_day_everything_is_made_anew(world):  # noqa: F811
    judged(world, world.maya, "quiet")
    made = keep_up(world.community.pk).manifest
    put(folder_of(world.community.pk), dataclasses.replace(made, day=made.day - timedelta(days=1)))

    kept = keep_up(world.community.pk)

    assert (kept.only, kept.changed) == (None, None)
    assert kept.manifest.day == made.day


def test_what_a_process_left_uncounted_is_counted_with_what_comes_next(world):  # noqa: F811
    other = noor(world)
    judged(world, world.maya, "quiet")
    judged(world, other, "quiet")
    count_on(world.community.pk)
    judged(world, world.maya, "severe", days_ago=1)
    keep_up(world.community.pk)  # and the process is killed before it counts
    judged(world, other, "mild", days_ago=1)

    count_on(world.community.pk)

    assert stands(world) == {str(world.maya.pk): (True, False), str(other.pk): (True, False)}


def test_a_measure_taken_into_use_is_counted_for_everyone_though_nothing_changed(world):  # noqa: F811
    judged(world, world.maya, "quiet")
    count_on(world.community.pk)
    whole = stands(world)
    Standing.objects.filter(version__measure__key="remission").delete()
    assert count_on(world.community.pk)
    assert stands(world) == whole
    assert whole[str(world.maya.pk)] == (True, True)


def test_where_no_fact_changed_the_moment_moves_on_alone(world):  # noqa: F811
    judged(world, world.maya, "quiet")
    count_on(world.community.pk)
    before = Counting.objects.get(community=world.community).moment
    Touched.objects.create(person_id=world.maya.pk)

    assert count_on(world.community.pk)

    assert Counting.objects.get(community=world.community).moment > before
    assert not count_on(world.community.pk)


def test_numbers_are_counted_while_lists_are_brought_up_to_date(world):  # noqa: F811
    judged(world, world.maya, "quiet")
    other = connection.copy()
    try:
        with other.cursor() as lists:
            lists.execute("SELECT pg_advisory_lock(%s)", [lately_keeping.LOCK])
        assert count_on(world.community.pk)
    finally:
        other.close()

    assert stands(world)[str(world.maya.pk)] == (True, True)
