"""Snapshots of people that a test made up, without a database."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from pathlib import Path

from alongside.record.countable import Shape
from alongside.registry.measuring.adding import Tracks, added_up, questions
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.engines import DuckDB, Engine
from alongside.registry.measuring.naming import CODED, is_coded, month_of
from alongside.registry.snapshot import preparing
from alongside.registry.snapshot.gathering import Gathered
from alongside.registry.snapshot.manifest import Manifest
from tests.registry.naive import Somebody

SHAPES = {
    "visit": Shape.VALUE, "judgement": Shape.VALUE, "diagnosis": Shape.VALUE, "weight": Shape.VALUE,
    "height": Shape.VALUE, "score": Shape.VALUE, "steroid": Shape.SPAN, "hospital_day": Shape.DAYS,
    "goal": Shape.SPAN, "asked": Shape.EVENT, "planned_visit": Shape.EVENT,
}  # fmt: skip


SCHOOL = "questionnaires:https://alongside.example/codes|days-missed-week"
CALPROTECTIN = "results:http://loinc.org|38445-3"
BUILT = {
    "school": Definition(Kind.LAST, SCHOOL, within=200, most=1, better=1, called="Days of school missed"),
    "band": Definition(Kind.LAST, CALPROTECTIN, within=400, least=50, most=250, called="Calprotectin"),
    "change": Definition(Kind.CHANGE, CALPROTECTIN, within=200, from_back=90, to_back=400, most=-20),
    "measured": Definition(Kind.KNOWN, all_of=(CALPROTECTIN, "visit"), within=100),
    "between": Definition(Kind.BETWEEN, "visit", most=120),
    "apart": Definition(Kind.BETWEEN, CALPROTECTIN, least=30, most=200),
    "often": Definition(Kind.LAST, SCHOOL, within=30, least=2, better=-1),
}
"""Measures as the builder's page makes them, of numbers by their codes, too."""


def _write(path: Path, rows: list[list[object]]) -> Path:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def gathered_of(people: list[Somebody], folder: Path) -> tuple[Gathered, list[str]]:
    """Everything about these people, as it is gathered; and their centers."""
    centers = sorted({home[0] for who in people for home in who.homes})
    return Gathered(
        _write(folder / "people.csv", [[who.number, "" if who.born is None else who.born, who.sex] for who in people]),
        _write(folder / "homes.csv", [[who.number, *home] for who in people for home in who.homes]),
        _write(folder / "facts.csv", [
            [kind, who.number, one.day, one.until or "", "" if one.value is None else one.value, one.given or one.day,
             one.told]
            for who in people for kind, some in who.facts.items() for one in some]),
        [],
    ), centers  # fmt: skip


def snapshot_of(people: list[Somebody], today: date, folder: Path) -> Manifest:
    """Write a snapshot of these people, as the worker would."""
    gathered, centers = gathered_of(people, folder)
    engine = preparing.open_engine(folder)
    preparing.take_in(engine, gathered, centers, today)
    files = {}
    statements = {kind: preparing.rows_of(kind, shape, today) for kind, shape in SHAPES.items()}
    statements |= {"enrolled": preparing.rows_of_enrolment(), CODED: preparing.rows_of_coded(today)}
    for kind, rows in statements.items():
        preparing.write_part(engine, rows, folder / f"{kind}.parquet", kind)
        files[kind] = [f"{kind}.parquet"]
    engine.close()
    codes = sorted({kind for who in people for kind in who.facts if is_coded(kind)})
    return Manifest("test", datetime.now(UTC), today, 1, 1, len(people), centers, files, codes)


def lines_of(engine: Engine, one: Definition, today: date, months: int) -> dict[str, Tracks]:
    """Everything that an engine counts for a measure."""
    last = month_of(today)
    return {
        question: added_up(
            engine.rows(question, one), last - months + 1, last, running=question in ("stays", "enrolled")
        )
        for question in questions(one)
    }


def on_duckdb(manifest: Manifest, folder: Path) -> DuckDB:
    """The engine in this process."""
    return DuckDB(manifest, folder)
