"""The seven factors, and who began what, as their pages draw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from alongside.kit.spc import Better, Kind, Reading, Series, SeriesFault, chart
from alongside.parity import figure_words as words
from alongside.parity.factors import Factor
from alongside.parity.figuring import OF, Began, Key
from alongside.parity.parting import partings
from alongside.parity.parting_words import parting_says
from alongside.parity.queries.said import Said, Statement
from alongside.parity.round_words import SCALE
from alongside.parity.showing_rounds import sentence
from alongside.parity.sides import Side
from alongside.parity.spread_drawing import spread
from alongside.ui import words as words_now
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.words import percent

FEWEST = 3
"""Months with something begun, below which nothing is drawn."""
KEPT = 48
"""How many charts a process keeps as they are shown."""


def factors_shown(
    told: Mapping[Key, tuple[int, ...]], said: Said | None, *, part: bool = True
) -> list[dict[str, Any]]:
    """What happened, for each of the seven: sentences, each with what it is; and what people say, where they said.

    PART: whether it is said where the two part; not of years that are long over.
    """
    apart = parts_of(told, said) if said and part else {}
    return [
        {
            "key": factor.value, "title": words.FACTORS[factor],
            "happened": [line for key in OF[factor] if (line := figure(key, told[key]))],
            "means": [words.MEANS[key] for key in OF[factor]],
            "said": [statement(one) for one in said.of(factor)] if said else [],
            "parts": apart.get(factor, []),
        }
        for factor in Factor
    ]  # fmt: skip


def parts_of(told: Mapping[Key, tuple[int, ...]], said: Said) -> dict[Factor, list[tuple[str, str]]]:
    """For each of the seven: where what happened and what people say part, in a sentence, and what to do next."""
    found: dict[Factor, list[tuple[str, str]]] = {}
    statements = {key: one.words for key, one in said.marks.items()}
    for one in partings(told, {key: one.sides for key, one in said.marks.items()}):
        factor = Factor(one.statement.partition(".")[0])
        found.setdefault(factor, []).append(parting_says(one, told[one.key], statements))
    return found


def statement(one: Statement) -> dict[str, Any]:
    """What people say to one statement: its spread, never a mean alone, and whether the two sides part."""
    names = {Side.PARTNERS: _("Partners"), Side.STAFF: _("Staff"), "all": _("All")}
    rows = [(names[whose], whose, counts) for whose, counts in one.sides.items()]
    says = sentence(one.sides)
    drawn = spread(rows, [str(mark) for mark in SCALE.values()], f"{one.words} {says}")
    return {"words": one.words, "says": says, "svg": mark_safe(drawn), "differ": one.differ}  # noqa: S308 - escaped there


def figure(key: Key, parts: Sequence[int]) -> str:
    """What one figure says; where nothing is kept of it, how to begin, or nothing."""
    return words.SAYS[key](*parts) if parts else str(words.NOTHING.get(key, ""))


def begun_shown(rows: Sequence[Began]) -> list[dict[str, Any]]:
    """Who began what, side by side, and whose was taken up."""
    return [
        {
            "what": one.what, "title": words.BEGUN[one.what][0], "means": words.BEGUN[one.what][2],
            "cells": [
                str(words.BEGUN[one.what][0]), _count(one.partners, one.partners_taken),
                _count(one.staff, one.staff_taken), str(words.BEGUN[one.what][1]),
            ],
        }
        for one in rows
    ]  # fmt: skip


def _count(began: int, taken: int) -> str:
    return _("%(num)s, of these %(some)s taken up") % {"num": began, "some": taken} if began else "0"


def began_chart(what: str, months: Mapping[date, Mapping[str, int]], last: date) -> Shown | None:
    """The share that partners began, month by month, read by the rules of control charts; None where there is none."""
    days = _months(min(months, default=last), last)
    both = tuple(
        (day, months.get(day, {}).get(Side.PARTNERS, 0), sum(months.get(day, {}).values())) for day in days
    )
    drawn = sum(size > 0 for _day, _count, size in both) >= FEWEST
    return _charted(what, both, words_now.language()) if drawn else None


@lru_cache(maxsize=KEPT)
def _charted(what: str, both: tuple[tuple[date, int, int], ...], _language: str) -> Shown | None:
    """Drawn once for what it shows: everyone who opens the page sees the same."""
    sizes = [size or None for _day, _count, size in both]
    series = Series(
        Kind.P, [day for day, _count, _size in both], [count for _day, count, _size in both], sizes
    )
    try:
        return control_chart(chart(series, Reading(better=Better.HIGHER)), Labels(began_title(what), percent))
    except SeriesFault:
        return None


def began_title(what: str) -> str:
    """What the chart is called."""
    return _("%(things)s that partners began") % {"things": words.BEGUN[what][0]}


def _months(first: date, last: date) -> list[date]:
    found = [first]
    while found[-1] < last:
        day = found[-1]
        found.append(date(day.year + day.month // 12, day.month % 12 + 1, 1))
    return found
