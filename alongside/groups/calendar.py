"""Meetings as a calendar takes them: iCalendar, RFC 5545. It says where and when, and no word of the talk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from django.urls import reverse

from alongside.groups.models import Meeting

_END = "\r\n"
_LONGEST = 75


def calendar_of(meetings: Iterable[Meeting], absolute: Callable[[str], str], now: datetime) -> str:
    """One calendar of these meetings. `absolute` makes a whole address of a path."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alongside//Groups//EN", "CALSCALE:GREGORIAN"]
    for one in meetings:
        if one.starts_at is not None:
            lines += _event(one, one.starts_at, absolute, now)
    return _END.join(folded for line in [*lines, "END:VCALENDAR"] for folded in _fold(line)) + _END


def _event(one: Meeting, begins: datetime, absolute: Callable[[str], str], now: datetime) -> list[str]:
    href = absolute(reverse("groups:meeting", args=[one.pk]))
    return [
        "BEGIN:VEVENT", f"UID:{one.pk}@alongside", f"DTSTAMP:{_stamp(now)}", f"DTSTART:{_stamp(begins)}",
        f"DTEND:{_stamp(begins + timedelta(minutes=one.minutes))}",
        f"SUMMARY:{_text(f'{one.group.name}: {one.title}')}",
        *([f"LOCATION:{_text(one.where)}"] if one.where else []), f"URL:{href}", "END:VEVENT",
    ]  # fmt: skip


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    """Words as a value: what has a meaning there is marked."""
    for sign, marked in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        words = words.replace(sign, marked)
    return words


def _fold(line: str) -> list[str]:
    """A long line goes on in the next, which begins with a space: 75 octets each, and no letter is cut in two."""
    found, part, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LONGEST:
            found.append(part)
            part, size = " ", 1
        part, size = part + letter, size + octets
    return [*found, part]
