"""Sentences that the kit tells as data, in the language of the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _

from alongside.kit.spc import Figure, Period, Said, When
from alongside.ui import words

Written = Callable[[float], str]


def spoken(said: Said, figure: Written = words.number) -> str:
    """The sentence in the language of the page; `figure` writes a value in the measure's unit."""
    parts = {name: _part(value, figure) for name, value in said.params.items()}
    if said.plural:
        return ngettext(said.msgid, said.plural, said.count) % {"count": said.count, **parts}
    return gettext(said.msgid) % parts if said.msgid else ""


def _part(value: str | int | When | Figure | Said, figure: Written) -> str:
    if isinstance(value, Said):
        return spoken(value, figure)
    if isinstance(value, When):
        return moment(value)
    return figure(value.value) if isinstance(value, Figure) else str(value)


def moment(when: When) -> str:
    """A moment within a sentence, as its period is said: March 2024, the week of 4 March 2024."""
    if when.period == Period.MONTH:
        return words.month(when.at)
    if when.period == Period.YEAR:
        return str(when.at.year)
    if when.period == Period.QUARTER:
        return _("quarter %(number)s of %(year)s") % {
            "number": (when.at.month + 2) // 3,
            "year": when.at.year,
        }
    if when.period == Period.WEEK:
        monday = when.at - timedelta(days=when.at.weekday())
        return _("the week of %(day)s") % {"day": words.full_day(monday)}
    return words.full_day(when.at)
