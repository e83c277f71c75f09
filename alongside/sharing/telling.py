"""Letters about emergency access, sent by the worker: to the person, and to caregivers who may choose for them."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone, translation

from alongside.people.mail import page_address, send_emergency
from alongside.sharing.models import EmergencyAccess

log = logging.getLogger(__name__)

# The person, and the caregivers who may choose for them and see who they are now.
_WHOM = """
    SELECT DISTINCT a.email, p.language, p.id = %(person)s AS own FROM people_person p
    JOIN people_account a ON a.id = p.account_id AND a.is_active
    WHERE p.deactivated_at IS NULL AND (p.id = %(person)s OR EXISTS (
      SELECT 1 FROM people_caregiver r
      JOIN people_seat s ON s.person_id = r.caregiver_id
      JOIN sharing_grant g ON g.seat_id = s.id AND g.person_id = r.person_id AND g.audience = 1 AND g.category = 1
        AND g.charter = sharing_charter_number(s.community_id) AND g.starts <= now() AND now() < g.ends
      WHERE r.caregiver_id = p.id AND r.person_id = %(person)s AND r.may_choose))
    ORDER BY 1"""


def tell_of_emergency(emergency_id: UUID) -> int:
    """Write to those concerned; how many letters went. What cannot be sent stands on Today all the same.

    A letter that would come a day late is not sent any more.
    """
    access = EmergencyAccess.objects.get(pk=emergency_id)
    if access.ends < timezone.now() - timedelta(days=1):
        return 0
    link = page_address("sharing:looked", access.person_id)
    with connection.cursor() as cursor:
        cursor.execute(_WHOM, {"person": access.person_id})
        whom = cursor.fetchall()
    return sum(_write(email, language, own, access, link) for email, language, own in whom)


def _write(email: str, language: str, own: bool, access: EmergencyAccess, link: str) -> bool:
    with translation.override(language):
        try:
            send_emergency(email, access.viewer_name, access.center_name, link, own=own)
        except OSError:
            log.warning("A letter about emergency access could not be sent")
            return False
    return True
