"""What the house itself named is said in the reader's language; what somebody named stays as they wrote it.

An entry keeps the words in which it was written: a weight that is measured in a Swedish visit is called "Vikt" for
ever, in the record as in what leaves the house. Only a page that shows it says it as its reader does. What is no word
of the house's own, exactly, is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.utils.dates import MONTHS
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from alongside.record.measured import MEASURED

Words = Mapping[str, str]
# What laboratories and registers often call what is measured, besides the names that are chosen from here.
_USUAL = (
    _("CRP, blood test"), _("Albumin, blood test"), _("Hemoglobin"), _("Ferritin, iron store"),
    _("Vitamin D"), _("Liver test (ALT)"), _("Body mass index"), _("Blood pressure"),
)  # fmt: skip
OF_TEN = _("of 10")
_WORDS: list[Any] = [
    *(one.title for one in MEASURED), *_USUAL, OF_TEN, _("yes"), _("no"), _("My day"), _("From home"),
]  # fmt: skip
_FROM: list[Callable[[], Iterable[Words]]] = []
# Titles that the house makes of its words and of a sky, a name or a day: somebody's day, a visit on a day.
_MADE: list[Any] = [_("My day: %(sky)s"), _("%(name)s’s day: %(sky)s"), _("%(name)s’s day")]
_PARTS = {"sky": "(?P<sky>.+)", "name": "(?P<name>[^:]+)", "day": r"(?P<day>\d+ \w+(?: \d{4})?)"}


def own_words(*words: Any) -> None:
    """Tell of further words of the house's own, each translatable."""
    _WORDS.extend(one for one in words if one not in _WORDS)


def own_sentences(*sentences: Any) -> None:
    """Tell of further titles that the house makes, with `%(day)s`, `%(name)s` or `%(sky)s` in them."""
    _MADE.extend(one for one in sentences if one not in _MADE)


def own_words_from(told: Callable[[], Iterable[Words]]) -> None:
    """Tell where further words of the house are found, each by language; asked when the first is looked for."""
    if told not in _FROM:
        _FROM.append(told)


def called(words: str) -> str:
    """What a name, a unit or a value of the house's own is called in the reader's language."""
    if not words:
        return words
    by_language = _known().get(words.casefold())
    if by_language is None:
        return _made(words)
    said = by_language.get(_language()) or words
    return said if words[:1].isupper() else said[:1].lower() + said[1:]


def spellings(word: Any) -> list[str]:
    """How a word of the house's own is written in each of its languages: one thing, whoever wrote it down."""
    return list(dict.fromkeys(_everywhere(word).values()))


def _language() -> str:
    return (get_language() or settings.LANGUAGE_CODE).partition("-")[0]


@lru_cache(maxsize=1)
def _known() -> dict[str, Words]:
    """Every word of the house's own, by how it reads in any language."""
    found: dict[str, Words] = {}
    for words in [*map(_everywhere, _WORDS), *(one for told in _FROM for one in told())]:
        for said in words.values():
            found.setdefault(said.casefold(), words)
    return found


def _everywhere(word: Any) -> Words:
    said = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            said[code.partition("-")[0]] = str(word)
    return said


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], Any]]:
    """How a made title reads in any language, and the sentence that it is."""
    found = []
    for sentence in _MADE:
        for said in dict.fromkeys(_everywhere(sentence).values()):
            pattern = re.escape(said)
            for name, part in _PARTS.items():
                pattern = pattern.replace(re.escape(f"%({name})s"), part)
            found.append((re.compile(pattern), sentence))
    return found


def _made(words: str) -> str:
    for pattern, sentence in _patterns():
        there = pattern.fullmatch(words)
        if there is not None:
            told = there.groupdict()
            says: dict[str, Callable[[str], str]] = {"sky": called, "day": _day, "name": str}
            return str(sentence) % {name: says[name](part) for name, part in told.items()}
    return words


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Each month by its name in any language."""
    return {said.casefold(): number for number, name in MONTHS.items() for said in _everywhere(name).values()}


def _day(words: str) -> str:
    """A day as the reader says it: "22 November", "22 november"."""
    return " ".join(
        str(MONTHS[_months()[one.casefold()]]) if one.casefold() in _months() else one
        for one in words.split(" ")
    )
