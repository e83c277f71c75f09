"""Letters of invitation, sent by the worker: that something waits and where, never what, by whom or of which group.

It runs as the owner of the tables: whom a letter is for is asked here in plain SQL. What lies in the past is not
written about, nor anything twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alongside.groups.models import Letter
from alongside.kit.ids import time_ordered_id
from alongside.people.letters import held_back, who_wants_none
from alongside.people.mail import page_address, send

log = logging.getLogger(__name__)

_WHO = """
    SELECT k.id, u.email, k.language, {moment}, {group} FROM {table}
    JOIN people_person k ON k.id = {whom} AND k.deactivated_at IS NULL
    JOIN people_account u ON u.id = k.account_id AND u.is_active
    WHERE {which} AND NOT EXISTS (SELECT 1 FROM groups_letter l WHERE l.person_id = k.id
      AND l.thing_id = %(thing)s::uuid AND l.moment IS NOT DISTINCT FROM {moment})
    ORDER BY k.id"""
_LATELY = "> now() - interval '1 day'"
_MEETING = _WHO.format(
    table="groups_meeting m JOIN groups_group g ON g.id = m.group_id AND g.ended_at IS NULL "
    "JOIN groups_groupseat s ON s.group_id = m.group_id AND s.letters AND s.given_at IS NOT NULL "
    "AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > current_date) "
    "AND NOT EXISTS (SELECT 1 FROM groups_pause p WHERE p.seat_id = s.id AND p.ended_at IS NULL "
    "AND (p.until IS NULL OR p.until > current_date)) "
    "AND NOT (s.id = m.seat_id AND m.at > now() - interval '5 minutes')",
    whom="s.person_id", moment="m.starts_at", group="m.group_id",
    which=f"m.id = %(thing)s::uuid AND (m.starts_at > now() OR m.starts_at IS NULL AND m.at {_LATELY}) AND NOT EXISTS ("  # noqa: S608
    "SELECT 1 FROM groups_meetingact a WHERE a.meeting_id = m.id AND a.kind = 'begin')",
)  # fmt: skip
_SEAT = _WHO.format(
    table="groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL",
    whom="s.person_id", moment="NULL::timestamptz", group="s.group_id",
    which="s.id = %(thing)s::uuid AND s.taken_at IS NULL AND s.left_at IS NULL AND s.given_at " + _LATELY,
)  # fmt: skip
_EVENT = _WHO.format(
    table="groups_eventasked a JOIN groups_event e ON e.id = a.event_id AND e.starts_at > now() "
    "JOIN groups_group g ON g.id = e.group_id AND g.ended_at IS NULL",
    whom="a.person_id", moment="NULL::timestamptz", group="a.event_id",
    which="a.id = %(thing)s::uuid AND a.taken_back_at IS NULL AND NOT EXISTS (SELECT 1 FROM groups_signup u "  # noqa: S608
    "WHERE u.event_id = a.event_id AND u.person_id = a.person_id) AND a.at " + _LATELY,
)  # fmt: skip
_ASKED = {"meeting": _MEETING, "seat": _SEAT, "event": _EVENT}
_PAGES = {"meeting": "groups:meeting", "seat": "groups:group", "event": "groups:event"}


@dataclass(frozen=True)
class Invited:
    """Whom a letter is for, in which language, about which moment, and of which group or event."""

    person_id: UUID
    to: str
    language: str
    moment: datetime | None
    of: UUID


class Unsent(Exception):
    """Letters that could not be sent: the worker tries again, and writes to nobody twice."""


def invite(what: str, thing_id: UUID) -> int:
    """Write to everyone for whom it is, once; how many letters went. Whoever wants no letters finds it on Today.

    Raises Unsent at the end, where one could not go; those that went are kept as gone.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ASKED[what], {"thing": thing_id})
        found = [Invited(*row) for row in cursor.fetchall()]
    silent = who_wants_none({one.person_id for one in found})
    page = page_address(_PAGES[what], thing_id if what == "meeting" else found[0].of) if found else ""
    went = [_send(what, thing_id, one, page) for one in found if one.person_id not in silent]
    if None in went:
        raise Unsent(f"{went.count(None)} letters of invitation could not be sent")
    return sum(one is True for one in went)


_WHERE = {
    what: f"SELECT g.community_id FROM groups_group g JOIN {table} t ON t.group_id = g.id WHERE t.id = %s::uuid"  # noqa: S608
    for what, table in (
        ("meeting", "groups_meeting"), ("seat", "groups_groupseat"),
        ("event", "(SELECT a.id, e.group_id FROM groups_eventasked a JOIN groups_event e ON e.id = a.event_id)"),
    )
}  # fmt: skip


def held_until(what: str, thing_id: UUID, now: datetime) -> datetime | None:
    """Until when letters about it are held back, by the clock of its community; None: they go now."""
    with connection.cursor() as cursor:
        cursor.execute(_WHERE[what], [thing_id])
        found = cursor.fetchone()
    return held_back(found[0], now) if found else None


def _send(what: str, thing_id: UUID, one: Invited, page: str) -> bool | None:
    return send_once(one.person_id, one.language, [(thing_id, one.moment)], lambda: _write(what, one, page))


def send_once(
    person_id: UUID,
    language: str,
    things: Sequence[tuple[UUID, datetime | None]],
    write: Callable[[], None],
) -> bool | None:
    """Write to somebody about things, each at its moment, and keep that it went.

    Whether it went; None where it could not; no where somebody else sent it in this moment.
    """
    now = timezone.now()
    letters = [
        Letter(id=time_ordered_id(), at=now, person_id=person_id, thing_id=thing_id, moment=moment)
        for thing_id, moment in things
    ]
    try:
        with transaction.atomic(), translation.override(language or "en"):
            Letter.objects.bulk_create(letters)
            write()
    except IntegrityError:
        return False
    except OSError:
        log.warning("a letter of invitation could not be sent")
        return None
    return True


def _write(what: str, one: Invited, page: str) -> None:
    """Nothing stands in it of what it is about or who else is in it: only that something waits, and where."""
    first = {
        "meeting": _("People with whom you work meet. Sign in here to see when and where:"),
        "seat": _("Somebody asks you to work with them. Sign in here to see what for, and to say yes or no:"),
        "event": _("Somebody asks you to come to something. Sign in here to see what, and to say whether you come:"),
    }[what]  # fmt: skip
    settings = no_more(one.of) if what == "meeting" else []
    send(one.to, _("You are invited"), first, page, *settings)


def no_more(group_id: UUID) -> list[str]:
    """The last words of a letter to somebody who has a seat: where they say that they want none."""
    last = _("You get this because you have a seat there. Here you say that you want no letters:")
    return [last, page_address("groups:group", group_id) + "#letters"]
