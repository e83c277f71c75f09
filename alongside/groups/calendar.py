"""Meetings and events as a calendar takes them: iCalendar, RFC 5545. Where and when, and no word of the talk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.groups.models import Event, Meeting

_END = "\r\n"
_LONGEST = 75


@dataclass(frozen=True)
class Entry:
    """One entry of a calendar: what, when, for how long, where, and the page of the house that tells more."""

    id: UUID
    words: str
    begins: datetime
    minutes: int
    where: str
    path: str


def of_meeting(one: Meeting) -> Entry:
    """A meeting whose time is set."""
    assert one.starts_at is not None
    path = reverse("groups:meeting", args=[one.pk])
    return Entry(one.pk, f"{one.group.name}: {one.title}", one.starts_at, one.minutes, one.where, path)


def of_event(one: Event) -> Entry:
    """An event."""
    path = reverse("groups:event", args=[one.pk])
    return Entry(one.pk, f"{one.group.name}: {one.title}", one.starts_at, one.minutes, one.where, path)


def calendar_of(
    entries: Iterable[Entry], absolute: Callable[[str], str], now: datetime, *, names: bool = True
) -> str:
    """One calendar of these. `absolute` makes a whole address of a path; Without `names` it says only when."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alongside//Groups//EN", "CALSCALE:GREGORIAN"]
    for one in entries:
        lines += _event(one, absolute, now, names)
    return _END.join(folded for line in [*lines, "END:VCALENDAR"] for folded in _fold(line)) + _END


def _event(one: Entry, absolute: Callable[[str], str], now: datetime, names: bool) -> list[str]:
    words = one.words if names else _("We meet")
    where = [f"LOCATION:{_text(one.where)}"] if names and one.where else []
    return [
        "BEGIN:VEVENT", f"UID:{one.id}@alongside", f"DTSTAMP:{_stamp(now)}", f"DTSTART:{_stamp(one.begins)}",
        f"DTEND:{_stamp(one.begins + timedelta(minutes=one.minutes))}",
        f"SUMMARY:{_text(words)}", *where, f"URL:{absolute(one.path)}", "END:VEVENT",
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
