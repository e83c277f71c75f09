"""Reading a journal: the days, as marks on five skies, and what was written last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, Voice
from alongside.record.models import Entry
from alongside.record.queries.journal_words import SKIES, joined
from alongside.record.queries.timeline import Asked, Row, timeline_page
from alongside.sharing.queries.who import WhoSees, who_sees

SYSTEM = "urn:alongside:journal"
DAY_CODE = "day"
STORY_CODE = "story"
TAKEN_BACK = "entered-in-error"
TWO_WEEKS = 14
MOST = 100


@dataclass(frozen=True)
class DayMark:
    """How one day was, as one person put it: the person (also through a caregiver), or a caregiver themselves."""

    on: date
    value: int
    voice: str


def first_of_two_weeks(by: Actor) -> datetime:
    """The midnight with which the last two weeks begin, where the actor's community is."""
    zone = ZoneInfo(by.zone)
    day = timezone.localdate(timezone=zone) - timedelta(days=TWO_WEEKS - 1)
    return datetime.combine(day, time.min, tzinfo=zone)


def days_of(by: Actor, person_id: UUID) -> list[DayMark]:
    """The days of the last two weeks that the actor may see, oldest first."""
    entries = (
        Entry.objects.filter(
            person=person_id, code=DAY_CODE, code_system=SYSTEM, value__isnull=False, superseded_at=None,
            true_at__gte=first_of_two_weeks(by),
        )
        .exclude(status=TAKEN_BACK)
        .order_by("true_at", "recorded_at")
    )  # fmt: skip
    return marks_of(by, entries.values_list("true_at", "value", "voice", "on_behalf_of_name"))


def marks_of(by: Actor, told: Iterable[tuple[datetime, float | None, str, str]]) -> list[DayMark]:
    """Of one day and one voice the last word counts; what a caregiver wrote for the person is the person's."""
    zone, marks = ZoneInfo(by.zone), {}
    for true_at, value, voice, behalf in told:
        on = timezone.localtime(true_at, zone).date()
        whose = Voice.PATIENT.value if behalf else voice
        marks[on, whose] = DayMark(on, int(value or 0), whose)
    return sorted(marks.values(), key=lambda one: (one.on, one.voice))


def days_sentence(marks: Iterable[DayMark], name: str = "") -> str:
    """What the last two weeks were like, in one sentence; `name` where they are somebody else's."""
    own = [one.value for one in marks if one.voice == Voice.PATIENT.value]
    values = own or [one.value for one in marks]
    if not values:
        return ""
    told = {
        "lead": _("The last two weeks of %(name)s") % {"name": name} if name else _("Your last two weeks"),
        "mostly": joined(_commonest(values)),
        "bad": _bad_days(sum(1 for one in values if one <= 2)),
    }
    if len(values) < 3:
        return _("%(lead)s: %(days)s.") % {
            "lead": told["lead"],
            "days": joined(_each(list(dict.fromkeys(values)))),
        }
    return _("%(lead)s: mostly %(mostly)s, %(bad)s.") % told


def _each(values: list[int]) -> list[str]:
    said = [str(SKIES[value]) for value in values]
    return [one if one.isupper() else one.lower() for one in said]


def _commonest(values: list[int]) -> list[str]:
    counted = Counter(values).most_common()
    most = [value for value, times in counted if times >= max(2, counted[0][1] - 1)][:2] or [counted[0][0]]
    return _each(sorted(most))


def _bad_days(count: int) -> str:
    words = {0: _("no bad day"), 1: _("one bad day"), 2: _("two bad days"), 3: _("three bad days")}
    return words.get(count) or _("%(count)s bad days") % {"count": count}


def journal_page(by: Actor, person_id: UUID) -> tuple[list[Row], WhoSees]:
    """What was written last in the journal, as far as the actor may see it, and who reads a journal. One query.

    The story has a page of its own, and what was taken back stands in its history only.
    """
    page = timeline_page(by, person_id, Asked(category=Category.JOURNAL), size=MOST)
    rows = [one for one in page.rows if one.status != TAKEN_BACK and not _is_story(one)]
    return rows, page.who_sees or who_sees(by, person_id)


def _is_story(row: Row) -> bool:
    return row.code_system == SYSTEM and row.code == STORY_CODE


def days_among(by: Actor, rows: Iterable[Row]) -> list[DayMark]:
    """The days of the last two weeks among these entries."""
    first = first_of_two_weeks(by)
    return marks_of(by, (
        (one.true_at, one.value, one.voice, one.on_behalf_of_name)
        for one in sorted(rows, key=lambda one: (one.true_at, one.recorded_at))
        if one.code_system == SYSTEM and one.code == DAY_CODE and one.value and one.true_at >= first
    ))  # fmt: skip
