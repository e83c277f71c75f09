"""Measures counted once more with pandas, over the same files as the engine reads, and as fast as plain pandas does it.

Each function takes the snapshot's tables and gives what a measure comes to, line by line and month by month.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import pandas

from alongside.registry.measuring.adding import ALL, BY
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.naming import month_of
from alongside.registry.snapshot.manifest import Manifest

Lines = dict[tuple[str, int], Any]
"""by, key: an array of months, and in each how many counted, and how many met."""

LEFT_OUT = ("growth", "classified")
"""Where windows of several facts must lie together, pandas has no plain way: each with each, or a loop."""


def read(paths: list[str], columns: list[str]) -> Any:
    """Columns of Parquet files, days as pandas' own days and not as Python objects: that is much faster for pandas."""
    parts = [
        pandas.read_parquet(one, columns=columns, to_pandas_kwargs={"date_as_object": False}) for one in paths
    ]
    return pandas.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]


class Tables:
    """The snapshot's tables as frames, each read once however many measures need it."""

    COLUMNS = ("member", *BY, "began", "given", "since", "until", "since_month", "until_month", "value")

    def __init__(self, manifest: Manifest, folder: Path, months: int) -> None:
        self.manifest, self.folder, self.months = manifest, folder, months
        self.today = pandas.Timestamp(manifest.day)
        self.first = month_of(manifest.day) - months + 1
        self.there: dict[str, Any] = {}

    def facts(self, kind: str) -> Any:
        """The table of one kind of fact."""
        if kind not in self.there:
            self.there[kind] = read(self.manifest.paths(self.folder, kind), list(self.COLUMNS))
        return self.there[kind]

    def lines(self, rows: Any, *, running: bool) -> Lines:
        """Rows with a month, counts and meets, added up for all of us and by each of four."""
        rows = rows.assign(place=rows["month"] - self.first)
        rows = rows[(rows["place"] < self.months) & (running | (rows["place"] >= 0))]
        rows = rows.assign(place=rows["place"].clip(lower=0))
        found: Lines = {}
        for by in BY:
            for (key, place), values in self._summed(rows, by):
                found.setdefault((by, key), numpy.zeros((self.months, 2), "int64"))[place] += values
        centers = [line for key, line in found.items() if key[0] == "center"]
        if centers:
            found[ALL] = sum(centers)
        return {key: line.cumsum(axis=0) for key, line in found.items()} if running else found

    def _summed(self, rows: Any, by: str) -> Any:
        summed = rows.groupby([by, "place"])[["counts", "meets"]].sum()
        return zip(summed.index, summed.to_numpy(), strict=True)


def month(days: Any) -> Any:
    """The number of the month, of a column of days."""
    return days.dt.year * 12 + days.dt.month - 1


def days(count: int) -> Any:
    """So many days."""
    return pandas.Timedelta(days=count)


def held(rows: Any, within: int) -> Any:
    """The same rows, each until so many days after it was found at the latest."""
    if not within:
        return rows
    end = rows["began"] + days(within + 1)
    cut = rows["until"] > end
    rows = rows.assign(
        until=rows["until"].where(~cut, end), until_month=rows["until_month"].where(~cut, month(end))
    )
    return rows[rows["since"] < rows["until"]]


def met(one: Definition, value: Any) -> Any:
    """Whether values are within the limits."""
    least, most = (
        (-numpy.inf if one.least is None else one.least),
        (numpy.inf if one.most is None else one.most),
    )
    return value.between(least, most)


def stays(tables: Tables, *parts: Any) -> Lines:
    """What stays come to: one more in the month in which each begins, one less in that in which it is over."""
    changes = []
    for rows in parts:
        rows = rows[rows["since"] <= tables.today]
        over = rows[rows["until"] <= tables.today]
        changes.append(rows[[*BY, "counts", "meets"]].assign(month=rows["since_month"]))
        gone = over[list(BY)].assign(counts=-over["counts"], meets=-over["meets"], month=over["until_month"])
        changes.append(gone)
    return tables.lines(pandas.concat(changes), running=True)


