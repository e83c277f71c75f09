"""What a study may take along: coded facts of those who are in it, without names, words or days of the calendar."""

# ruff: noqa: S608 - the words of the statements are the program's own; every value is sent apart

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.contributions.actor import Actor
from alongside.people.queries.standing import today_of
from alongside.record.countable import given, kinds
from alongside.registry.models import Taken
from alongside.sharing.models import Study


@dataclass(frozen=True)
class Coded:
    """One fact of a person in a study: under which code, what, how many days after their first one."""

    person_id: UUID
    code: str
    what: str
    day: int
    until: int | None
    value: float | None
    own: bool


def my_studies(by: Actor) -> list[Study]:
    """The studies that go on in whose team the actor's seat stands. One query."""
    today = today_of(by)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.study_id FROM sharing_studyteammember t WHERE t.seat_id = %s "
            "AND (t.starts IS NULL OR t.starts <= %s) AND (t.ends IS NULL OR t.ends > %s)",
            [by.seat_id, today, today],
        )
        keys = [key for (key,) in cursor.fetchall()]
    return list(Study.objects.filter(pk__in=keys, community=by.community_id).order_by("title", "id"))


def people_of(by: Actor, study_id: UUID) -> list[UUID]:
    """Those in the study whom the actor's seat may see coded. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM registry_study_people(%s)", [study_id])
        return sorted(key for (key,) in cursor.fetchall())


def coded(by: Actor, study_id: UUID, people: Sequence[UUID]) -> list[Coded]:
    """All facts of these people that row-level security lets the seat read, in the order of the code and the day."""
    rows: dict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    with connection.cursor() as cursor:
        for facts in given():
            statement = (
                f"SELECT x.what, x.person_id, x.day, x.until, x.value, x.own FROM ({facts.statement}) x "
                "WHERE x.person_id = ANY(%(people)s) AND x.day IS NOT NULL"
            )
            cursor.execute(statement, {"people": list(people), "zone": by.zone})
            for what, person, *more in cursor.fetchall():
                rows[person].append((what, *more))
    order = sorted(rows, key=lambda key: _code(study_id, key))
    return [one for person in order for one in _of(study_id, person, rows[person])]


def _of(study_id: UUID, person: UUID, rows: list[tuple[Any, ...]]) -> list[Coded]:
    first: date = min(row[1] for row in rows)
    code = _code(study_id, person)
    found = [
        Coded(person, code, what, (day - first).days, (until - first).days if until else None, value, own)
        for what, day, until, value, own in rows
    ]
    return sorted(found, key=lambda one: (one.day, one.what, one.value or 0))


def _code(study_id: UUID, person: UUID) -> str:
    """Another one in each study, so that two files cannot be laid side by side."""
    return "P-" + sha256(study_id.bytes + person.bytes).hexdigest()[:10].upper()


def categories_taken(rows: Sequence[Coded]) -> dict[UUID, set[int]]:
    """Of whom which kinds of things leave: what each one's receipt names."""
    known = {name: int(fact.category) for name, fact in kinds().items()}
    taken: dict[UUID, set[int]] = defaultdict(set)
    for one in rows:
        taken[one.person_id].add(known[one.what])
    return taken


def taken_along(by: Actor) -> list[Taken]:
    """What studies of the community took along, the latest first. One query."""
    return list(Taken.objects.filter(community=by.community_id, kind=Taken.Kind.STUDY).order_by("-at")[:40])
