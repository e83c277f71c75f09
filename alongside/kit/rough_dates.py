"""Dates as people remember them: "spring 2011", "March 2012", "when I was six", "våren 2011".

What is told is kept as it was told; beside it stands the first day that it can mean and how exactly it is
known, so that a story has its place in time. English and Swedish. Seasons are the northern ones by whole months:
spring is March to May, summer June to August, autumn September to November; a winter named by one year is its
January, one named by two (2010/11) begins in the December of the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.kit.terms import Precision

_MONTHS = (
    ("january", "januari", "jan"), ("february", "februari", "feb"), ("march", "mars", "mar"),
    ("april", "apr"), ("may", "maj"), ("june", "juni", "jun"), ("july", "juli", "jul"),
    ("august", "augusti", "aug"),
    ("september", "sept", "sep"), ("october", "oktober", "oct", "okt"), ("november", "nov"),
    ("december", "dec"),
)  # fmt: skip
_SEASONS = {
    1: ("winter", "vintern", "vinter"), 3: ("spring", "våren", "vår"), 6: ("summer", "sommaren", "sommar"),
    9: ("autumn", "fall", "hösten", "höst"), 12: ("christmas", "julen", "jul"),
}  # fmt: skip
_COUNTED = (
    ("one", "ett", "en"), ("two", "två"), ("three", "tre"), ("four", "fyra"), ("five", "fem"), ("six", "sex"),
    ("seven", "sju"), ("eight", "åtta"), ("nine", "nio"), ("ten", "tio"), ("eleven", "elva"),
    ("twelve", "tolv"), ("thirteen", "tretton"), ("fourteen", "fjorton"), ("fifteen", "femton"),
    ("sixteen", "sexton"), ("seventeen", "sjutton"), ("eighteen", "arton"), ("nineteen", "nitton"),
    ("twenty", "tjugo"),
)  # fmt: skip
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_SEASON_OF = {word: month for month, words in _SEASONS.items() for word in words}
_NUMBER_OF = {word: number for number, words in enumerate(_COUNTED, 1) for word in words}

_LEAD = re.compile(r"^(?:(?:in|on|about|around|ca|circa|sometime|i|om|på|omkring|runt|the|of)\.? +)+")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SECOND_YEAR = r"(?P<second> ?[/–-] ?\d\d(?:\d\d)?)?"
_PART_OF_MONTH = r"(?:(?:early|late|mid|början av|slutet av|mitten av) )?"
_PART_OF_SEASON = r"(?:(?:early|late|mid|tidig|sen)[ -])?"
_PART_OF_YEAR = r"(?:(?P<late>late|the end of|end of|slutet av)|early|the beginning of|början av) "
_BEFORE_AGE = (
    r"(?:when|at|age|aged|at age|at the age of|när|vid|i åldern)"
    r"(?: (?:i|she|he|they|we|you|jag|hon|han|hen|vi|du) (?:was|were|turned|var|fyllde))?"
    r"(?: (?:about|around|ungefär))?"
)
_AFTER_AGE = r"(?: ?(?:years? old|years?|år gammal|år|års ålder))?"


@dataclass(frozen=True)
class RoughDate:
    """When something was, as told: the first day that it can mean, how exactly it is known, and the words."""

    day: date
    precision: Precision
    words: str


def read_rough_date(words: str, *, today: date, born: date | None = None) -> RoughDate | None:
    """The date that these words mean; None where they cannot be read, or mean a day that has not come.

    `born` is the birth date of the person whose age may be named ("when I was six").
    """
    told = " ".join(words.split())
    plain = _LEAD.sub("", told.casefold().replace(",", "").rstrip("."))
    for reading in _READINGS:
        found = reading(plain, today, born)
        if found is not None:
            day, precision = found
            return RoughDate(day, precision, told) if day <= today else None
    return None


Found = tuple[date, Precision] | None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _exact_day(plain: str, today: date, born: date | None) -> Found:
    if plain in ("today", "idag", "i dag", "dag"):
        return today, Precision.DAY
    if plain in ("yesterday", "igår", "i går", "går"):
        return today - timedelta(days=1), Precision.DAY
    iso = re.fullmatch(_YEAR + r"-(?P<month>\d\d?)-(?P<day>\d\d?)", plain)
    told = re.fullmatch(r"(?:den )?(?P<day>\d\d?)(?:st|nd|rd|th|:?e)?(?: of)? (?P<month>\w+) " + _YEAR, plain)
    american = re.fullmatch(r"(?P<month>[a-z]+) (?P<day>\d\d?)(?:st|nd|rd|th)? " + _YEAR, plain)
    match = iso or told or american
    if match is None:
        return None
    month = int(match["month"]) if iso else _MONTH_OF.get(match["month"], 0)
    day = _date(int(match["year"]), month, int(match["day"]))
    return (day, Precision.DAY) if day else None


def _month(plain: str, today: date, born: date | None) -> Found:
    match = re.fullmatch(_PART_OF_MONTH + r"(?P<word>\w+) " + _YEAR, plain)
    number = _MONTH_OF.get(match["word"]) if match else None
    iso = re.fullmatch(_YEAR + r"-(?P<month>0[1-9]|1[0-2])", plain)
    if iso:
        return date(int(iso["year"]), int(iso["month"]), 1), Precision.MONTH
    if match is None or number is None or match["word"] == "jul":
        return None
    return date(int(match["year"]), number, 1), Precision.MONTH


def _season(plain: str, today: date, born: date | None) -> Found:
    match = re.fullmatch(_PART_OF_SEASON + r"(?P<word>\w+)(?: of)? " + _YEAR + _SECOND_YEAR, plain)
    month = _SEASON_OF.get(match["word"]) if match else None
    if match is None or month is None:
        return None
    if match["second"] and month == 1:
        return date(int(match["year"]), 12, 1), Precision.SEASON
    return date(int(match["year"]), month, 1), Precision.SEASON


def _year(plain: str, today: date, born: date | None) -> Found:
    part = re.fullmatch(_PART_OF_YEAR + _YEAR, plain)
    if part:
        return date(int(part["year"]), 10 if part["late"] else 1, 1), Precision.SEASON
    match = re.fullmatch(r"(?:år )?" + _YEAR, plain)
    return (date(int(match["year"]), 1, 1), Precision.YEAR) if match else None


def _years_ago(plain: str, today: date, born: date | None) -> Found:
    if plain in ("last year", "förra året", "i fjol", "fjol"):
        return date(today.year - 1, 1, 1), Precision.YEAR
    if plain in ("this year", "i år", "år"):
        return date(today.year, 1, 1), Precision.YEAR
    match = re.fullmatch(r"(?:för )?(?P<count>\w+) (?:years? ago|år sedan|år sen)", plain)
    count = _count(match["count"]) if match else None
    return (date(today.year - count, 1, 1), Precision.YEAR) if count is not None and count < 120 else None


def _age(plain: str, today: date, born: date | None) -> Found:
    match = re.fullmatch(_BEFORE_AGE + r" (?P<count>\w+)" + _AFTER_AGE, plain)
    bare = re.fullmatch(r"(?P<count>\w+) (?:years? old|år gammal)", plain)
    found = match or bare
    years = _count(found["count"]) if found else None
    if years is None or born is None or years > 120:
        return None
    birthday = _date(born.year + years, born.month, born.day) or date(born.year + years, 3, 1)
    return birthday, Precision.YEAR


def _count(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 4 else _NUMBER_OF.get(word)


_READINGS: tuple[Callable[[str, date, date | None], Found], ...] = (
    _exact_day, _season, _month, _year, _years_ago, _age,
)  # fmt: skip
