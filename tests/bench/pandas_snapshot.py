"""The snapshot made once more with pandas: the same statements read by `read_sql`, prepared in frames, in Parquet files.

What may be counted is told by the same SQL; everything after it is pandas' own. The files hold the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pandas
import psycopg

from alongside.record import coded
from alongside.record.countable import Shape, given, kinds
from alongside.registry.measuring.naming import CODED, ENROLLED
from alongside.registry.purpose import COUNTED
from alongside.registry.snapshot import gathering, preparing

EVER, NEVER = pandas.Timestamp("2200-01-01"), pandas.Timestamp("1800-01-01")
PEOPLE = "SELECT number, born, sex FROM counted"
HOMES = """SELECT c.number, e.center_id::text AS center, coalesce(e.starts, date '1900-01-01') AS since,
  coalesce(e.ends, date '2200-01-01') AS until FROM counted c JOIN people_enrolment e ON e.person_id = c.person_id"""
FACTS = ["what", "number", "day", "until", "value", "given", "told"]


def make(community_id: UUID, centers: list[str], codes: list[str], parts: int, folder: Path) -> date:
    """Read everything as it is at one moment, prepare it, and write as many files for each kind as the snapshot has."""
    with gathering.alone() as database:
        database.cursor_factory = psycopg.ClientCursor
        with gathering.one_moment(database):
            moment = gathering.look(database, community_id)
            people, homes, facts = _read(database, community_id, moment, codes)
    everyone = _homes(_people(people, facts), homes, centers, pandas.Timestamp(moment.today))
    for kind, rows in _prepared(facts, everyone, moment.today):
        _write(kind, rows, parts, folder)
    return moment.today


def _read(
    database: Any, community_id: UUID, moment: gathering.Moment, codes: list[str]
) -> tuple[Any, Any, Any]:
    values = {
        "community": community_id, "today": moment.today, "charter": moment.charter, "zone": moment.zone, "only": None,
        "categories": [int(one) for one in COUNTED], "wanted": codes, "codes": [coded.code_of(one) for one in codes],
    }  # fmt: skip
    database.execute((gathering.SQL / "counted.sql").read_text(encoding="utf-8"), values)
    database.execute("CREATE UNIQUE INDEX ON counted (person_id)")
    database.execute("ANALYZE counted")
    wrapped = (gathering.SQL / "facts.sql").read_text(encoding="utf-8").strip()
    wrapped = wrapped.removeprefix("COPY (").removesuffix(") TO STDOUT (FORMAT csv)")
    statements = [one.statement for one in given()] + ([coded.STATEMENT] if codes else [])
    parts = [
        pandas.read_sql(wrapped.replace("{statement}", one), database, params=values) for one in statements
    ]
    facts = pandas.concat([one.set_axis(FACTS, axis=1) for one in parts if len(one)], ignore_index=True)
    facts["value"] = facts["value"].astype("float64")
    homes = pandas.read_sql(HOMES, database)
    return (
        pandas.read_sql(PEOPLE, database),
        _with_days(homes, "since", "until"),
        _with_days(facts, "day", "until", "given"),
    )


def _with_days(rows: Any, *names: str) -> Any:
    return rows.assign(**{name: pandas.to_datetime(rows[name]).astype("datetime64[s]") for name in names})


def _people(people: Any, facts: Any) -> Any:
    """Everyone with their disease: what was told last."""
    sexes = {word: place for place, word in enumerate(preparing.SEXES)}
    told = facts[(facts["what"] == "diagnosis") & facts["value"].notna()].sort_values(["day", "told"])
    disease = told.groupby("number")["value"].last()
    return people.assign(
        born=people["born"].fillna(-1).astype("int64"), sex=people["sex"].map(sexes).fillna(len(sexes)).astype("int64"),
        diagnosis=people["number"].map(disease).fillna(len(preparing.DIAGNOSES)).astype("int64"),
    )  # fmt: skip


def _homes(people: Any, homes: Any, centers: list[str], today: Any) -> Any:
    """Where everyone was when, at which age: whoever is enrolled twice is counted where they were first."""
    homes = homes.assign(center=homes["center"].map({one: place for place, one in enumerate(centers)}))
    homes = (
        homes[homes["center"].notna()].astype({"center": "int64"}).sort_values(["number", "since", "center"])
    )
    before = homes.groupby("number")["until"].cummax().groupby(homes["number"]).shift()
    homes["since"] = homes["since"].where(~(homes["since"] < before), before)
    bands = pandas.concat([_band(people, place, *ages) for place, ages in enumerate(preparing.BANDS)])
    both = homes.merge(bands, on="number", suffixes=("", "_band"))
    both = both[both["since"] <= today]
    both["since"] = both[["since", "since_band"]].max(axis=1)
    both["until"] = both[["until", "until_band"]].min(axis=1)
    return both[both["since"] < both["until"]].drop(columns=["since_band", "until_band", "born"])


def _band(people: Any, place: int, first: int, last: int) -> Any:
    people = people if place == 0 else people[people["born"] >= 0]
    unknown = people["born"] < 0
    since, until = _birthday(people, first), _birthday(people, last)
    since = since.where(~unknown & (place > 0), NEVER)
    until = until.where(~unknown & (last <= 150), EVER)
    return people.assign(band=place, since=since, until=until)


def _birthday(people: Any, years: int) -> Any:
    born = people["born"].clip(lower=0)
    parts = {"year": (born // 12 + years).clip(1800, 2200), "month": born % 12 + 1, "day": 1}
    return pandas.to_datetime(pandas.DataFrame(parts)).astype("datetime64[s]")


def _prepared(facts: Any, homes: Any, today: date) -> Iterator[tuple[str, Any]]:
    """Each kind of fact, cut at where people were."""
    now = pandas.Timestamp(today)
    is_coded = facts["what"].str.contains(":", regex=False)
    by_kind = dict(list(facts[~is_coded].groupby("what")))
    nothing = facts.iloc[:0]
    for kind, fact in kinds().items():
        rows = HELD[fact.shape](by_kind.get(kind, nothing), now)
        yield kind, _cut(rows, homes, now, lasting=fact.shape in (Shape.VALUE, Shape.SPAN))
    yield CODED, _cut(_values(facts[is_coded], now), homes, now, lasting=True)
    yield ENROLLED, _months(homes.assign(began=homes["since"], given=homes["since"], value=1.0))


def _values(rows: Any, now: Any) -> Any:
    """Each until the next of its kind; of several on a day the one that was told last."""
    rows = rows[rows["value"].notna()].sort_values(["what", "number", "day", "told", "value"])
    rows = rows.drop_duplicates(["what", "number", "day"], keep="last")
    return rows.assign(until=rows.groupby(["what", "number"])["day"].shift(-1).fillna(EVER))


def _spans(rows: Any, now: Any) -> Any:
    """Spans that touch are one."""
    rows = rows.assign(until=rows["until"].fillna(EVER))
    rows = rows[rows["until"] > rows["day"]].sort_values(["number", "day", "until", "given"])
    before = rows.groupby("number")["until"].cummax().groupby(rows["number"]).shift()
    island = (~(rows["day"] <= before)).cumsum().rename("island")
    parts = {"day": "min", "given": "min", "until": "max", "value": "max"}
    return rows.groupby([rows["number"], island]).agg(parts).reset_index()


def _events(rows: Any, now: Any) -> Any:
    return rows


def _each_day(rows: Any, now: Any) -> Any:
    """Every day of a stay, once."""
    end = rows["until"].fillna(now + pandas.Timedelta(days=1))
    count = (end - rows["day"]).dt.days.clip(0, preparing.LONGEST_STAY)
    rows = rows.loc[rows.index.repeat(count)]
    day = rows["day"] + pandas.to_timedelta(rows.groupby(level=0).cumcount(), unit="D")
    rows = rows.assign(day=day.astype("datetime64[s]"), until=pandas.NaT, value=1.0).sort_values(
        ["number", "day", "given"]
    )
    return rows.drop_duplicates(["number", "day"])


HELD = {Shape.VALUE: _values, Shape.SPAN: _spans, Shape.EVENT: _events, Shape.DAYS: _each_day}


def _cut(rows: Any, homes: Any, now: Any, *, lasting: bool) -> Any:
    rows = rows[rows["day"] <= now]
    both = rows.merge(homes, on="number", suffixes=("", "_home")).rename(
        columns={"day": "began", "what": "code"}
    )
    if not lasting:
        there = (both["since"] <= both["began"]) & (both["began"] < both["until_home"])
        return _months(both[there].assign(since=both["began"]))
    both["since"] = both[["began", "since"]].max(axis=1)
    both["until"] = both[["until", "until_home"]].min(axis=1)
    return _months(both[both["since"] < both["until"]])


def _months(rows: Any) -> Any:
    rows = _with_days(rows, "began", "given", "since", "until").rename(columns={"number": "member"})
    for name in ("since", "until"):
        rows[f"{name}_month"] = (rows[name].dt.year * 12 + rows[name].dt.month - 1).astype("Int32")
    return rows


def _write(kind: str, rows: Any, parts: int, folder: Path) -> None:
    names = (["code"] if kind == CODED else []) + list(preparing.NAMES)
    rows = rows[names].sort_values([*names[: kind == CODED], "center", "since", "member"])
    which = rows["member"] % parts
    for part in range(parts):
        rows[which == part].to_parquet(folder / f"{kind}-{part}.parquet", compression="zstd", index=False)


def digest(paths: list[str]) -> list[int]:
    """What the rows of files come to, in whichever order and whichever types: how many there are, and a sum over them."""
    rows = pandas.concat([pandas.read_parquet(one) for one in paths], ignore_index=True)
    plain = pandas.DataFrame({name: _plain(name, rows[name]) for name in sorted(rows.columns)})
    return [len(plain), int(pandas.util.hash_pandas_object(plain, index=False).sum())]


def _plain(name: str, column: Any) -> Any:
    if name in ("began", "given", "since", "until"):
        return pandas.to_datetime(column).astype("datetime64[s]").fillna(NEVER)
    return column.astype("str") if name == "code" else column.astype("float64").fillna(-1.0)
