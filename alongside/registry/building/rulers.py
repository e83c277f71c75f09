"""Making rulers: each night, for every kind of fact and every number that enough people have, in parts none small.

They are made by the same consent and of one moment, as everything that is counted.
"""

# ruff: noqa: S608 - every word of the statements is the program's own; codes are sent apart

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from alongside.people.models import Community, Enrolment, Organization
from alongside.record import coded
from alongside.record.countable import Shape, kinds
from alongside.registry.building.estimating import BETWEEN, CHANGE, CHANGE_WITHIN, FROM_BACK, TO_BACK
from alongside.registry.building.parts import DAYS, by_days, by_number
from alongside.registry.measuring.naming import CODED, ENROLLED
from alongside.registry.models import Ruler
from alongside.registry.snapshot import gathering, preparing
from alongside.registry.snapshot.gathering import Gathered, Moment
from alongside.registry.snapshot.manifest import folder_of

FIXED = ("29463-7", "8302-2", "activity-score", "pga")
"""Codes that are kinds of facts already."""

USUAL = 200
GAPS = (0.0, 31.0, 61.0, 91.0, 121.0, 151.0, 181.0, 201.0, 271.0, 366.0)
PERCENTS = (-1000.0, -50.0, -20.0, -10.0, -5.0, -2.0, 0.0, 2.0, 5.0, 10.0, 20.0, 50.0)
LATE = {"asked": (0, 7, 14, 30), "planned_visit": (0,)}
LATELY, LONGEST_WAIT = 400, 35
MOST = 60


def rule_all() -> None:
    """Every community in which somebody is enrolled at a center."""
    here = Enrolment.objects.order_by().values("person__community")
    for community_id in Community.objects.filter(pk__in=here).order_by("pk").values_list("pk", flat=True):
        rule_up(community_id)


def rule_up(community_id: UUID) -> int:
    """Make a community's rulers anew; how many there are."""
    with _prepared(community_id) as (engine, moment, names, threshold):
        found = Maker(engine, moment.today, threshold).all(names)
    with transaction.atomic():
        Ruler.objects.filter(community=community_id).delete()
        for one in found:
            one.community_id = community_id
        Ruler.objects.bulk_create(found)
    return len(found)


@contextmanager
def _prepared(community_id: UUID) -> Iterator[tuple[Any, Moment, dict[str, tuple[str, str]], int]]:
    """Everything that may be counted, prepared in memory; what each code is called; up to how many are too few."""
    beside = folder_of(community_id) / f"rulers-{uuid4().hex[:8]}"
    beside.mkdir(mode=0o700)
    try:
        with gathering.alone() as database:
            gathering.number_members(database, community_id)
            with gathering.one_moment(database):
                moment = gathering.look(database, community_id)
                threshold = moment.few
                gathered = gathering.gather(database, community_id, moment, None, beside, None)
                rows = database.execute(coded.NAMED, {"threshold": threshold}).fetchall()
        engine = preparing.open_engine(beside)
        try:
            take_in(engine, gathered, _centers(community_id), moment.today)
            yield engine, moment, {what: (title, unit) for what, title, unit in reversed(rows)}, threshold
        finally:
            engine.close()
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _centers(community_id: UUID) -> list[str]:
    rows = Organization.objects.filter(community=community_id, kind=Organization.Kind.CENTER)
    return [str(one) for one in rows.values_list("pk", flat=True)]


def take_in(engine: Any, gathered: Gathered, centers: list[str], today: date) -> None:
    """Prepare what was gathered in tables of their own."""
    preparing.take_in(engine, gathered, centers, today)
    known = {kind: preparing.rows_of(kind, fact.shape, today) for kind, fact in kinds().items()}
    known |= {ENROLLED: preparing.rows_of_enrolment(), CODED: preparing.rows_of_coded(today)}
    for kind, statement in known.items():
        engine.execute(f"CREATE TABLE r_{kind} AS {statement}")


