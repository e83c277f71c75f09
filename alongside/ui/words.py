"""Dates, times and numbers as people say them, in the language and the time zone of the page."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

Moment = date | datetime
MOST_DECIMALS = 4
MOST_DIGITS = 15
KEPT = 4096
"""How many numbers a process keeps as they are written: the same ones stand on page after page."""


def language() -> str:
    """The language of the page, as HTML wants it."""
    return translation.get_language() or "en"


def now() -> datetime:
    """This moment, in the page's time zone."""
    return timezone.localtime()


def _locale() -> Locale:
    """English here writes the day before the month."""
    return _locale_of(language())


@cache
def _locale_of(code: str) -> Locale:
    return Locale.parse("en_GB" if code == "en" else code.replace("-", "_"))


def _local(value: Moment) -> Moment:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def _as_date(value: Moment) -> date:
    local = _local(value)
    return local.date() if isinstance(local, datetime) else local


def _written(value: Moment | None, pattern: str) -> str:
    return format_date(_as_date(value), pattern, locale=_locale()).replace(".", "") if value else ""


def _year(value: Moment) -> str:
    return "" if _as_date(value).year == now().year else " y"


def day(value: Moment | None) -> str:
    """A day in short, as over a list: "Thu 19 Nov", with the year when it is not this one."""
    return _written(value, f"EEE d MMM{_year(value)}") if value else ""


def long_day(value: Moment | None) -> str:
    """A day in full: "Thursday 19 November", with the year when it is not this one."""
    return _written(value, f"EEEE d MMMM{_year(value)}") if value else ""


def short_day(value: Moment | None) -> str:
    """A day within a sentence: "2 October", with the year when it is not this one."""
    return _written(value, f"d MMMM{_year(value)}") if value else ""


def weekday(value: Moment | None) -> str:
    """The day of the week: "Tuesday"."""
    return _written(value, "EEEE")


def weekday_short(value: Moment | None) -> str:
    """The day of the week where there is little room: "Tue"."""
    return _written(value, "EEE")


def month_short(value: Moment | None) -> str:
    """The month where there is little room: "Nov"."""
    return _written(value, "LLL")


def month(value: Moment | None) -> str:
    """A month with its year: "October 2026"."""
    return _written(value, "LLLL y")


def full_day(value: Moment | None) -> str:
    """A day with its year: "3 March 2024"."""
    return _written(value, "d MMMM y")


def day_and_month(value: Moment | None) -> str:
    """A day where there is little room: "4 Mar"."""
    return _written(value, "d MMM")


def clock(value: datetime | None) -> str:
    """The time of day: "12:04"."""
    local = _local(value) if value else None
    return f"{local:%H:%M}" if isinstance(local, datetime) else ""


def when_words(value: Moment | None) -> str:
    """When something was, as short as it can be said: 11:20, yesterday, Tuesday, 2 October 2019."""
    if value is None:
        return ""
    days = (now().date() - _as_date(value)).days
    if days == 0:
        return clock(value) if isinstance(value, datetime) else _("today")
    if abs(days) == 1:
        return _("yesterday") if days == 1 else _("tomorrow")
    return _near(weekday(value), days) if abs(days) < 7 else short_day(value)


def _near(name: str, days: int) -> str:
    """A day of this week within a sentence; English says last and next Tuesday alike, other languages do not."""
    if days > 0:
        return pgettext("a day of the last week", "%(weekday)s") % {"weekday": name}
    return pgettext("a day of the coming week", "%(weekday)s") % {"weekday": name}


def capital(told: str) -> str:
    """The same words as they begin a line: "torsdag" over a list is "Torsdag"."""
    return told[:1].upper() + told[1:]


def iso(value: Moment | None) -> str:
    """The same moment for machines, as in `<time datetime>`."""
    return _local(value).isoformat() if value else ""


def number(value: Decimal | float | int | str | None, digits: int | None = None) -> str:
    """A number as the language writes it: 46.2 or 46,2; with `digits` decimals where given.

    What a machine wrote with more decimals than anybody reads is rounded: 163.45542666521368 is read as 163.46. What
    has more digits than anybody counts is written as a power of ten; the exact one stands in the entry's FHIR text.
    """
    return "" if value is None or value == "" else _number(str(value), digits, language())


@lru_cache(maxsize=KEPT)
def _number(value: str, digits: int | None, code: str) -> str:
    amount, locale = Decimal(value), _locale_of(code)
    if amount.is_finite() and amount and amount.adjusted() >= MOST_DIGITS:
        return f"{number(round(amount.scaleb(-amount.adjusted()), 2))} × 10{_raised(amount.adjusted())}"
    if digits is not None:
        return format_decimal(amount, f"#,##0.{'0' * digits}" if digits else "#,##0", locale=locale)
    return format_decimal(_as_read(amount), locale=locale, decimal_quantization=False)


def percent(value: float | None, digits: int = 0) -> str:
    """A share as the language writes it: 72% in English, 72 % in Swedish."""
    return "" if value is None else _percent(value, digits, language())


@lru_cache(maxsize=KEPT)
def _percent(value: float, digits: int, code: str) -> str:
    locale = _locale_of(code)
    pattern = locale.percent_formats[None].pattern.replace("##0", f"##0.{'0' * digits}" if digits else "##0")
    return format_percent(value, pattern, locale=locale)


def _raised(power: int) -> str:
    return str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _as_read(amount: Decimal) -> Decimal:
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= -MOST_DECIMALS or not amount:
        return amount
    return round(amount, max(2, 2 - amount.adjusted()))


def size(octets: int) -> str:
    """How large a file is, in kB or MB."""
    if octets < 1_000_000:
        return f"{number(max(1, round(octets / 1000)))} kB"
    return f"{number(round(octets / 1_000_000, 1))} MB"
