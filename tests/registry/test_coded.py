"""Any number of the record by its code: in the snapshot from when a measure names it, kept up, and with consent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import duckdb
import pytest

from alongside.conversation.authors import written_by
from alongside.kit.terms import Category, ConsentItem, ConsentWord
from alongside.record.actions.entries import write_entry
from alongside.record.writing import NewEntry
from alongside.registry.measuring.definition import Definition, Kind, as_kept
from alongside.registry.models import Measure, MeasureVersion
from alongside.registry.purpose import categories_of
from alongside.registry.snapshot.keeping import keep_up
from alongside.registry.snapshot.manifest import folder_of, read
from alongside.sharing.actions.consents import answer_consent
from tests.people.worlds import World, a_world_with_charter

OWN = "https://alongside.example/codes"
SCHOOL = f"questionnaires:{OWN}|days-missed-week"
NOW = datetime.now(UTC)


@pytest.fixture
def world(counting_database: str) -> World:
    name = f"c{uuid4().hex[:8]}"
    return a_world_with_charter(name, f"{name}.example")


def missed(world: World, days: float, ago: int = 5, code: str = "days-missed-week") -> None:
    """Maya's answer of how many days of school she missed."""
    new = NewEntry(
        kind="Observation", category=Category.QUESTIONNAIRES, title="Days of school missed", code_system=OWN, code=code,
        value=days, true_at=NOW - timedelta(days=ago),
    )  # fmt: skip
    write_entry(by=world.actor("maya"), person_id=world.maya.pk, new=new)


def named(world: World, what: str = SCHOOL) -> Definition:
    """A measure that names it was proposed."""
    by = world.actor("jonas")
    one = Definition(Kind.LAST, what, within=200, most=1, called="Days of school missed")
    measure = Measure.objects.create(community=world.community, **written_by(by))
    MeasureVersion.objects.create(
        measure=measure, number=1, title="School", why="-", definition=as_kept(one), **written_by(by)
    )
    return one


def values(world: World) -> list[tuple[str, float]]:
    """What the next snapshot holds of numbers by their codes."""
    keep_up(world.community.pk)
    folder = folder_of(world.community.pk)
    manifest = read(folder)
    assert manifest is not None
    found = duckdb.sql(
        f"SELECT DISTINCT code, began, value FROM read_parquet({manifest.paths(folder, 'coded')}) ORDER BY began"
    )
    return [(code, value) for code, _day, value in found.fetchall()]


def test_a_number_enters_the_snapshot_once_a_measure_names_it(world):
    missed(world, 2)
    missed(world, 9, code="nobody-named-this")
    assert values(world) == []
    named(world)

    assert values(world) == [(SCHOOL, 2.0)]


def test_it_is_kept_up_for_those_alone_who_changed(world):
    missed(world, 2)
    named(world)
    assert values(world) == [(SCHOOL, 2.0)]
    missed(world, 0, ago=1)

    made = keep_up(world.community.pk)
    assert made is not None
    assert made[1] == [world.maya.pk]
    assert values(world) == [(SCHOOL, 2.0), (SCHOOL, 0.0)]


def test_a_no_to_what_she_told_herself_takes_it_out(world):
    missed(world, 2)
    named(world)
    assert values(world) != []
    answer_consent(
        by=world.actor("maya"), person_id=world.maya.pk, item=ConsentItem.PRIMARY_GIVEN, answer=ConsentWord.NO
    )

    assert values(world) == []


def test_a_code_of_the_journal_is_not_counted_whoever_names_it(world):
    named(world, f"journal:{OWN}|sleep")
    new = NewEntry(
        kind="Observation", category=Category.JOURNAL, title="Sleep", code_system=OWN, code="sleep", value=7,
        true_at=NOW,
    )  # fmt: skip
    write_entry(by=world.actor("maya"), person_id=world.maya.pk, new=new)

    assert values(world) == []


def test_how_somebody_stands_in_it_is_of_the_category_of_the_code(world):
    assert categories_of(named(world)) == [int(Category.QUESTIONNAIRES)]
