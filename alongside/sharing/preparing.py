"""Preparing a version of the charter beside the one in force: in small steps, while everyone goes on.

Each step makes the grants of a few persons under the version's own number and commits, so that whoever changes
something of theirs waits for a moment at most. From the first step on every change of an input is compiled for both
versions (`sharing_compile`). Whoever is stopped on the way goes on from the last person.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction
from django.db.models.functions import Now

from alongside.sharing.models import CharterVersion

AT_MOST = 0.04
"""Seconds that a step may take, and with it whoever waits for one of its persons."""
STEPS = (25, 800)
"""Persons in a step, at least and at most: most are quickly done, some have many who stand near."""


@contextmanager
def alone_with(version_id: UUID) -> Iterator[bool]:
    """Whether nobody else works on this version now; within, nobody will."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s::text, 22))", [version_id])
        alone = bool(cursor.fetchone()[0])
    try:
        yield alone
    finally:
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s::text, 22))", [version_id])


def prepare(version: CharterVersion) -> None:
    """Make everybody's grants under this version; nobody reads by them yet."""
    mine = CharterVersion.objects.filter(pk=version.pk)
    mine.filter(preparing_from=None).update(preparing_from=Now(), prepared_through=None)
    many = STEPS[0]
    while (took := _step(version, many)) is not None:
        many = max(STEPS[0], many // 2) if took > AT_MOST else min(STEPS[1], many * 3 // 2)


def _step(version: CharterVersion, many: int) -> float | None:
    """The next persons, in seconds; None where there are no more."""
    begun = time.perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit TO off")  # a step that is lost is taken again
        cursor.execute(
            "SELECT array_agg(id ORDER BY id) FROM (SELECT p.id FROM people_person p "
            "JOIN sharing_charterversion v ON v.id = %s AND p.community_id = v.community_id "
            "WHERE v.prepared_through IS NULL OR p.id > v.prepared_through ORDER BY p.id LIMIT %s) x",
            [version.pk, many],
        )
        some = cursor.fetchone()[0]
        if not some:
            return None
        cursor.execute("SELECT sharing_prepare(%s, %s)", [version.pk, some])
        CharterVersion.objects.filter(pk=version.pk).update(prepared_through=some[-1])
    return time.perf_counter() - begun


def put_away(version: CharterVersion) -> None:
    """Delete the grants under this version's number: it is no longer read by, or will not be."""
    mine = CharterVersion.objects.filter(pk=version.pk)
    mine.filter(in_force_from=None).update(preparing_from=None)
    through = UUID(int=0)
    while True:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT array_agg(id ORDER BY id) FROM (SELECT id FROM people_person "
                "WHERE community_id = %s AND id > %s ORDER BY id LIMIT 500) x",
                [version.community_id, through],
            )
            some = cursor.fetchone()[0]
            if not some:
                break
            cursor.execute(
                "DELETE FROM sharing_grant WHERE person_id = ANY (%s) AND charter = %s",
                [some, version.number],
            )
        through = some[-1]
    mine.update(prepared_through=None, prepared_at=None)


def make_room() -> None:
    """Sweep out grants that were put away: dead rows beside those that count make every reader slower.

    Nobody waits for it, and no plan is made anew meanwhile but once; never within a transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE, TRUNCATE off) sharing_grant")
