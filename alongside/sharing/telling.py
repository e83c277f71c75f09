"""Letters about emergency access, sent by the worker: to the person, and to caregivers who may choose for them."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone, translation

from alongside.people.mail import page_address, send_emergency
from alongside.sharing.models import EmergencyAccess, EmergencyLetter

log = logging.getLogger(__name__)

# The person, and the caregivers who may choose for them and see who they are now.
_WHOM = """
    SELECT p.id, a.email, p.language, p.id = %(person)s AS own FROM people_person p
    JOIN people_account a ON a.id = p.account_id AND a.is_active
    WHERE p.deactivated_at IS NULL AND (p.id = %(person)s OR EXISTS (
      SELECT 1 FROM people_caregiver r
      JOIN people_seat s ON s.person_id = r.caregiver_id
      JOIN sharing_grant g ON g.seat_id = s.id AND g.person_id = r.person_id AND g.audience = 1 AND g.category = 1
        AND g.charter = sharing_charter_number(s.community_id) AND g.starts <= now() AND now() < g.ends
      WHERE r.caregiver_id = p.id AND r.person_id = %(person)s AND r.may_choose))
      AND NOT EXISTS (SELECT 1 FROM sharing_emergencyletter l
        WHERE l.emergency_id = %(emergency)s AND l.person_id = p.id)
    ORDER BY 2"""


def tell_of_emergency(emergency_id: UUID) -> int:
    """Write to those concerned, to each once; how many letters went. What cannot be sent stands on Today all the same.

    A letter that would come a day late is not sent any more.
    """
    access = EmergencyAccess.objects.get(pk=emergency_id)
    if access.ends < timezone.now() - timedelta(days=1):
        return 0
    link = page_address("sharing:looked", access.person_id)
    with connection.cursor() as cursor:
        cursor.execute(_WHOM, {"person": access.person_id, "emergency": access.pk})
        whom = cursor.fetchall()
    return sum(_write_once(access, person, link, *told) for person, *told in whom)


def _write_once(
    access: EmergencyAccess, person: UUID, link: str, email: str, language: str, own: bool
) -> bool:
    """Send a letter and note that it went, or neither: whoever asks for it again finds the note."""
    try:
        with transaction.atomic(), translation.override(language):
            _letter, is_first = EmergencyLetter.objects.get_or_create(emergency=access, person_id=person)
            if is_first:
                send_emergency(email, access.viewer_name, access.center_name, link, own=own)
    except OSError:
        log.warning("A letter about emergency access could not be sent")
        return False
    return is_first
