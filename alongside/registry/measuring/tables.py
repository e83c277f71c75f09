"""The snapshot's tables, and what can be said of a day in them, in expressions that every engine understands."""

from __future__ import annotations

from typing import Any

import ibis

from alongside.registry.measuring.naming import CLOCK, CODED, is_coded, name_of

SCHEMA = {
    "member": "int32", "center": "int32", "sex": "int32", "diagnosis": "int32", "band": "int32", "began": "date",
    "given": "date", "since": "date", "until": "date", "since_month": "int32", "until_month": "int32",
    "value": "float64",
}  # fmt: skip
WHO = ("member", "center", "sex", "diagnosis", "band")


def facts(kind: str) -> Any:
    """The table of one kind of fact; of a number that is named by its code, its rows of the table of all such."""
    if is_coded(kind):
        every = ibis.table(SCHEMA | {"code": "string"}, name=name_of(CODED))
        return every.filter(every.code == kind).select(*SCHEMA)
    return ibis.table(SCHEMA, name=name_of(kind))


def today() -> Any:
    """The day up to which is counted: the same for every row."""
    return ibis.table({"today": "date"}, name=CLOCK).today.as_scalar()


def month(day: Any) -> Any:
    """The number of the month, of a column of days."""
    return (day.year() * 12 + day.month() - 1).cast("int32")


def day_number(day: Any) -> Any:
    """How many days after the first of 1970 it is, of a column of days."""
    return day.delta(ibis.date(1970, 1, 1), unit="day")


def later(day: Any, days: int) -> Any:
    """A column of days, so many days later."""
    return (day + ibis.interval(days=days)).cast("date")


def one_if(what: Any) -> Any:
    """1 where it is so, else 0."""
    return ibis.ifelse(what, 1, 0).cast("int32")


YES, NO = (ibis.literal(value, type="int32") for value in (1, 0))