class Maker:
    """Makes the rulers of one community out of what was prepared."""

    def __init__(self, engine: Any, today: date, threshold: int) -> None:
        self.engine, self.threshold, self.today = engine, threshold, today
        self.now = f"since <= DATE '{today}' AND until > DATE '{today}'"
        (self.enrolled,) = self._rows(f"SELECT count(DISTINCT member) FROM r_{ENROLLED} WHERE {self.now}")[0]

    def all(self, names: dict[str, tuple[str, str]]) -> list[Ruler]:
        """Every ruler that can be shown."""
        if self.enrolled <= self.threshold:
            return []
        found: list[Ruler | None] = []
        for kind, fact in sorted(kinds().items()):
            if kind in LATE:
                found.append(self._late(kind))
            elif fact.shape == Shape.VALUE:
                found += self._of_values(kind, f"SELECT * FROM r_{kind}", [])
        for key, (title, unit) in sorted(names.items())[:MOST]:
            if coded.code_of(key) not in FIXED:
                made = self._of_values(key, f"SELECT * FROM r_{CODED} WHERE code = ?", [key])
                for one in made:
                    one.title, one.unit = title, unit
                found += made
        return [one for one in found if one is not None and (one.reached or one.bands)]

    def _of_values(self, key: str, rows: str, told: list[Any]) -> list[Ruler]:
        found = [self._new_and_old(key, rows, told), self._changed(key, rows, told)]
        gaps = f"""SELECT gap FROM (SELECT began, began - lag(began) OVER (PARTITION BY member ORDER BY began) AS gap
            FROM ({rows}) WHERE since = began) WHERE gap IS NOT NULL AND began > DATE '{self.today}' - {LATELY}"""
        found.append(self._in_bands(BETWEEN + key, gaps, told, GAPS))
        return [one for one in found if one is not None]

    def _new_and_old(self, key: str, rows: str, told: list[Any]) -> Ruler | None:
        last = f"SELECT DATE '{self.today}' - began AS age, value FROM ({rows}) WHERE {self.now}"
        there = self._rows(last, told)
        counts: list[tuple[int | None, int]] = []
        for before, limit in zip((-1, *DAYS), DAYS, strict=False):
            counts.append((limit, sum(1 for age, _value in there if before < age <= limit)))
        counts.append((None, self.enrolled - sum(count for _limit, count in counts)))
        reached = by_days(counts, self.threshold)
        limits = [limit for limit, _count in reached if limit is not None]
        over = USUAL if USUAL in limits else max(limits, default=0)
        bands = by_number([value for age, value in there if age <= over], self.threshold) if over else []
        if len(bands) < 2 or key == "visit":
            bands = []
        return self._ruler(key, reached=reached, over=over if bands else 0, bands=bands)

    def _changed(self, key: str, rows: str, told: list[Any]) -> Ruler | None:
        if key in ("visit", "judgement", "diagnosis"):
            return None
        changes = f"""SELECT (now_value - arg_max(b.value, b.began)) * 100 / arg_max(b.value, b.began) FROM (
            SELECT member AS who, began AS on_day, value AS now_value FROM ({rows}) WHERE {self.now}
              AND began >= DATE '{self.today}' - {CHANGE_WITHIN}) a JOIN ({rows}) b ON b.member = a.who
            AND b.began <= a.on_day - {FROM_BACK} AND b.began >= a.on_day - {TO_BACK}
            GROUP BY who, on_day, now_value HAVING arg_max(b.value, b.began) <> 0"""
        return self._in_bands(CHANGE + key, changes, told * 2, PERCENTS)

    def _in_bands(self, key: str, statement: str, told: list[Any], edges: tuple[float, ...]) -> Ruler | None:
        bands = by_number([value for (value,) in self._rows(statement, told)], self.threshold, edges)
        return self._ruler(key, bands=bands) if len(bands) > 1 else None

    def _late(self, kind: str) -> Ruler | None:
        first, last = (self.today - timedelta(days=days) for days in (LATELY, LONGEST_WAIT))
        waits = [wait for (wait,) in self._rows(
            f"SELECT until - began FROM r_{kind} WHERE since = began AND began BETWEEN DATE '{first}' AND DATE '{last}'"
        )]  # fmt: skip
        if len(waits) <= self.threshold:
            return None
        counts: list[tuple[int | None, int]] = []
        for before, limit in zip((-10_000, *LATE[kind]), LATE[kind], strict=False):
            counts.append((limit, sum(1 for wait in waits if wait is not None and before < wait <= limit)))
        counts.append((None, len(waits) - sum(count for _limit, count in counts)))
        return self._ruler(kind, reached=by_days(counts, self.threshold))

    def _ruler(self, key: str, **told: Any) -> Ruler:
        return Ruler(key=key, enrolled=self.enrolled, made_on=self.today, **told)

    def _rows(self, statement: str, told: list[Any] | None = None) -> list[tuple[Any, ...]]:
        run: Callable[..., Any] = self.engine.execute
        return list(run(statement, told or []).fetchall())
