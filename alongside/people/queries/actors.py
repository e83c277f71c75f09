"""From a session to the actor: whose account, which of its persons' seats is worn now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.db import connection
from django.utils import translation

from alongside.contributions.acting import view_as
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Role
from alongside.people.lasting import SECOND, is_over
from alongside.people.roles import role_words

SEAT_KEY = "seat"

_FIND = """
    SELECT p.id, s.id, s.role, p.name, c.id, c.name, s.title, o.id, o.name, p.language, c.zone
    FROM people_account a
    JOIN people_person p ON p.account_id = a.id AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
    JOIN people_community c ON c.id = p.community_id
    JOIN people_seat s ON s.person_id = p.id
      AND (s.starts IS NULL OR s.starts <= (now() AT TIME ZONE c.zone)::date)
      AND (s.ends IS NULL OR s.ends > (now() AT TIME ZONE c.zone)::date)
    LEFT JOIN people_organization o ON o.id = s.organization_id
    WHERE a.id = %(account)s AND a.is_active
    ORDER BY (s.id = %(seat)s) DESC NULLS LAST, array_position(
      ARRAY['patient', 'caregiver', 'clinician'], s.role) NULLS LAST, s.id
"""


# All in one trip: the account finds its seat, and the transaction is set to the seat that was found.
_MEET = """
    SELECT met.*, set_config('alongside.account', %(account)s::bigint::text, true),
      set_config('alongside.person', met.person_id::text, true),
      set_config('alongside.seat', met.seat_id::text, true),
      set_config('alongside.community', met.community_id::text, true)
    FROM people_meet(%(account)s::bigint, %(seat)s::uuid) met
"""


@dataclass(frozen=True)
class Meeting:
    """Whom a session meets: somebody who acts, or who still has to take a second step; or nobody, and why."""

    actor: Actor | None = None
    waiting: Actor | None = None
    over: bool = False
    seatless: bool = False


def actor_of_account(
    account_id: int, seat_id: UUID | None = None, *, person_id: UUID | None = None
) -> Actor | None:
    """The actor of an account in that seat, or in the nearest to care that it has; None where it has no seat.

    With `person_id` only as that person: an account can be somebody in two communities.
    """
    hats = hats_of_account(account_id, seat_id)
    return next((one for one in hats if person_id in (None, one.person_id)), None)


def hats_of_account(account_id: int, seat_id: UUID | None = None) -> list[Actor]:
    """Every actor that an account can be, in all of its communities; the seat that is worn now comes first."""
    told = "SELECT set_config('alongside.account', %(account)s::text, true); "
    with connection.cursor() as cursor:
        cursor.execute(told + _FIND, {"account": account_id, "seat": seat_id})
        cursor.nextset()
        return [_actor(account_id, row) for row in cursor.fetchall()]


def _actor(account_id: int, row: tuple[Any, ...]) -> Actor:
    with translation.override(row[9]):
        title = row[6] or role_words(row[2])
    return Actor(
        person_id=row[0], seat_id=row[1], role=Role(row[2]), name=row[3], community_id=row[4],
        community_name=row[5], title=title, center_id=row[7], center_name=row[8] or "", account_id=account_id,
        language=row[9], zone=row[10],
    )  # fmt: skip


def actor_of_session(session: Any) -> Actor | None:
    """Who acts in this session; None where nobody is signed in, has a seat, or has taken every step that it asks."""
    return meet(session).actor


def meet(session: Any) -> Meeting:
    """Whom a session lets act, or what it still asks for. One query.

    The transaction is set to the actor, so that row-level security judges by the seat that is worn; where nobody may
    act yet, to nobody.
    """
    account_id = session.get(SESSION_KEY)
    if account_id is None:
        return Meeting()
    seat = session.get(SEAT_KEY)
    found = ask(_MEET, {"account": int(account_id), "seat": UUID(seat) if seat else None})
    if not found:
        return Meeting(seatless=True)
    strict = bool(found[0][11])
    if is_over(session, strict=strict):
        view_as(None)
        return Meeting(over=True)
    actor = _actor(int(account_id), found[0])
    if strict and not session.get(SECOND):
        view_as(None)
        return Meeting(waiting=actor)
    return Meeting(actor)