def last(tables: Tables, one: Definition) -> Lines:
    """The last value beside a limit; perhaps without a span on the day of it."""
    rows = held(tables.facts(one.what), one.within)
    well = met(one, rows["value"])
    if one.without:
        spans = tables.facts(one.without)[["member", "since", "until"]].sort_values("since")
        asked = rows[["member", "began"]].reset_index().sort_values("began")
        beside = pandas.merge_asof(asked, spans, left_on="began", right_on="since", by="member").set_index(
            "index"
        )
        well &= ~(beside["began"] < beside["until"]).reindex(rows.index)
    return stays(tables, rows.assign(counts=1, meets=well.astype("int64")))


def lasting(tables: Tables, one: Definition) -> Lines:
    """The last value and every one for so many days before."""
    rows = tables.facts(one.what).sort_values(["member", "began", "since"])
    well = met(one, rows["value"])
    by = rows["member"]
    rows = rows.assign(well=well, first=rows.groupby("member")["began"].transform("min"),
                       missed=rows["began"].where(~well).groupby(by).ffill())  # fmt: skip
    rows = held(rows, one.within)
    ripe = _from(rows, rows["first"] + days(one.for_days))
    good = ripe[ripe["well"]]
    good = _from(good, (good["missed"] + days(one.for_days + 1)).fillna(good["since"]))
    return stays(tables, ripe.assign(counts=1, meets=0), good.assign(counts=0, meets=1))


def _from(rows: Any, day: Any) -> Any:
    late = rows["since"] < day
    rows = rows.assign(since=rows["since"].where(~late, day),
                       since_month=rows["since_month"].where(~late, month(day)))  # fmt: skip
    return rows[rows["since"] < rows["until"]]


def known(tables: Tables, one: Definition) -> Lines:
    """Everyone, and those of whom one thing was found lately."""
    (kind,) = one.all_of
    found = held(tables.facts(kind), one.within).assign(counts=0, meets=1)
    return stays(tables, tables.facts("enrolled").assign(counts=1, meets=0), found)


def running(tables: Tables, one: Definition) -> Lines:
    """Everyone, and those of whom a span runs."""
    spans = tables.facts(one.what).assign(counts=0, meets=1)
    return stays(tables, tables.facts("enrolled").assign(counts=1, meets=0), spans)


def happened(tables: Tables, kind: str) -> Any:
    """What took place on a day on which somebody was enrolled."""
    rows = tables.facts(kind)
    return rows[(rows["since"] == rows["began"]) & (rows["began"] <= tables.today)]


def done(tables: Tables, one: Definition) -> Lines:
    """What took place, and was done in time; what can still come in time does not count yet."""
    rows = happened(tables, one.what)
    if one.with_what:
        beside = tables.facts(one.with_what)
        beside = beside[beside["given"] < beside["began"] + days(one.within + 1)]
        there = beside[["member", "began"]].drop_duplicates().assign(there=True)
        rows = rows.merge(there, on=["member", "began"], how="left")
        in_time = rows["there"].notna()
    else:
        in_time = rows["until"] < rows["began"] + days(one.within + 1)
    over = rows["began"] + days(one.within + 1) <= tables.today
    rows = rows.assign(
        counts=(in_time | over).astype("int64"), meets=in_time.astype("int64"), month=rows["since_month"]
    )
    return tables.lines(rows, running=False)


def rate(tables: Tables, one: Definition) -> tuple[Lines, Lines]:
    """Everyone, with how many of them it happened to; and beside it how often it happened."""
    rows = happened(tables, one.what)
    each = rows.groupby(["member", *BY, "since_month"]).size().rename("meets").reset_index()
    people = tables.lines(each.assign(counts=1, month=each["since_month"]), running=False)
    lines = stays(tables, tables.facts("enrolled").assign(counts=1, meets=0))
    for key, line in lines.items():
        if key in people:
            line[:, 1] = people[key][:, 0]
    return lines, people


COUNTED: dict[Kind, Callable[[Tables, Definition], Any]] = {
    Kind.LAST: last, Kind.LASTING: lasting, Kind.KNOWN: known, Kind.RUNNING: running, Kind.DONE: done,
}  # fmt: skip


def count(tables: Tables, one: Definition) -> tuple[Lines, Lines]:
    """What a measure comes to, and of a rate how often it happened."""
    return rate(tables, one) if one.kind == Kind.RATE else (COUNTED[one.kind](tables, one), {})
