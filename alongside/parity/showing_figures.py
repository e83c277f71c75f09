"""The seven factors, and who began what, as their pages draw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alongside.kit.spc import Better, Kind, Reading, Series, SeriesFault, chart
from alongside.parity import figure_words as words
from alongside.parity.factors import Factor
from alongside.parity.figuring import OF, Began, Key
from alongside.parity.sides import Side
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.words import percent


def factors_shown(told: Mapping[Key, tuple[int, ...]]) -> list[dict[str, Any]]:
    """What happened, for each of the seven: sentences, each with what it is."""
    return [
        {
            "key": factor.value, "title": words.FACTORS[factor],
            "happened": [said for key in OF[factor] if (said := figure(key, told[key]))],
            "means": [words.MEANS[key] for key in OF[factor]],
        }
        for factor in Factor
    ]  # fmt: skip


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
    return _("%(num)s, %(some)s taken up") % {"num": began, "some": taken} if began else "0"


def began_chart(what: str, months: Mapping[date, Mapping[str, int]], last: date) -> Shown | None:
    """The share that partners began, month by month, read by the rules of control charts; None where there is none."""
    days = _months(min(months, default=last), last)
    both = [(months.get(day, {}).get(Side.PARTNERS, 0), sum(months.get(day, {}).values())) for day in days]
    if sum(size for _count, size in both) == 0:
        return None
    series = Series(Kind.P, days, [count for count, _size in both], [size or None for _count, size in both])
    try:
        found = chart(series, Reading(better=Better.HIGHER))
    except SeriesFault:
        return None
    return control_chart(found, Labels(began_title(what), percent))


def began_title(what: str) -> str:
    """What the chart is called."""
    return _("%(things)s that partners began") % {"things": words.BEGUN[what][0]}


def _months(first: date, last: date) -> list[date]:
    found = [first]
    while found[-1] < last:
        day = found[-1]
        found.append(date(day.year + day.month // 12, day.month % 12 + 1, 1))
    return found
