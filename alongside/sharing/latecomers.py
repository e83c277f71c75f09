"""Who came in while a version was prepared, by a change that began before it: in no step, and made for no version.

Whoever compiles holds a lock of their community until they commit (`sharing_beside_others`). Who holds it just after
the preparation began may have compiled without it; when all of these are done, everybody is there to be looked for.
"""

from __future__ import annotations

import logging
import time
from uuid import UUID

from django.db import connection, transaction

from alongside.kit.terms import Audience, Bound
from alongside.sharing.models import CharterVersion

LOG = logging.getLogger(__name__)
PATIENCE = 20.0
"""Seconds for which a charter waits for who began to write before it; who takes longer is looked for once more."""

_WRITING = """
    SELECT virtualtransaction FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (classid::bigint << 32 | objid::bigint) = hashtextextended(%s::text, 21)"""
# Where nothing is open to the network, only whoever has something about them has grants; staff and families do not.
_WITHOUT = """
    SELECT p.id FROM people_person p WHERE p.community_id = %s
      AND NOT EXISTS (SELECT 1 FROM sharing_grant g WHERE g.person_id = p.id AND g.charter = %s)
      AND (%s OR EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = p.id AND s.role = 'patient')
        OR EXISTS (SELECT 1 FROM people_caregiver r WHERE r.person_id = p.id)
        OR EXISTS (SELECT 1 FROM people_teammember r WHERE r.person_id = p.id)
        OR EXISTS (SELECT 1 FROM people_enrolment r WHERE r.person_id = p.id))"""


def writing_now(community_id: UUID) -> set[str]:
    """The transactions that change, or wait to change, who sees what in this community."""
    with connection.cursor() as cursor:
        cursor.execute(_WRITING, [community_id])
        return {row[0] for row in cursor.fetchall()}


def wait_for(community_id: UUID, earlier: set[str]) -> None:
    """Until these transactions are done."""
    until = time.monotonic() + PATIENCE
    while earlier & writing_now(community_id):
        if time.monotonic() > until:
            LOG.warning("somebody has been writing since before this charter was prepared")
            return
        time.sleep(0.02)


def is_open_to_network(version: CharterVersion) -> bool:
    """Whether it lets every clinician see something of everybody."""
    rules = version.rules.filter(audience=Audience.NETWORK, right__gt=0)
    floors = version.guardrails.filter(audience=Audience.NETWORK, bound=Bound.FLOOR, right__gt=0)
    return rules.exists() or floors.exists()


def take_in(version: CharterVersion) -> None:
    """Make the grants of whoever has none under this version and should."""
    with connection.cursor() as cursor:
        cursor.execute(_WITHOUT, [version.community_id, version.under, is_open_to_network(version)])
        found = [row[0] for row in cursor.fetchall()]
    for first in range(0, len(found), 25):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT sharing_prepare(%s, %s)", [version.pk, found[first : first + 25]])
