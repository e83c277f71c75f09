"""The proof: random communities, decided by the text, against what the database gives to each seat.

120 communities in `make test`; ALONGSIDE_PROOF=full (`make proof`) draws five thousand.
"""

from __future__ import annotations

import os
import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from alongside.contributions.acting import view_as
from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.models import Account
from alongside.sharing.shown import shown_as
from tests.sharing.by_the_text import NOTHING, Answer, ByTheText
from tests.sharing.loading import compile_all, load
from tests.sharing.seen_by_the_text import KEPT, SeenByTheText
from tests.sharing.things import Things
from tests.sharing.through_the_house import Through, somebody
from tests.sharing.worlds import CATEGORIES, draw_many

FULL = os.environ.get("ALONGSIDE_PROOF") == "full"
EACH, BATCHES = 2, (2500 if FULL else 60)
ROWS, APPLICATION = (1.0, 0.25) if FULL else (0.5, 0.1)
"""Which share of the seats also asks the database for rows, and the house's own queries; grants: every seat."""
pytestmark = [pytest.mark.proof] if FULL else []

Key = tuple[UUID, UUID, int]
TABLES = (
    "record_entry", "record_comment", "record_dispute", "record_file", "record_hold", "contributions_line", "people_person",
    "people_identifier", "people_contactpoint",
)  # fmt: skip


class House:
    """Some drawn communities in the database, at one moment."""

    def __init__(self, seeds: range) -> None:
        accounts = [Account.objects.create(email=f"{number}@example.org").pk for number in range(4)]
        self.seed, self.now = seeds.start, now()
        self.tables = draw_many(seeds, self.now.date(), accounts)
        self.things = Things(seeds.start, self.tables).tables
        load(self.tables | self.things)
        compile_all(self.tables)
        leave_behind_what_nobody_may_read()
        self.text = ByTheText(self.tables, self.now)

    def seats_and_persons(self) -> Iterator[tuple[Any, Any]]:
        """Every seat with every person of its community."""
        persons = defaultdict(list)
        for person in self.tables["people_person"]:
            persons[person.community_id].append(person)
        for seat in self.tables["people_seat"]:
            yield from ((seat, person) for person in persons[seat.community_id])


def leave_behind_what_nobody_may_read() -> None:
    """As a charter does that was replaced: grants under another number, here of everything, to every third pair."""
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO sharing_grant (person_id, seat_id, category, charter, "right", audience, starts, ends, because) '
            "SELECT p.id, s.id, c, 300, 2, 0, '-infinity', 'infinity', 'self' FROM people_person p "
            "JOIN people_seat s ON s.community_id = p.community_id CROSS JOIN (VALUES (1), (8), (10)) x (c) "
            "WHERE hashtext(p.id::text || s.id::text) % 3 = 0"
        )


