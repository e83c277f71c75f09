"""Preparing facts for counting: what every measure needs is worked out once, sorted, and written in columns.

Each kind of fact becomes rows of one form: who (a number), where they were enrolled then, sex, diagnosis and month of
birth; the day on which it was found, and the day on which it was given; from when until when it holds, as days and as
months. A VALUE holds until the next one of its kind; spans that touch are one; all are cut where somebody changes
center, or leaves.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from alongside.record.countable import Shape
from alongside.registry.measuring.naming import CODED
from alongside.registry.snapshot.gathering import Gathered

MEMBERS_IN_A_PART = 4_000
MOST_PARTS = 64
ALWAYS = "date '2200-01-01'"
LONGEST_STAY = 400
COLUMNS = """member INTEGER, center INTEGER, sex INTEGER, diagnosis INTEGER, band INTEGER, began DATE, given DATE,
  since DATE, until DATE, since_month INTEGER, until_month INTEGER, value DOUBLE"""
NAMES = tuple(line.split()[0] for line in COLUMNS.replace("\n", " ").split(","))
SEXES = ("female", "male")
"""The place of a word is its number in the snapshot; every other is one more."""

BANDS = ((0, 10), (10, 14), (14, 18), (18, 200))
"""Age in years, from and until before; the place of a band is its number."""

DIAGNOSES = ("crohn", "colitis", "unclassified")


def parts_for(members: int) -> int:
    """Into how many parts a snapshot is cut: an increment writes only the parts that it touches."""
    return max(1, min(MOST_PARTS, members // MEMBERS_IN_A_PART))


def open_engine(folder: Path, memory: str = "1500MB") -> Any:
    """DuckDB in memory, that may put aside what is too much next to the snapshot."""
    import duckdb  # noqa: PLC0415 - half a second, for the worker alone

    engine = duckdb.connect()
    engine.execute(f"SET memory_limit = '{memory}'")
    engine.execute(f"SET temp_directory = '{folder / 'aside'}'")
    engine.execute("SET preserve_insertion_order = false")
    return engine


def take_in(engine: Any, gathered: Gathered, centers: list[str], today: date) -> None:
    """Read what was gathered: people with their diagnosis, where they were enrolled when, and every fact."""
    _table(engine, "people", gathered.people, "number INTEGER, born INTEGER, sex VARCHAR")
    _table(engine, "places", gathered.homes, "number INTEGER, center VARCHAR, since DATE, until DATE")
    _table(engine, "facts", gathered.facts, "what VARCHAR, number INTEGER, day DATE, until DATE, value DOUBLE, "
           "given DATE, told DOUBLE")  # fmt: skip
    engine.execute("CREATE TABLE centers (id VARCHAR, center INTEGER)")
    if centers:
        engine.executemany(
            "INSERT INTO centers VALUES (?, ?)", [[one, place] for place, one in enumerate(centers)]
        )
    sexes = " ".join(f"WHEN '{word}' THEN {place}" for place, word in enumerate(SEXES))
    engine.execute(
        f"""CREATE TABLE who AS SELECT p.number AS member, coalesce(p.born, -1) AS born,
        CASE p.sex {sexes} ELSE {len(SEXES)} END AS sex, coalesce(d.value, {len(DIAGNOSES)})::INTEGER AS diagnosis
        FROM people p LEFT JOIN (SELECT number, arg_max(value, (day, told)) AS value FROM facts
          WHERE what = 'diagnosis' AND value IS NOT NULL GROUP BY number) d ON d.number = p.number"""
    )
    _cut_homes(engine, today)


def _cut_homes(engine: Any, today: date) -> None:
    """Where everyone was when, at which age: whoever is enrolled twice is counted where they were first.

    An age band begins with the month of the birthday; whoever's birth is not known is in the first.
    """
    engine.execute("CREATE TABLE bands (band INTEGER, first INTEGER, last INTEGER)")
    engine.executemany("INSERT INTO bands VALUES (?, ?, ?)", [[n, *ages] for n, ages in enumerate(BANDS)])
    engine.execute(
        f"""CREATE TABLE homes AS SELECT w.member, w.sex, w.diagnosis, h.center, b.band,
          greatest(h.since, b.since) AS since, least(h.until, b.until) AS until
        FROM (SELECT p.number, c.center, p.until, greatest(p.since, coalesce(max(p.until) OVER (PARTITION BY p.number
            ORDER BY p.since, c.center ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), p.since)) AS since
          FROM places p JOIN centers c ON c.id = p.center) h
        JOIN who w ON w.member = h.number
        JOIN (SELECT w.member, b.band,
            CASE WHEN w.born < 0 OR b.band = 0 THEN DATE '1800-01-01'
              ELSE make_date((w.born // 12 + b.first)::INTEGER, (w.born % 12 + 1)::INTEGER, 1) END AS since,
            CASE WHEN w.born < 0 OR b.last > 150 THEN {ALWAYS}
              ELSE make_date((w.born // 12 + b.last)::INTEGER, (w.born % 12 + 1)::INTEGER, 1) END AS until
          FROM who w CROSS JOIN bands b WHERE w.born >= 0 OR b.band = 0) b ON b.member = w.member
        WHERE h.since <= DATE '{today}' AND greatest(h.since, b.since) < least(h.until, b.until)"""
    )


def _table(engine: Any, name: str, path: Path, columns: str) -> None:
    types = ", ".join(f"'{one.split()[0]}': '{one.split()[1]}'" for one in columns.split(", "))
    engine.execute(
        f"CREATE TABLE {name} AS SELECT * FROM read_csv('{path}', header = false, columns = {{{types}}}, "
        "auto_detect = false, delim = ',', quote = '\"', nullstr = '')"
    )


_HELD = {
    Shape.VALUE: f"""SELECT number, day AS began, given, day AS since,
        coalesce(lead(day) OVER (PARTITION BY number ORDER BY day), {ALWAYS}) AS until, value
      FROM (SELECT * FROM facts WHERE what = '{{kind}}' AND value IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY number, day ORDER BY told DESC, value DESC) = 1)""",
    Shape.SPAN: f"""SELECT number, min(day) AS began, min(given) AS given, min(day) AS since, max(until) AS until,
        max(value) AS value
      FROM (SELECT *, sum(new) OVER (PARTITION BY number ORDER BY day, until, given ROWS UNBOUNDED PRECEDING) AS island
        FROM (SELECT number, day, given, value, coalesce(until, {ALWAYS}) AS until,
            CASE WHEN day <= max(coalesce(until, {ALWAYS})) OVER (PARTITION BY number ORDER BY day, until, given
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS new
          FROM facts WHERE what = '{{kind}}' AND coalesce(until, {ALWAYS}) > day))
      GROUP BY number, island""",
    Shape.EVENT: "SELECT number, day AS began, given, day AS since, until, value FROM facts WHERE what = '{kind}'",
    Shape.DAYS: f"""SELECT DISTINCT ON (number, began) number, began, given, began AS since, NULL::DATE AS until,
        1.0 AS value
      FROM (SELECT number, given, unnest(generate_series(day, least(coalesce(until, DATE '{{today}}' + 1), day
        + {LONGEST_STAY}) - 1, INTERVAL 1 DAY))::DATE AS began FROM facts WHERE what = '{{kind}}')
      ORDER BY number, began, given""",
}
_CODED = f"""SELECT what AS code, number, day AS began, given, day AS since,
    coalesce(lead(day) OVER (PARTITION BY what, number ORDER BY day), {ALWAYS}) AS until, value
  FROM (SELECT * FROM facts WHERE contains(what, ':') AND value IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY what, number, day ORDER BY told DESC, value DESC) = 1)"""
_CUT = {
    True: (
        "greatest(f.since, h.since)",
        "least(f.until, h.until)",
        "f.since < h.until AND h.since < f.until",
    ),
    False: ("f.since", "f.until", "h.since <= f.since AND f.since < h.until"),
}


def rows_of(kind: str, shape: Shape, today: date) -> str:
    """SQL for the prepared rows of one kind, of what was taken in."""
    since, until, where = _CUT[shape in (Shape.VALUE, Shape.SPAN)]
    held = _HELD[shape].format(kind=kind, today=today)
    return _prepared(
        f"SELECT h.*, f.began, f.given, f.value, {since} AS from_day, {until} AS to_day FROM ({held}) f "
        f"JOIN homes h ON h.member = f.number AND {where} WHERE f.began <= DATE '{today}'"
    )


def rows_of_coded(today: date) -> str:
    """SQL for the prepared rows of all numbers that are named by their codes; each has its code beside it."""
    since, until, where = _CUT[True]
    return _prepared(
        f"SELECT h.*, f.code, f.began, f.given, f.value, {since} AS from_day, {until} AS to_day FROM ({_CODED}) f "
        f"JOIN homes h ON h.member = f.number AND {where} WHERE f.began <= DATE '{today}'",
        "code, ",
    )


def rows_of_enrolment() -> str:
    """SQL for where everyone was enrolled when."""
    return _prepared(
        "SELECT *, since AS began, since AS given, 1.0 AS value, since AS from_day, until AS to_day FROM homes"
    )


def _prepared(rows: str, more: str = "") -> str:
    months = "(extract(year FROM {0}) * 12 + extract(month FROM {0}) - 1)::INTEGER"
    return (
        f"SELECT {more}member, center, sex, diagnosis, band, began, given, from_day AS since, to_day AS until, "
        f"{months.format('from_day')} AS since_month, {months.format('to_day')} AS until_month, value FROM ({rows})"
    )


def write_part(engine: Any, rows: str, path: Path, kind: str = "") -> None:
    """Rows, sorted as they are counted, in a file of columns."""
    columns, order = ", ".join(NAMES), "center, since, member"
    if kind == CODED:
        columns, order = f"code, {columns}", f"code, {order}"
    engine.execute(
        f"COPY (SELECT {columns} FROM ({rows}) ORDER BY {order}) TO '{path}' "
        "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 250000)"
    )


def name_replaced(engine: Any, numbers: list[int]) -> None:
    """Say whose rows are made anew."""
    engine.execute("CREATE TEMP TABLE replaced AS SELECT unnest(?::INTEGER[]) AS member", [numbers])


def without(file: str) -> str:
    """SQL for the rows of a file, without those that are made anew."""
    return f"SELECT * FROM read_parquet('{file}') ANTI JOIN replaced USING (member)"


def is_otherwise(engine: Any, file: str, rows: str) -> bool:
    """Whether these rows are others than those of the same people in a file."""
    there = f"SELECT * FROM read_parquet('{file}') SEMI JOIN replaced USING (member)"
    found = engine.execute(
        f"SELECT EXISTS (({there}) EXCEPT ALL ({rows})) OR EXISTS (({rows}) EXCEPT ALL ({there}))"
    ).fetchone()
    return bool(found[0])
