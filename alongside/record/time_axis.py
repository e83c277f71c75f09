"""Where the days, months or years of an axis of time stand, and what they are called."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.ui import words

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
SHORT = timedelta(days=75)


def ends(first: datetime, last: datetime) -> tuple[str, str]:
    """From when until when, in words: months, or days where the months do not tell them apart."""
    if last - first > SHORT:
        return words.month(first), words.month(last)
    return words.short_day(first), words.short_day(last)


def moments(first: datetime, last: datetime, most: int) -> list[tuple[datetime, str]]:
    """At most so many moments between the two, evenly spread, with their names; the two ends where it is short."""
    begin, end = timezone.localtime(first), timezone.localtime(last)
    if end - begin <= SHORT:
        both = [(begin, words.short_day(begin)), (end, words.short_day(end))]
        return both if both[0][1] != both[1][1] else both[:1]
    months = range(
        begin.year * 12 + begin.month, end.year * 12 + end.month
    )  # each is the first of the next month
    step = next((one for one in _STEPS if sum(1 for m in months if m % one == 0) <= most), _STEPS[-1])
    found = [_first_of(month, begin) for month in months if month % step == 0]
    return [(at, f"{at.year}" if step >= 12 else f"{words.month_short(at)} {at.year}") for at in found][:most]


def _first_of(month: int, like: datetime) -> datetime:
    year, number = divmod(month, 12)
    return like.replace(year=year, month=number + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
