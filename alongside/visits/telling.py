"""Letters about summaries, sent by the worker: that something waits, never what or about whom.

It runs as the owner of the tables: who would read the summary is asked here in plain SQL, by the same grants.
"""

from __future__ import annotations

import logging
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alongside.people.letters import held_back
from alongside.people.mail import page_address, send
from alongside.visits.models import SummarySent

log = logging.getLogger(__name__)

# To whom it was sent, while they may read it, have a way in, and did not say that they want no letters.
_WHOM = """
    SELECT u.email, k.language, t.person_id, s.visit_id
    FROM visits_summarysent t JOIN visits_summary s ON s.id = t.summary_id
    JOIN people_person k ON k.id = t.to_id AND k.deactivated_at IS NULL
    JOIN people_account u ON u.id = k.account_id AND u.is_active
    WHERE t.id = %s::uuid AND t.way = 'here' AND t.told_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM questionnaires_reminder r WHERE r.reader_id = k.id AND r.way = 'off')
      AND EXISTS (SELECT 1 FROM people_seat m JOIN sharing_grant g ON g.seat_id = m.id
        WHERE m.person_id = k.id AND g.person_id = t.person_id AND g.category = 10 AND g.audience < 5
          AND g.charter = sharing_charter_number(m.community_id) AND g.starts <= now() AND now() < g.ends)"""


def held_until(sent_id: UUID, now: datetime) -> datetime | None:
    """Until when a letter about it is held back, by the clock of the community; None: it goes now."""
    found = SummarySent.objects.filter(pk=sent_id).values_list("person__community_id", flat=True).first()
    return held_back(found, now) if found else None


def tell_of_summary(sent_id: UUID) -> bool:
    """Write to whom it was sent, once; whether a letter went. What cannot be sent stands on Today all the same."""
    with connection.cursor() as cursor:
        cursor.execute(_WHOM, [sent_id])
        found = cursor.fetchone()
    if found is None:
        return False
    email, language, person_id, visit_id = found
    try:
        with transaction.atomic(), translation.override(language or "en"):
            first = SummarySent.objects.filter(pk=sent_id, told_at=None).update(told_at=timezone.now())
            if first:
                _write(email, page_address("visits:visit", person_id, visit_id) + "#summary")
    except OSError:
        log.warning("A letter about a summary could not be sent")
        return False
    return bool(first)


def _write(to: str, link: str) -> None:
    """Nothing about anybody's health stands in it, nor of whom it is: only that something waits, and where."""
    send(
        to,
        _("Something was sent to you"),
        _("Somebody sent you something to read in your community. Sign in here to see it:"),
        link,
        _("You get this because somebody chose you. Here you say that you want no letters:"),
        page_address("questionnaires:reminders"),
    )
