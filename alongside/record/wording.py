"""The record in words: whose it is, who sees an entry, when it was, what a number's usual range is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Precision, Role
from alongside.people.roles import role_words
from alongside.record.held_together import HeldTogether
from alongside.record.queries.holds import Held
from alongside.record.queries.timeline import Row
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import Reader, WhoSees, readers_of
from alongside.sharing.words import CATEGORY
from alongside.ui import words

ROUGH = (Precision.MONTH.value, Precision.SEASON.value, Precision.YEAR.value)


def joined(names: Iterable[str]) -> str:
    """Names in a row as one says them: "Maya, Jonas and the care team"."""
    listed = list(names)
    if len(listed) < 2:
        return "".join(listed)
    return _("%(first)s and %(last)s") % {"first": ", ".join(listed[:-1]), "last": listed[-1]}


def first_name(opened: Opened) -> str:
    """What the person is called in a sentence; a pseudonym where the viewer may not know who it is."""
    if opened.person is None:
        return opened.name
    return opened.person.given_name or opened.person.name.split(" ")[0]


def record_title(opened: Opened) -> str:
    """Whose record this page is."""
    if opened.rights.is_self:
        return _("My record")
    return _("%(name)s’s record") % {"name": first_name(opened)}


def audience_words(audience: Audience, own: bool) -> str:
    """What an audience is called, by the person herself or by others."""
    return {
        Audience.CAREGIVERS: _("your caregivers") if own else _("caregivers"),
        Audience.TEAM: _("your care team") if own else _("the care team"),
        Audience.CENTER: _("other staff at your center") if own else _("other staff at the center"),
        Audience.NETWORK: _("clinicians of other centers"),
        Audience.STUDY: _("studies, without your name") if own else _("studies, without a name"),
    }.get(audience, "")


def reader_words(by: Actor, opened: Opened, reader: Reader) -> str:
    """One reader in words: caregivers by their first name, "you" where it is oneself."""
    if reader.audience != Audience.CAREGIVERS:
        return audience_words(reader.audience, opened.rights.is_self)
    is_me = opened.rights.audience == Audience.CAREGIVERS and by.name.split(" ")[0] == reader.name
    return _("you") if is_me else reader.name


def sees_line(by: Actor, opened: Opened, who: WhoSees, category: int, kept_from: int) -> str:
    """Who can see an entry, as one line; empty where the viewer is not told."""
    own = opened.rights.is_self
    if not own and not who:
        return ""
    readers = [reader_words(by, opened, one) for one in readers_of(who, Category(category), kept_from)]
    if own and not readers:
        return _("Nobody but you sees this")
    person = [] if kept_from & 1 << Audience.SELF else [_("you") if own else first_name(opened)]
    return words.capital(joined([*person, *readers]))


def sees_before(
    by: Actor, opened: Opened, who: WhoSees, categories: Iterable[Category]
) -> list[tuple[str, str]]:
    """Who will see what is about to be written: kinds in words, and their line; one line where all are alike."""
    lines: dict[str, list[str]] = {}
    for category in categories:
        lines.setdefault(sees_line(by, opened, who, category, 0), []).append(str(CATEGORY[category]))
    lines.pop("", None)
    return [(joined(kinds) if len(lines) > 1 else "", line) for line, kinds in lines.items()]


def title_of(said: Any) -> str:
    """What an author is called besides the name: the title of the seat, or its role."""
    title, role = said
    if role == Role.PROGRAM and not title:
        return _("from another system")
    return title or (role_words(role) if role in Role._value2member_map_ else role)


def author_of(row: Any) -> dict[str, str]:
    """The author of an entry, or of what shows one, for the mark and the line."""
    return {
        "name": row.author_name, "voice": row.voice, "title": title_of((row.author_title, row.author_role)),
        "on_behalf_of_name": row.on_behalf_of_name,
    }  # fmt: skip


def author_of_said(said: dict[str, Any]) -> dict[str, str]:
    """The same of a comment, another view or a file."""
    return {
        "name": said["name"], "voice": said["voice"], "title": title_of((said["title"], said["role"])),
        "on_behalf_of_name": said["on_behalf_of_name"],
    }  # fmt: skip


def when_of(row: Row, *, with_day: bool = False) -> str:
    """When it was, as exactly as it is known; the day only where it does not stand above."""
    if row.true_precision in ROUGH:
        return _("told on %(day)s") % {"day": words.short_day(row.recorded_at)}
    if not with_day:
        return words.clock(row.true_at) if row.true_precision == Precision.MINUTE else ""
    day = words.short_day(row.true_at)
    return f"{day}, {words.clock(row.true_at)}" if row.true_precision == Precision.MINUTE else day


def rough_words(row: Row | Held | HeldTogether) -> str:
    """A rough date as it was told, or as it is known."""
    if row.true_words:
        return words.capital(row.true_words)
    if row.true_precision == Precision.YEAR:
        return f"{row.true_at:%Y}"
    return words.capital(words.month(row.true_at))


def range_words(low: float | None, high: float | None) -> str:
    """The reference range as a sentence."""
    if low is not None and high is not None:
        return _("%(low)s to %(high)s is usual.") % {"low": words.number(low), "high": words.number(high)}
    if high is not None:
        return _("Up to %(high)s is usual.") % {"high": words.number(high)}
    if low is not None:
        return _("From %(low)s up is usual.") % {"low": words.number(low)}
    return ""


def value_line(row: Row) -> str:
    """A value in one line: "310 µg/g"."""
    if row.value_words:
        return row.value_words
    return f"{words.number(row.value)} {row.unit}".strip() if row.value is not None else ""


def days_of(rows: Iterable[Row | Held | HeldTogether], coded: bool) -> list[tuple[str, str, list[Any]]]:
    """The rows by day: its title, a quieter word beside it, and what was on it. A study's team sees months."""
    found = []
    for key, day_rows in groupby(rows, lambda row: _day_key(row, coded)):
        entries = list(day_rows)
        found.append((*_day_words(key, entries[0]), entries))
    return found


def _day_key(row: Row | Held | HeldTogether, coded: bool) -> Any:
    if coded:
        return words.capital(words.month(row.true_at))
    if row.true_precision in ROUGH:
        return rough_words(row)
    return timezone.localtime(row.true_at).date()


def _day_words(key: Any, row: Row | Held | HeldTogether) -> tuple[str, str]:
    if not isinstance(key, date):
        told = _("told in %(year)s") % {"year": f"{row.recorded_at:%Y}"} if row.true_words else ""
        return key, told
    days = (timezone.localdate() - key).days
    if days == 0:
        return _("Today"), words.day(key)
    if days == 1:
        return _("Yesterday"), words.day(key)
    if days < 7:
        return words.capital(words.weekday(key)), words.day(key).partition(" ")[2]
    return words.day(key).partition(" ")[2], words.weekday(key)