def now() -> datetime:
    """The database's moment, which stands still in a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        return cursor.fetchone()[0]


def grants() -> dict[Key, list[SimpleNamespace]]:
    """Every grant under the charter in force, by what it is about."""
    found: dict[Key, list[SimpleNamespace]] = defaultdict(list)
    names = ("seat_id", "person_id", "category", "right", "audience", "starts", "ends", "because")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT seat_id, person_id, category, \"right\", audience, greatest(starts, '1000-01-01'), "
            "least(ends, '9000-01-01'), because FROM sharing_grant "
            "WHERE charter = (SELECT sharing_charter_number(p.community_id) FROM people_person p WHERE p.id = person_id)"
        )
        for row in cursor.fetchall():
            grant = SimpleNamespace(**dict(zip(names, row, strict=True)))
            found[grant.seat_id, grant.person_id, grant.category].append(grant)
    return found


def granted(held: list[SimpleNamespace], moment: datetime) -> Answer:
    """What the grants say at a moment; two at once would be a fault of their own."""
    that_hold = [one for one in held if one.starts <= moment < one.ends]
    assert len(that_hold) <= 1, f"several grants hold at once: {that_hold}"
    return Answer(that_hold[0].right, that_hold[0].audience, that_hold[0].because) if that_hold else NOTHING


def by_text(text: ByTheText, seat: Any, person: Any, category: int, moment: datetime) -> Answer:
    answer = text.answer(seat.id, person.id, category, moment)
    return answer if answer.right else NOTHING


def moments(house: House, held: dict[Key, list[SimpleNamespace]], seed: int) -> dict[UUID, list[datetime]]:
    """For each community now, some days to come, and both sides of moments at which something changes."""
    draw = random.Random(f"moments {seed}")
    edges = defaultdict(list)
    for (seat_id, _, _), some in held.items():
        community = house.text.seats[seat_id].community_id
        edges[community] += [
            edge for one in some for edge in (one.starts, one.ends) if house.now < edge < FAR
        ]
    chosen = {}
    for community in house.tables["people_community"]:
        later = house.now + timedelta(days=draw.randint(1, 9000), seconds=draw.randint(0, 86399))
        day = (
            later.date()
            if draw.random() < 0.5
            else (house.now + timedelta(days=draw.choice((1, 2, 30, 400)))).date()
        )
        midnight = datetime.combine(day, time(), house.text.zones[community.id]).astimezone(UTC)
        edge = draw.choice(edges[community.id] or [later])
        chosen[community.id] = [house.now, later, midnight, edge, edge - timedelta(seconds=1)]
    return chosen


FAR = datetime(2200, 1, 1, tzinfo=UTC)


def grant_differences(house: House, text: ByTheText, seed: int) -> list[str]:
    held = grants()
    chosen = moments(house, held, seed)
    found = []
    for seat, person in house.seats_and_persons():
        for category in CATEGORIES:
            some = held.get((seat.id, person.id, category), [])
            for moment in chosen[seat.community_id]:
                database, expected = granted(some, moment), by_text(text, seat, person, category, moment)
                if database != expected:
                    found.append(
                        f"{seat} {person} {category} at {moment}: text {expected}, database {database}"
                    )
    strangers = {(seat, person) for seat, person, _ in held if _community(house, seat) != _of(house, person)}
    return found + [f"a grant crosses communities: {pair}" for pair in strangers]


def _community(house: House, seat_id: UUID) -> UUID:
    return house.text.seats[seat_id].community_id


def _of(house: House, person_id: UUID) -> UUID:
    return house.text.persons[person_id].community_id


def actor_of(house: House, seat: Any) -> Actor:
    person = house.text.persons[seat.person_id]
    return Actor(
        person_id=person.id, seat_id=seat.id, role=Role(seat.role), name=person.name,
        community_id=person.community_id, center_id=seat.organization_id, account_id=person.account_id,
    )  # fmt: skip


@contextmanager
def _planned_once() -> Iterator[Any]:
    """A cursor whose statements are planned at their first use: to plan these takes longer than to run them."""
    connection.ensure_connection()
    before, connection.connection.prepare_threshold = connection.connection.prepare_threshold, 0
    try:
        with connection.cursor() as cursor:
            yield cursor
    finally:
        connection.connection.prepare_threshold = before


def row_differences(house: House, text: ByTheText, as_web: Any, share: float = 1.0) -> list[str]:
    """What raw SQL without any filter gives to each seat, as the web role, against the text."""
    draw = random.Random(f"rows {house.seed}")
    ask = "SELECT " + ", ".join(f"array(SELECT id FROM {table})" for table in TABLES)
    found = []
    with as_web(), _planned_once() as cursor:
        for seat in house.tables["people_seat"]:
            if draw.random() >= share:
                continue
            view_as(actor_of(house, seat))
            cursor.execute(ask)
            database = {table: set(ids) for table, ids in zip(TABLES, cursor.fetchone(), strict=True)}
            expected = SeenByTheText(text, house.things, seat.id, house.now).rows()
            for table in TABLES:
                if database[table] != expected[table]:
                    more, less = database[table] - expected[table], expected[table] - database[table]
                    found.append(f"{seat} {table}: too many {sorted(more)[:3]}, missing {sorted(less)[:3]}")
    return found


def shown_differences(house: House, as_web: Any, share: float = 1.0) -> list[str]:
    """What a person is shown of their record as other seats see it: what both may see, and nothing that waits."""
    draw = random.Random(f"shown {house.seed}")
    ask = "SELECT " + ", ".join(f"array(SELECT id FROM {table})" for table in KEPT)
    own = [seat for seat in house.tables["people_seat"] if seat.role == "patient" and draw.random() < share]
    found = []
    with as_web(), _planned_once() as cursor:
        for mine in own:
            here = [seat for seat in house.tables["people_seat"] if seat.community_id == mine.community_id]
            me = SeenByTheText(house.text, house.things, mine.id, house.now)
            for other in draw.sample(here, min(3, len(here))):
                them = SeenByTheText(house.text, house.things, other.id, house.now)
                view_as(actor_of(house, mine))
                with shown_as(replace(actor_of(house, other), shown_to=mine.id), mine.person_id):
                    cursor.execute(ask)
                    database = [set(ids) for ids in cursor.fetchone()]
                expected = [shown_rows(house.things.get(table, []), me, them) for table in KEPT]
                if database != expected:
                    found.append(f"{mine} as {other}: shown {database}, the text says {expected}")
    return found


def shown_rows(rows: list[Any], me: SeenByTheText, them: SeenByTheText) -> set[UUID]:
    return {
        row.id
        for row in rows
        if row.person_id == me.me.id
        and me.entry_is_open(row)
        and them.entry_is_open(row)
        and not me.is_held(row)
    }


def application_differences(house: House, text: ByTheText, as_web: Any, seed: int) -> list[str]:
    """What the house's own queries, search and counts tell to some of the seats, against the text."""
    draw = random.Random(f"through {seed}")
    found = []
    with as_web():
        for seat in house.tables["people_seat"]:
            if draw.random() > APPLICATION:
                continue
            by = actor_of(house, seat)
            view_as(by)
            seen = SeenByTheText(text, house.things, seat.id, house.now)
            person = somebody(draw, seen)
            for what, told, expected in Through(by, seen).differences(person):
                found.append(f"{what} of {person} for {seat}: told {told}, the text says {expected}")
    return found


@pytest.fixture
def swept(django_db_setup: None, django_db_blocker: Any) -> None:
    """Throw away what the batches before left: a test undoes its rows, and undone rows still have to be read over."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_stat_user_tables WHERE n_dead_tup > 1000")
        for (table,) in cursor.fetchall():
            cursor.execute(f"VACUUM {table}")


@pytest.fixture
def house(swept: None, db: None, request: pytest.FixtureRequest) -> House:
    batch = getattr(request, "param", 0)
    return House(range(batch * EACH, (batch + 1) * EACH))


every_batch = pytest.mark.parametrize("house", range(BATCHES), indirect=True)


@every_batch
def test_grants_and_rows_are_as_the_text_says(house, as_web):
    assert grant_differences(house, house.text, house.seed) == []
    assert row_differences(house, house.text, as_web, ROWS) == []
    assert application_differences(house, house.text, as_web, house.seed) == []
    assert shown_differences(house, as_web, ROWS) == []
