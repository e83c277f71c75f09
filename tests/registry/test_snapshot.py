"""The snapshot: one moment, only what may be used, made anew for those alone who changed, and whole whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import duckdb
import pytest
from django.db import connection

from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Audience, Category, ConsentItem, ConsentWord, Right, Role
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from alongside.people.models import Person
from alongside.record.actions.entries import keep_entry_from, write_entry
from alongside.record.actions.holds import hold_entry
from alongside.record.models import Entry, Touched
from alongside.record.writing import NewEntry
from alongside.registry.models import Member
from alongside.registry.snapshot.keeping import keep_up
from alongside.registry.snapshot.manifest import Manifest, folder_of, read
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.actions.consents import answer_consent
from tests.people.worlds import World, a_world_with_charter

OWN = "https://alongside.example/codes"
NOW = datetime.now(UTC)


@pytest.fixture
def world(counting_database: str) -> World:
    """A community of the test's own; what others left to be counted is theirs."""
    name = f"c{uuid4().hex[:8]}"
    return a_world_with_charter(name, f"{name}.example")


def judged(world: World, person: Person, word: str, days_ago: int = 10) -> Entry:
    """Her doctor wrote down how the disease is."""
    new = NewEntry(
        kind="Observation", category=Category.RESULTS, title="Judgement", code_system=OWN, code="pga",
        value_words=word, true_at=NOW - timedelta(days=days_ago),
    )  # fmt: skip
    return write_entry(by=world.actor("amina"), person_id=person.pk, new=new)


def noor(world: World) -> Person:
    """Another girl of the same center, whom the same doctor treats."""
    by = program()
    found = add_person(by=by, community=world.community, name="Noor Said")
    seat_person(by=by, person=found, role=Role.PATIENT)
    enrol(by=by, person=found, center=world.center)
    join_team(by=by, person=found, seat=world.seats["amina"], does="leads your treatment")
    return found


def rows(world: World, kind: str = "judgement") -> list[tuple[Any, ...]]:
    """Who and what the snapshot holds of a kind: by person, so that numbers do not matter."""
    folder = folder_of(world.community.pk)
    manifest = read(folder)
    assert manifest is not None
    named = dict(Member.objects.values_list("number", "person_id"))
    found = duckdb.sql(
        f"SELECT DISTINCT member, began, value FROM read_parquet({manifest.paths(folder, kind)}) ORDER BY ALL"
    )
    return sorted((str(named[member]), began, value) for member, began, value in found.fetchall())


def touched(world: World) -> Any:
    """The lines that say that facts of people of this community changed."""
    return Touched.objects.filter(person_id__in=Person.objects.filter(community=world.community).values("pk"))


def counted(world: World) -> list[tuple[Any, ...]]:
    keep_up(world.community.pk)
    return rows(world)


def maya_by(world: World) -> Actor:
    return world.actor("maya")


def test_what_was_written_is_in_the_next_snapshot(world):
    judged(world, world.maya, "quiet")

    assert [(who, value) for who, _day, value in counted(world)] == [(str(world.maya.pk), 0.0)]


def test_nobody_is_named_in_it(world):
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    files = [path.read_bytes() for path in folder_of(world.community.pk).iterdir()]

    assert not any(word in file for file in files for word in (b"Maya", b"Lindqvist", world.maya.pk.bytes))
    assert not any(str(world.maya.pk).encode() in file for file in files)


def test_where_nothing_changed_nothing_is_made(world):
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    before = read(folder_of(world.community.pk))

    assert keep_up(world.community.pk) is None
    assert read(folder_of(world.community.pk)) == before


def test_only_those_are_made_anew_who_changed(world):
    other = noor(world)
    judged(world, world.maya, "quiet")
    judged(world, other, "mild")
    keep_up(world.community.pk)
    judged(world, world.maya, "severe", days_ago=2)

    made = keep_up(world.community.pk)
    assert made is not None
    assert made[1] == [world.maya.pk]
    step_by_step = rows(world)
    (folder_of(world.community.pk) / "manifest.json").unlink()
    assert counted(world) == step_by_step
    assert [value for _who, _day, value in sorted(step_by_step, key=lambda row: row[2])] == [0.0, 1.0, 3.0]


def says(world: World, item: ConsentItem, answer: ConsentWord) -> None:
    """Maya answers a line of the consent matrix."""
    answer_consent(by=maya_by(world), person_id=world.maya.pk, item=item, answer=answer)


