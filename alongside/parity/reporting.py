"""A report as it is told: parts with figures, what stands behind each, and people's words. Pure.

The page, the sheet, the file for a word processor and what is kept when it is final are all made from this one shape.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from alongside.parity.sides import Side

JULY, JUNE, OCTOBER = 7, 6, 10


@dataclass(frozen=True)
class Row:
    """One thing behind a figure: what it is, its id, its words (never a person's name but a chair's), its day."""

    thing: str
    id: str
    words: str
    day: str
    num: int = 1


@dataclass(frozen=True)
class Figure:
    """A count with what exactly it is, the day of which it tells, and the rows that it counts."""

    key: str
    means: str
    on: str
    rows: tuple[Row, ...] = ()

    @property
    def value(self) -> int:
        """How many."""
        return sum(one.num for one in self.rows)


@dataclass(frozen=True)
class Said:
    """What somebody wrote in a part: where they see it, why, and what shall come next."""

    author_id: str
    name: str
    title: str
    voice: str
    side: str
    at: str
    step: int | None = None
    words: str = ""
    following: str = ""


@dataclass(frozen=True)
class Part:
    """One part of a report."""

    key: str
    figures: tuple[Figure, ...] = ()
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Told:
    """A whole report."""

    kind: str
    body: str
    since: str
    until: str
    parts: tuple[Part, ...]

    def figure(self, key: str) -> Figure | None:
        """A figure by its name."""
        return next((one for part in self.parts for one in part.figures if one.key == key), None)

    def number(self, key: str) -> int:
        """How many; 0 where the report has no such figure."""
        found = self.figure(key)
        return found.value if found else 0


def kept(told: Told) -> dict[str, Any]:
    """The report as plain values, to be kept as it is."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(told)))
    return plain


def read(plain: Mapping[str, Any]) -> Told:
    """The report that was kept."""
    parts = tuple(
        Part(
            part["key"],
            tuple(
                Figure(one["key"], one["means"], one["on"], tuple(Row(**row) for row in one["rows"]))
                for one in part["figures"]
            ),
            tuple(Said(**one) for one in part["said"]),
        )
        for part in plain["parts"]
    )
    return Told(plain["kind"], plain["body"], plain["since"], plain["until"], parts)


def only(told: Told, keys: Container[str]) -> Told:
    """The report without any other figures than these."""
    parts = (
        replace(one, figures=tuple(each for each in one.figures if each.key in keys)) for one in told.parts
    )
    return replace(told, parts=tuple(parts))


def mark(told: Told) -> str:
    """What a yes is said to: it changes with any number, any row behind it and any word."""
    whole = json.dumps(kept(told), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()


def figures_of(
    keys: Sequence[str], rows: Mapping[str, Sequence[Row]], means: Mapping[str, Any], on: date
) -> tuple[Figure, ...]:
    """These figures, with their rows. What each is, is kept in the words of today."""
    return tuple(Figure(key, str(means[key]), on.isoformat(), tuple(rows.get(key, ()))) for key in keys)


def holding(kind: str, said: Iterable[Said]) -> tuple[Said, ...]:
    """Which words hold: of a council's report the latest; of a project the latest of each side; else of each person.

    `said` is in the order in which it was written. Where somebody took their words away, nothing of theirs holds.
    """
    latest: dict[str, Said] = {}
    for one in said:
        whose = {"council": "", "project": one.side}.get(kind, one.author_id)
        latest.pop(whose, None)
        latest[whose] = one
    return tuple(one for one in latest.values() if one.words or one.following or one.step)


def half(told: Told) -> bool | None:
    """Whether at least half of the members are patients or relatives; nothing where nobody sits there."""
    partners, members = told.number("sit_partners"), told.number("members")
    return 2 * partners >= members if members else None


def year_of(today: date) -> tuple[date, date]:
    """The reporting year of councils in which a day lies: from 1 July to 30 June."""
    first = today.year if today.month >= JULY else today.year - 1
    return date(first, JULY, 1), date(first + 1, JUNE, 30)


def due_after(until: date) -> date:
    """When a council's report on the year that ends then is due: on 1 October."""
    return date(until.year, OCTOBER, 1)


def later(day: date, months: int) -> date:
    """So many months after a day; a month that is too short gives its last day."""
    month = day.year * 12 + day.month - 1 + months
    for number in (day.day, 30, 29, 28):
        try:
            return date(month // 12, month % 12 + 1, number)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def sides_of(yeses: Iterable[tuple[str, str, str]], now: str) -> dict[Side, str]:
    """Who said yes for each side to what stands there now: of (side, mark, name), in the order of time."""
    return {Side(side): name for side, marked, name in yeses if marked == now}
