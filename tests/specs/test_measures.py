"""The measures that ship, each as a small table: who, what was found how many days ago, and whether they count and meet.

What each is named after stands in `alongside/registry/shipped.py`; the windows are parameters that the definition shows.
Today is 22 November 2026. Everyone is enrolled at one center for five years.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from alongside.registry.measuring.adding import ALL
from alongside.registry.shipped import BY_KEY
from tests.registry.naive import FAR, Found, Somebody
from tests.registry.snapshots import lines_of, on_duckdb, snapshot_of

TODAY = date(2026, 11, 22)
QUIET, MILD = 0.0, 1.0
Table = list[tuple[str, dict[str, list[tuple]], tuple[int, int]]]


def ago(days: int, value: float = 1.0, until: int | None = None) -> tuple:
    """Found so many days ago; over, or back, so many days ago."""
    return days, value, until


SPECS: dict[str, Table] = {
    "remission": [
        ("quiet, 200 days ago", {"judgement": [ago(200, QUIET)]}, (1, 1)),
        ("quiet, 201 days ago: too old to tell", {"judgement": [ago(201, QUIET)]}, (0, 0)),
        ("mild", {"judgement": [ago(10, MILD)]}, (1, 0)),
        ("mild first, quiet last", {"judgement": [ago(90, MILD), ago(10, QUIET)]}, (1, 1)),
        ("a visit without a judgement", {"visit": [ago(10)]}, (0, 0)),
    ],
    "sustained": [
        ("quiet for a year", {"judgement": [ago(365, QUIET), ago(180, QUIET), ago(10, QUIET)]}, (1, 1)),
        ("not known for a year yet", {"judgement": [ago(364, QUIET), ago(10, QUIET)]}, (0, 0)),
        ("mild 365 days ago", {"judgement": [ago(400, QUIET), ago(365, MILD), ago(10, QUIET)]}, (1, 0)),
        ("mild 366 days ago", {"judgement": [ago(400, QUIET), ago(366, MILD), ago(10, QUIET)]}, (1, 1)),
    ],
    "steroid_free": [
        ("quiet, no steroid", {"judgement": [ago(10, QUIET)]}, (1, 1)),
        ("quiet, on a steroid that day", {"judgement": [ago(10, QUIET)], "steroid": [ago(30, 1, 5)]}, (1, 0)),
        ("quiet, the steroid ended that day", {"judgement": [ago(10, QUIET)], "steroid": [ago(30, 1, 10)]}, (1, 1)),
        ("quiet, the steroid began later", {"judgement": [ago(10, QUIET)], "steroid": [ago(9, 1, None)]}, (1, 1)),
    ],
    "by_score": [
        ("12 is remission", {"score": [ago(10, 12)]}, (1, 1)),
        ("12.5 is mild", {"score": [ago(10, 12.5)]}, (1, 0)),
        ("cannot be scored", {"judgement": [ago(10, QUIET)]}, (0, 0)),
    ],
    "seen": [
        ("seen 200 days ago", {"visit": [ago(200)]}, (1, 1)),
        ("seen 201 days ago", {"visit": [ago(201)]}, (1, 0)),
        ("never seen", {}, (1, 0)),
    ],
    "growth": [
        ("grew and kept weight", {"weight": [ago(200, 40), ago(10, 40)], "height": [ago(200, 150), ago(10, 153)]}, (1, 1)),
        ("lost five of a hundred", {"weight": [ago(200, 40), ago(10, 38)], "height": [ago(200, 150), ago(10, 150)]}, (1, 1)),
        ("lost more", {"weight": [ago(200, 40), ago(10, 37.9)], "height": [ago(200, 150), ago(10, 153)]}, (1, 0)),
        ("only one height", {"weight": [ago(200, 40), ago(10, 40)], "height": [ago(10, 150)]}, (0, 0)),
    ],
    "classified": [
        ("all there", {"diagnosis": [ago(900)], "judgement": [ago(9)], "weight": [ago(9)], "height": [ago(300)]}, (1, 1)),
        ("no height for 401 days",
         {"diagnosis": [ago(900)], "judgement": [ago(9)], "weight": [ago(9)], "height": [ago(401)]}, (1, 0)),
    ],
    "recorded": [
        ("judged on the day", {"visit": [ago(10)], "judgement": [ago(10)]}, (1, 1)),
        ("not judged, and it can still come", {"visit": [ago(10)]}, (0, 0)),
    ],
    "planned": [
        ("on the agenda the day before", {"planned_visit": [ago(10, 1, 11)]}, (1, 1)),
        ("nothing on the agenda", {"planned_visit": [ago(10)]}, (1, 0)),
    ],
    "answered": [
        ("back after two weeks", {"asked": [ago(20, 1, 6)]}, (1, 1)),
        ("back after fifteen days", {"asked": [ago(20, 1, 5)]}, (1, 0)),
        ("asked ten days ago, not back yet", {"asked": [ago(10)]}, (0, 0)),
    ],
    "goals": [
        ("a goal since a week", {"goal": [ago(7)]}, (1, 1)),
        ("a goal that ended", {"goal": [ago(90, 1, 7)]}, (1, 0)),
    ],
    "hospital": [("three days this month", {"hospital_day": [ago(20, 1, 17)]}, (1, 3))],
}  # fmt: skip


def somebody(facts: dict[str, list[tuple]]) -> Somebody:
    found = {
        kind: [
            Found(_day(days), None if until is None else _day(until), float(value), _day(days))
            for days, value, until in some
        ]
        for kind, some in facts.items()
    }
    return Somebody(1, 2012 * 12, "female", [("A", _day(1826), FAR)], found)


def _day(days_ago: int) -> date:
    return TODAY - timedelta(days=days_ago)


ROWS = [(key, *row) for key, table in SPECS.items() for row in table]


@pytest.mark.parametrize(
    ("key", "who", "facts", "expected"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS]
)
def test_the_measure_says_of(key: str, who: str, facts: dict, expected: tuple[int, int], tmp_path: Path):
    manifest = snapshot_of([somebody(facts)], TODAY, tmp_path)
    engine = on_duckdb(manifest, tmp_path)
    found = lines_of(engine, BY_KEY[key].definition, TODAY, 1)
    lines = [found[question][ALL] for question in sorted(found) if ALL in found[question]]
    engine.close()

    counted = max((line.counted[-1] for line in lines), default=0)
    met = max((line.met[-1] for line in lines), default=0)
    assert (counted, met) == expected


def test_every_measure_that_ships_has_a_table():
    assert set(SPECS) == set(BY_KEY)
