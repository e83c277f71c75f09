"""What the clock asks: forms that come each month, and letters of reminder, once for each form and reader.

It runs as the owner of the tables: who would read what is asked here in plain SQL, by the same grants.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alongside.kit.ids import time_ordered_id
from alongside.people.mail import page_address, send
from alongside.questionnaires.models import Reminder, Told

log = logging.getLogger(__name__)

# Of each schedule by the month and each person that it is for: a new one, when that many months have gone by since the
# last one was asked; without a person, of every patient. What nobody answered is not asked twice: it still waits.
_MONTHLY = """
    INSERT INTO questionnaires_asked (id, community_id, person_id, category, origin_id, schedule_id, for_whom, why,
      opens_on, asked_by_id, asked_by_name, asked_at, passed_by_name)
    SELECT gen_random_uuid(), s.community_id, p.id, s.category, s.origin_id, s.id, s.for_whom, 'months', d.today,
      s.author_id, s.author_name, %(now)s, ''
    FROM questionnaires_schedule s
    JOIN people_community c ON c.id = s.community_id
    CROSS JOIN LATERAL (SELECT (%(now)s AT TIME ZONE c.zone)::date AS today) d
    JOIN people_person p ON p.community_id = s.community_id AND (p.id = s.person_id OR s.person_id IS NULL)
      AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
      AND EXISTS (SELECT 1 FROM people_seat t WHERE t.person_id = p.id AND t.role = 'patient'
        AND (t.ends IS NULL OR t.ends > d.today))
    WHERE s."when" = 'months' AND s.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM questionnaires_asked a WHERE a.schedule_id = s.id AND a.person_id = p.id
        AND (a.answered_at IS NULL AND a.passed_at IS NULL OR a.opens_on > d.today - make_interval(months => s.months)))
      AND coalesce((SELECT l.takes FROM questionnaires_librarystep l WHERE l.origin_id = s.origin_id
        ORDER BY l.at DESC, l.id DESC LIMIT 1), false)
    ON CONFLICT DO NOTHING"""

# Whoever may answer, wants letters, and has the hour that they chose: the person, or caregivers. One letter tells of
# all that waits, and of each form once.
_LETTERS = """
    SELECT r.reader_id, u.email, k.language, array_agg(a.id)
    FROM questionnaires_reminder r
    JOIN people_person k ON k.id = r.reader_id AND k.deactivated_at IS NULL
    JOIN people_account u ON u.id = k.account_id AND u.is_active
    JOIN people_community c ON c.id = k.community_id
    JOIN people_seat s ON s.person_id = k.id
    JOIN sharing_grant g ON g.seat_id = s.id AND g.audience <= 1 AND g."right" = 2 AND g.starts <= %(now)s
      AND %(now)s < g.ends AND g.charter = sharing_charter_number(k.community_id)
    JOIN people_person p ON p.id = g.person_id
    JOIN questionnaires_asked a ON a.person_id = p.id AND a.category = g.category AND a.answered_at IS NULL
      AND a.passed_at IS NULL AND a.over_at IS NULL AND a.opens_on <= (%(now)s AT TIME ZONE c.zone)::date
    WHERE r.way = 'mail' AND extract(hour FROM %(now)s AT TIME ZONE c.zone) >= r.hour
      AND (g.audience = 0 AND a.for_whom = 'patient'
        OR g.audience = 1 AND (a.for_whom = 'caregiver' OR p.account_id IS NULL))
      AND coalesce((SELECT l.takes FROM questionnaires_librarystep l WHERE l.origin_id = a.origin_id
        ORDER BY l.at DESC, l.id DESC LIMIT 1), false)
      AND NOT EXISTS (SELECT 1 FROM questionnaires_snooze z WHERE z.asked_id = a.id AND z.reader_id = r.reader_id
        AND z.until > %(now)s)
      AND NOT EXISTS (SELECT 1 FROM questionnaires_told t WHERE t.asked_id = a.id AND t.reader_id = r.reader_id)
    GROUP BY r.reader_id, u.email, k.language ORDER BY r.reader_id LIMIT 500"""


@dataclass(frozen=True)
class Letter:
    """To whom, in which language, and of which forms it tells."""

    reader_id: UUID
    to: str
    language: str
    asked: list[UUID]


def ask_each_month(now: datetime | None = None) -> int:
    """Ask what comes by the month; how many were asked."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_MONTHLY, {"now": now or timezone.now()})
        return int(cursor.rowcount)


def remind(now: datetime | None = None) -> int:
    """Write to those who want letters; how many letters went. Each is marked first, so that none goes twice."""
    with connection.cursor() as cursor:
        cursor.execute(_LETTERS, {"now": now or timezone.now()})
        letters = [Letter(*row) for row in cursor.fetchall()]
    return sum(_send(one) for one in letters)


def _send(letter: Letter) -> bool:
    marks = [_mark(letter, one) for one in letter.asked]
    with transaction.atomic():
        Told.objects.bulk_create(marks)
    try:
        with translation.override(letter.language or "en"):
            _write(letter)
    except OSError:
        Told.objects.filter(pk__in=[one.pk for one in marks]).delete()
        log.warning("a letter of reminder could not be sent; it is tried again")
        return False
    return True


def _mark(letter: Letter, asked_id: UUID) -> Told:
    told: dict[str, Any] = {"asked_id": asked_id, "reader_id": letter.reader_id, "at": timezone.now()}
    return Told(id=time_ordered_id(), **told)


def _write(letter: Letter) -> None:
    """Nothing about anybody's health stands in it: only that something waits, and where."""
    send(
        letter.to,
        _("Something waits for you"),
        _("Somebody asks you something in your community. It takes a few minutes. Sign in here to see it:"),
        page_address("home:today"),
        _("You asked to be told by e-mail. Here you change that, or end it:"),
        page_address("questionnaires:reminders"),
    )


def no_letters(people: set[UUID]) -> set[UUID]:
    """Those of these people who switched letters off: other rooms write none to them either."""
    off = Reminder.objects.filter(reader__in=people, way=Reminder.Way.OFF)
    return set(off.values_list("reader_id", flat=True))
