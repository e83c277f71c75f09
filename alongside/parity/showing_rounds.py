"""Rounds without names as their pages draw them: as a spread, never as a mean alone, a grade or one person's answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor
from statistics import median
from typing import Any

from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.parity.models import Round
from alongside.parity.round_words import ASKS, BARRIERS, READY_TALK, SCALE
from alongside.parity.sides import Side
from alongside.parity.spread_drawing import spread
from alongside.parity.telling import Spread, differ, marks_of, middle, width
from alongside.ui.words import long_day, month, number

WIDE = 2
"""From so many steps between the outermost answers on there is something to talk about."""
Told = Mapping[str, Any]


def whom(one: Round) -> str:
    """Those who are asked: the name of the group or the center."""
    body = one.group or one.center
    return body.name if body else ""


def row(one: Any) -> dict[str, Any]:
    """A round in the list."""
    over = one.over_at is not None
    return {
        "href": reverse("parity:round", args=[one.pk]), "name": ASKS[one.kind].name, "whom": whom(one),
        "waits": one.waits and not over, "until": "" if over else long_day(one.until),
        "over": long_day(one.over_at) if over else "",
        "few": over and one.tells is not None and "said" not in one.tells,
    }  # fmt: skip


def counted(said: Mapping[str, int], asked: int) -> str:
    """How many answered, of those who were asked; of each side, where that is told."""
    if "all" in said:
        return ngettext(
            "%(num)s of %(asked)s answered.", "%(num)s of %(asked)s answered.", said["all"]
        ) % {"num": said["all"], "asked": asked}  # fmt: skip
    told = {"partners": said[Side.PARTNERS], "staff": said[Side.STAFF], "asked": asked}
    return (
        _("Of %(asked)s who were asked, %(partners)s patients and relatives and %(staff)s others answered.")
        % told
    )


def _names() -> dict[str, str]:
    return {
        Side.PARTNERS: _("Patients and families"),
        Side.STAFF: _("Those who work in care"),
        "all": _("All"),
    }


def sentence(sides: Mapping[str, Spread]) -> str:
    """What a spread says: the middle answer, and from where to where answers go."""
    if differ(sides):
        told = {side: _mark(middle(counts)) for side, counts in sides.items()}
        return _("You see it differently. Patients and families: %(partners)s. Others: %(staff)s.") % told
    marks = marks_of(*sides.values())
    low, high, half = floor(marks[0]), ceil(marks[-1]), median(marks)
    if marks[0] == marks[-1]:
        return _("You say much the same: %(mark)s.") % {"mark": _mark(half)}
    told = {"low": SCALE[low], "high": SCALE[high], "mark": _mark(half)}
    return _("From “%(low)s” to “%(high)s”. The middle answer: %(mark)s.") % told


def _mark(value: float) -> str:
    low, high = SCALE[int(value)], SCALE[int(value + 0.5)]
    return f"“{low}”" if low == high else _("between “%(low)s” and “%(high)s”") % {"low": low, "high": high}


def statements(one: Any, earlier: Any | None = None) -> list[dict[str, Any]]:
    """Each statement with its spread, beside that of an earlier round where there is one."""
    asked, before = ASKS[one.kind].statements, earlier.tells["marks"] if earlier else {}
    told = [
        _statement(one, earlier, key, asked[key], sides, before.get(key)) for key, sides in one.tells["marks"].items()
    ]  # fmt: skip
    return (
        sorted(told, key=lambda each: -each["wide"])
        if one.kind in (Round.Kind.READY, Round.Kind.CHANGE)
        else told
    )


def _statement(
    one: Any, earlier: Any, key: str, words: Any, sides: Told, before: Told | None
) -> dict[str, Any]:
    rows = [*_rows(sides, month(one.at) if before else "")]
    if before:
        rows = [*_rows(before, month(earlier.at)), *rows]
    says = sentence(sides)
    drawn = spread(rows, [str(mark) for mark in SCALE.values()], f"{words} {says}")
    wide = width(*sides.values())
    return {
        "key": key, "name": words, "wide": wide, "talk": READY_TALK.get(key, "") if wide >= WIDE else "",
        "differ": differ(sides), "together": any(None in counts for counts in sides.values()),
        "small": {"newest": "", "sentence": says, "svg": mark_safe(drawn)},  # noqa: S308
        "table": [(name, *map(_cell, counts)) for name, _whose, counts in rows],
    }  # fmt: skip


def _cell(count: int | None) -> str:
    return _("with the next") if count is None else str(count)


def _rows(sides: Told, when: str) -> list[tuple[str, str, list[int]]]:
    names = _names()
    order = [key for key in ("all", *Side) if key in sides]
    return [
        (", ".join(part for part in ("" if key == "all" and when else names[key], when) if part), str(key), sides[key])
        for key in order
    ]  # fmt: skip


def barriers(told: Sequence[Any]) -> list[tuple[str, ...]]:
    """Each barrier: how many named it, of how many, in each round that is told, the most named now first.

    By side where a round tells it of both.
    """
    rows = [
        (str(words), [_named(each.tells, key) for each in told]) for key, words in ASKS[BARRIERS].statements.items()
    ]  # fmt: skip
    here = [each for each in rows if any(count for count, _words in each[1])]
    sorted_rows = sorted(here, key=lambda each: -each[1][-1][0])
    return [(words, *(shown for _count, shown in cells)) for words, cells in sorted_rows]


def _named(tells: Told, key: str) -> tuple[int, str]:
    """How many named a barrier in a round, and how that is said."""
    marks, said = tells["marks"].get(key, {}), tells["said"]
    count = sum(counts[0] for counts in marks.values())
    if not count:
        return 0, "–"
    if "all" not in marks and "all" not in said:
        shown = {
            "partners": _at_least(marks[Side.PARTNERS][0], said[Side.PARTNERS]),
            "asked": number(said[Side.PARTNERS]),
            "staff": _at_least(marks[Side.STAFF][0], said[Side.STAFF]), "others": number(said[Side.STAFF]),
        }  # fmt: skip
        return count, _("%(partners)s of %(asked)s partners, %(staff)s of %(others)s staff") % shown
    everyone = sum(said.values())
    return count, _("%(count)s of %(said)s") % {"count": _at_least(count, everyone), "said": number(everyone)}


def _at_least(count: int, said: int) -> str:
    """So many; where all of them may have, that it may be more."""
    shown = number(count)
    return _("%(count)s or more") % {"count": shown} if count >= said - 1 else shown


def written(one: Any) -> list[dict[str, Any]]:
    """What was written to each question: each side's beside the other's, where both have five; else together."""
    names, questions = _names(), ASKS[one.kind].questions
    return [
        {
            "question": questions[key], "apart": "all" not in sides,
            "lists": [(names[side], texts) for side, texts in sides.items()],
        }
        for key in one.asks if any((sides := one.tells["words"].get(key, {})).values())
    ]  # fmt: skip
