"""Who listens, and what of what arrived they may see: asked in the database, as the viewer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from psycopg.sql import SQL, Identifier

from alongside.contributions.acting import view_as
from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Right
from alongside.people.queries.actors import actor_of_session
from alongside.record.models import Entry, Hold
from alongside.sharing.queries.rights import rights_over

# The tables of rooms above whose rows an open page of a person is told of, too, and the event that says so.
_THINGS: dict[str, str] = {}
OVERLAP = timedelta(seconds=15)
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
MOST_MISSED = 50
_ROW = SQL("SELECT 1 FROM {table} WHERE id = %s")


def viewer(cookie: str, person_id: UUID) -> Actor | None:
    """Whose session this is, where that seat may open this person's record; None otherwise."""
    with transaction.atomic():
        actor = _actor_of(cookie)
        if actor is None:
            return None
        view_as(actor)
        rights = rights_over(actor, person_id)
        return actor if rights and rights.audience != Audience.STUDY else None


def _actor_of(cookie: str) -> Actor | None:
    if not cookie:
        return None
    return actor_of_session(import_module(settings.SESSION_ENGINE).SessionStore(cookie))


def member(cookie: str, community_id: UUID) -> Actor | None:
    """Whose session this is, where that seat stands in this community; None otherwise."""
    with transaction.atomic():
        actor = _actor_of(cookie)
        return actor if actor is not None and actor.community_id == community_id else None


def reader(table: str, cookie: str, row_id: UUID) -> Actor | None:
    """Whose session this is, where that seat reads this row of a room beside or above; None otherwise."""
    with transaction.atomic():
        actor = _actor_of(cookie)
    return actor if actor is not None and may_see_row([actor], table, row_id)[0] else None


def rights(actor: Actor, person_id: UUID) -> frozenset[tuple[Category, Right]]:
    """What this seat may do with the person's things now; when it changes, an open page is no longer right."""
    with transaction.atomic():
        view_as(actor)
        return frozenset((one, held.right) for one, held in rights_over(actor, person_id).held.items())


def may_see(actors: Sequence[Actor], entry_id: UUID) -> list[bool]:
    """For each of them, whether the entry is there for them. One transaction."""
    found = []
    with transaction.atomic(), connection.cursor() as cursor:
        for actor in actors:
            view_as(actor)
            cursor.execute("SELECT 1 FROM record_entry WHERE id = %s", [entry_id])
            found.append(cursor.fetchone() is not None)
    return found


def tell_of(event: str, *tables: str) -> None:
    """A room above says of which of its tables an open page is told, by which event."""
    _THINGS.update(dict.fromkeys(tables, event))


def event_of(table: str) -> str:
    """The event by which a page is told of a row of this table; empty where it is told of none."""
    return _THINGS.get(table, "")


def may_see_row(actors: Sequence[Actor], table: str, row_id: UUID) -> list[bool]:
    """For each of them, whether that row of a table that pages are told of is there for them. One transaction."""
    found = []
    with transaction.atomic(), connection.cursor() as cursor:
        for actor in actors:
            view_as(actor)
            cursor.execute(_ROW.format(table=Identifier(table)), [row_id])
            found.append(cursor.fetchone() is not None)
    return found


def missed(actor: Actor, person_id: UUID, since: datetime) -> list[UUID]:
    """What came, or was shown that was held, since a page last heard something.

    A little more than that, because what began earlier may commit later.
    """
    after = since - OVERLAP
    with transaction.atomic():
        view_as(actor)
        shown = Hold.objects.filter(person=person_id, released_at__gt=after).values("entry_origin")
        came = Q(recorded_at__gt=after) | Q(origin_id__in=shown)
        rows = Entry.objects.filter(came, person=person_id, superseded_at=None)
        return list(rows.order_by("recorded_at").values_list("id", flat=True)[:MOST_MISSED])


def moment(event_id: str) -> datetime | None:
    """When the last event that a page heard was sent; None where it heard none. No page is older than the house."""
    try:
        return max(datetime.fromtimestamp(int(event_id) / 1000, tz=UTC), _EARLIEST) if event_id else None
    except (ValueError, OverflowError, OSError):
        return None