def test_who_lets_nobody_learn_from_it_is_not_in_it_from_the_next_one_on(world):
    judged(world, world.maya, "quiet")
    assert counted(world) != []
    says(world, ConsentItem.USE_NONPROFIT, ConsentWord.NO)
    assert counted(world) == []
    assert rows(world, "enrolled") == []
    says(world, ConsentItem.USE_NONPROFIT, ConsentWord.YES)
    assert counted(world) != []


def test_a_no_to_what_the_clinic_has_so_far_leaves_what_comes_later(world):
    judged(world, world.maya, "quiet", days_ago=10)
    says(world, ConsentItem.CLINICAL_GIVEN, ConsentWord.NO)
    judged(world, world.maya, "mild", days_ago=1)

    assert [value for _who, _day, value in counted(world)] == [1.0]


def test_a_no_to_what_comes_leaves_what_there_was(world):
    judged(world, world.maya, "quiet", days_ago=10)
    says(world, ConsentItem.CLINICAL_COMING, ConsentWord.NO)
    judged(world, world.maya, "mild", days_ago=1)

    assert [value for _who, _day, value in counted(world)] == [0.0]


def test_a_category_closed_to_studies_is_not_counted(world):
    judged(world, world.maya, "quiet")
    make_choice(
        by=maya_by(world),
        person_id=world.maya.pk,
        category=Category.RESULTS,
        right=Right.NONE,
        audience=Audience.STUDY,
    )

    assert counted(world) == []
    assert rows(world, "enrolled") != []


def test_an_entry_that_is_kept_from_somebody_is_not_counted(world):
    entry = judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    keep_entry_from(
        by=maya_by(world), person_id=world.maya.pk, origin_id=entry.origin_id, audiences={Audience.CAREGIVERS}
    )

    assert counted(world) == []


def test_what_is_held_is_counted_when_the_hold_ends(world):
    entry = judged(world, world.maya, "quiet", days_ago=1)
    hold = hold_entry(
        by=world.actor("amina"), person_id=world.maya.pk, origin_id=entry.origin_id, reason="To tell it in person.",
        until=NOW + timedelta(days=3),
    )  # fmt: skip
    assert counted(world) == []
    with connection.cursor() as cursor:  # time passes: nothing else is written
        cursor.execute("ALTER TABLE record_hold DISABLE TRIGGER USER")
        cursor.execute("ALTER TABLE record_entry DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE record_hold SET starts = now() - interval '2 s', until = now() WHERE id = %s", [hold.pk]
        )
        cursor.execute("UPDATE record_entry SET held_until = now() WHERE id = %s", [entry.pk])
        cursor.execute("ALTER TABLE record_hold ENABLE TRIGGER USER")
        cursor.execute("ALTER TABLE record_entry ENABLE TRIGGER USER")
    touched(world).delete()

    assert [value for _who, _day, value in counted(world)] == [0.0]


def test_who_left_is_not_in_it(world):
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    Person.objects.filter(pk=world.maya.pk).update(deactivated_at=NOW)

    assert counted(world) == []


def test_what_comes_while_it_is_made_is_in_the_next_one(world):
    """Lines that say whose facts changed are taken away only where the snapshot saw them."""
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    assert touched(world).count() == 0
    judged(world, world.maya, "mild", days_ago=1)
    assert set(touched(world).values_list("person_id", flat=True)) == {world.maya.pk}


def test_a_process_that_is_killed_leaves_the_old_snapshot_whole(world):
    judged(world, world.maya, "quiet")
    keep_up(world.community.pk)
    folder = folder_of(world.community.pk)
    before, was = read(folder), rows(world)
    judged(world, world.maya, "severe", days_ago=1)
    _killed_before_the_name_is_put(world)

    assert len(list(folder.iterdir())) > 1 + sum(len(files) for files in before.files.values())
    assert (read(folder), rows(world)) == (before, was)
    assert [value for _who, _day, value in counted(world)] == [0.0, 3.0]
    standing = read(folder)
    assert isinstance(standing, Manifest)
    assert {path.name for path in folder.iterdir()} == {
        "manifest.json", *(name for files in standing.files.values() for name in files)
    }  # fmt: skip


def _killed_before_the_name_is_put(world: World) -> None:
    """Another process makes a snapshot, and is killed when all of its files are there."""
    program_text = textwrap.dedent(f"""
        import os, signal, django
        django.setup()
        from uuid import UUID
        from django.db import connection
        from alongside.registry.snapshot import keeping
        connection.settings_dict["NAME"] = {connection.settings_dict["NAME"]!r}
        keeping.put = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        keeping.keep_up(UUID("{world.community.pk}"))
    """)
    done = subprocess.run([sys.executable, "-c", program_text], env=os.environ, check=False, timeout=300)
    assert done.returncode == -signal.SIGKILL
