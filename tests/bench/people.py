"""Whom the figures are measured with: found in the demo's own data, as the owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from tests.bench.house import BenchHouse
from tests.bench.visitors import Visitor, sign_in

_PATIENTS = """
    SELECT p.id, p.account_id, s.id FROM people_person p
    JOIN people_seat s ON s.person_id = p.id AND s.role = 'patient'
    WHERE p.account_id IS NOT NULL
    ORDER BY (
      SELECT count(*) FROM record_entry e WHERE e.person_id = p.id AND e.superseded_at IS NULL) DESC LIMIT %s
"""
_CLINICIANS = """
    SELECT s.person_id, p.account_id, s.id FROM people_seat s
    JOIN people_person p ON p.id = s.person_id AND p.account_id IS NOT NULL
    WHERE s.role = 'clinician'
    ORDER BY (SELECT count(*) FROM people_teammember t WHERE t.seat_id = s.id) DESC LIMIT %s
"""
_OF_TEAM = """
    SELECT DISTINCT g.person_id FROM sharing_grant g JOIN people_seat s ON s.id = g.seat_id
    WHERE g.seat_id = %s AND g.audience = 2 AND g.charter = sharing_charter_number(s.community_id)
      AND g.starts <= now() AND now() < g.ends ORDER BY g.person_id LIMIT %s
"""
_GOALS = """
    SELECT a.person_id, a.goal_id FROM plans_goalact a JOIN sharing_grant g ON g.person_id = a.person_id
    JOIN people_seat s ON s.id = g.seat_id AND g.charter = sharing_charter_number(s.community_id)
    WHERE g.seat_id = %s AND g.audience = 2 AND g.category = 10 AND g.starts <= now() AND now() < g.ends
    GROUP BY a.person_id, a.goal_id ORDER BY count(*) DESC, a.goal_id LIMIT %s
"""
_TOGETHER = """
    SELECT d.person_id, dp.account_id, d.id, p.id, p.account_id, ps.id FROM people_person p
    JOIN people_seat ps ON ps.person_id = p.id AND ps.role = 'patient'
    JOIN sharing_grant g ON g.person_id = p.id AND g.audience = 2 AND g.category = 8 AND g.right >= 1
      AND g.charter = sharing_charter_number(p.community_id) AND g.starts <= now() AND now() < g.ends
    JOIN people_seat d ON d.id = g.seat_id
    JOIN people_person dp ON dp.id = d.person_id AND dp.account_id IS NOT NULL
    WHERE p.account_id IS NOT NULL ORDER BY p.id, d.id LIMIT 1
"""


@dataclass(frozen=True)
class Known:
    """Somebody of the demo, signed in."""

    person_id: str
    seat_id: str
    visitor: Visitor


@lru_cache
def patients(house: BenchHouse, count: int = 4) -> tuple[Known, ...]:
    """Patients who can sign in, those with the longest records first."""
    return _known(house, _PATIENTS, count)


@lru_cache
def clinicians(house: BenchHouse, count: int = 2) -> tuple[Known, ...]:
    """Clinicians who can sign in, those with the most patients first."""
    return _known(house, _CLINICIANS, count)


def patients_of(house: BenchHouse, clinician: Known, count: int) -> list[str]:
    """Some of a clinician's own patients."""
    with house.connect("owner") as owner:
        return [str(row[0]) for row in owner.execute(_OF_TEAM, [clinician.seat_id, count])]


@contextmanager
def days_taken_back(house: BenchHouse, writers: Iterable[Known]) -> Iterator[None]:
    """What these write within is deleted at the end: else they have the longest records and are measured next."""
    with house.connect("owner") as owner:
        begun = owner.execute("SELECT clock_timestamp()").fetchone()
        try:
            yield
        finally:
            owner.execute(
                "DELETE FROM record_entry WHERE person_id = ANY (%s::uuid[]) AND recorded_at >= %s",
                [[one.person_id for one in writers], *(begun or ())],
            )


def goals_of(house: BenchHouse, clinician: Known, count: int) -> list[tuple[str, str]]:
    """Goals of a clinician's own patients, each with whose it is: those about which most was said."""
    with house.connect("owner") as owner:
        found = owner.execute(_GOALS, [clinician.seat_id, count]).fetchall()
    return [(str(person), str(goal)) for person, goal in found]


def doctor_and_patient(house: BenchHouse) -> tuple[Known, Known]:
    """Somebody of a care team and a patient of theirs whose journal they read, both able to sign in."""
    with house.connect("owner") as owner:
        found = owner.execute(_TOGETHER).fetchone()
    if found is None:
        raise SystemExit("No doctor of the demo has a patient who can sign in.")
    both = [
        Known(str(person), str(seat), sign_in(house, account, seat))
        for person, account, seat in (found[:3], found[3:])
    ]
    return both[0], both[1]


def _known(house: BenchHouse, sql: str, count: int) -> tuple[Known, ...]:
    return known(house, sql, (count,))


def known(house: BenchHouse, sql: str, values: tuple[object, ...]) -> tuple[Known, ...]:
    """Those whom a query finds, as (person, account, seat), signed in."""
    with house.connect("owner") as owner:
        rows = owner.execute(sql, values or None).fetchall()
    if not rows:
        raise SystemExit("The demo has nobody who can sign in in that role.")
    return tuple(
        Known(str(person), str(seat), sign_in(house, account, seat)) for person, account, seat in rows
    )
