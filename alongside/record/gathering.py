"""What somebody followed on one day stands together in the timeline: with the day, or in an entry of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from alongside.kit.terms import Category
from alongside.record.queries.journal import DAY_CODE, SYSTEM
from alongside.record.queries.timeline import Row
from alongside.record.writing import ANSWERS

Shown = dict[str, Any]


def gathered(entries: Iterable[tuple[Any, Shown]]) -> list[Shown]:
    """The entries of one day, with followed values put to the same author's day, as far as the same people see them.

    What has words, files, comments, another view or a newer version keeps its own place.
    """
    pairs = _under_answers(list(entries))
    days: dict[Any, Shown] = {}
    values: dict[Any, list[Shown]] = {}
    for row, one in pairs:
        if _is_a_day(row):
            days.setdefault(_whose(one), one)
        elif _is_a_value(row):
            values.setdefault(_whose(one), []).append(one)
    together = {key: found for key, found in values.items() if key in days or len(found) > 1}
    placed = []
    for row, one in pairs:
        found = together.get(_whose(one)) if _is_a_value(row) else None
        if found is None:
            is_first_day = days.get(_whose(one)) is one
            placed.append(_with_values(one, together.get(_whose(one), [])) if is_first_day else one)
        elif _whose(one) not in days and one is found[0]:
            placed.append(_card(one, found))
    return placed


def _under_answers(pairs: list[tuple[Any, Shown]]) -> list[tuple[Any, Shown]]:
    """The values that were read from answers to a form, put to these answers, as far as the same people see them."""
    answers = {row.true_at: one for row, one in pairs if isinstance(row, Row) and row.kind == ANSWERS}
    values: dict[Any, list[Shown]] = {}
    left = []
    for row, one in pairs:
        under = answers.get(row.true_at) if _is_bare(row) else None
        if under is not None and under.get("sees") == one.get("sees"):
            values.setdefault(row.true_at, []).append(one)
        else:
            left.append((row, one))
    return [
        (row, _with_values(one, values[row.true_at]))
        if isinstance(row, Row) and row.true_at in values and one is answers.get(row.true_at) else (row, one)
        for row, one in left
    ]  # fmt: skip


def _is_bare(row: Any) -> bool:
    """A value as it was first written, with nothing beside it."""
    return (
        isinstance(row, Row)
        and (row.kind, row.version) == ("Observation", 1)
        and bool(row.value is not None or row.value_words)
        and not (row.words or row.files or row.comments or row.disputes or row.held)
    )


def _whose(one: Shown) -> tuple[Any, ...]:
    who = one.get("who") or {}
    return (
        who.get("name"),
        who.get("voice"),
        who.get("on_behalf_of_name"),
        one.get("sees"),
        *one.get("states", ()),
    )


def _is_a_day(row: Any) -> bool:
    return isinstance(row, Row) and (row.code_system, row.code) == (SYSTEM, DAY_CODE)


def _is_a_value(row: Any) -> bool:
    return _is_bare(row) and row.category == Category.JOURNAL and row.code_system != SYSTEM


def _with_values(one: Shown, values: list[Shown]) -> Shown:
    return one | {"followed": [_line(value) for value in values]}


def _card(first: Shown, values: list[Shown]) -> Shown:
    bare: Shown = {
        "id": "",
        "href": "",
        "title": _("What is followed"),
        "value": None,
        "said": "",
        "links": [],
    }
    return _with_values(first | bare, values)


def _line(one: Shown) -> Shown:
    number = one["value"] or {}
    return {
        "id": one["id"], "href": one["href"], "title": one["title"], "line": one["line"],
        "chart": number.get("href", ""),
    }  # fmt: skip
