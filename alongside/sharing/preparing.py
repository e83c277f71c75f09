"""Preparing a version of the charter beside the one in force: in small steps, while everyone goes on.

A version takes over the grants of the one that was replaced before, which nobody reads by any more, and writes what
differs. Each step makes the grants of a few persons and commits, so that whoever changes something of theirs waits for
a moment at most. From the first step on every change of an input is compiled for both versions (`sharing_compile`).
Whoever is stopped on the way goes on from the last person.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from alongside.kit.terms import Audience
from alongside.people.models import Person
from alongside.sharing.latecomers import is_open_to_network, take_in, wait_for, writing_now
from alongside.sharing.models import CharterVersion, Grant

AT_MOST = 0.04
"""Seconds that a step may take, and with it whoever waits for one of its persons."""
STEPS = (25, 800)
"""Persons in a step, at least and at most: most are quickly done, some have many who stand near."""
LONG = timedelta(minutes=2)
"""After this nobody reads any more by a version that was replaced."""
SOON = timedelta(minutes=10)
"""Within this a version that is prepared is ready, or its worker died."""


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
    _begin(version)
    earlier = writing_now(version.community_id)
    many = STEPS[0]
    while (took := _step(version, many)) is not None:
        many = _next(many, took)
    version.refresh_from_db()
    wait_for(version.community_id, earlier)
    take_in(version)


def _next(many: int, took: float) -> int:
    """How many persons the next step takes, after one that took so long."""
    return max(STEPS[0], many // 2) if took > AT_MOST else min(STEPS[1], many * 3 // 2)


@transaction.atomic
def _begin(version: CharterVersion) -> None:
    """From here on nobody deletes or changes it; a draft that was deleted meanwhile takes nobody's place."""
    still = CharterVersion.objects.filter(pk=version.pk, preparing_from=None)
    if still.update(preparing_from=Now(), prepared_through=None):
        version.refresh_from_db()
        _take_over(version)


def nobody_reads_by(community_id: UUID | None = None) -> QuerySet[CharterVersion]:
    """Versions replaced so long ago that nobody who began before still reads by them, and whose grants lie there."""
    gone = CharterVersion.objects.filter(replaced_at__lt=Now() - LONG).exclude(prepared_at=None)
    return (gone.filter(community=community_id) if community_id else gone).order_by("-replaced_at")


def _take_over(version: CharterVersion) -> None:
    """Change places with the latest version that nobody reads by: of its grants, only what differs is written anew."""
    if version.grants_under is not None:  # left by a worker that died: one place is enough
        return
    left = nobody_reads_by(version.community_id).select_for_update(skip_locked=True).first()
    if left is not None:
        _change_places(version, left)
        CharterVersion.objects.filter(pk=left.pk).update(prepared_at=None)


def _change_places(one: CharterVersion, other: CharterVersion) -> None:
    """From here on the grants of each stand under the number of the other's."""
    under = {one.pk: other.under, other.pk: one.under}
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE sharing_charterversion v SET grants_under = nullif(x.under, v.number) "
            "FROM unnest(%s::uuid[], %s::int[]) x (id, under) WHERE v.id = x.id",
            [list(under), list(under.values())],
        )


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
    """Nobody reads by it, or will: give its place back to the version whose it was, or delete the grants there."""
    version.refresh_from_db()
    if version.in_force_from is not None and version.replaced_at is None:
        return  # everybody reads by it
    if version.in_force_from is None and version.grants_under is not None:
        thin_out(version)
        _give_back(version)
    else:
        CharterVersion.objects.filter(pk=version.pk, in_force_from=None).update(preparing_from=None)
        through: UUID | None = UUID(int=0)
        while through is not None:
            through = _delete_some(version, through)


# What opens something to the whole network made a row for each patient and clinician, and they would lie there until
# the next charter, which most likely opens less. What the charter in force gives as well, the next may give again.
_THIN = f"""
    WITH few AS (
      SELECT p.id FROM people_person p WHERE p.community_id = %(community)s AND p.id > %(after)s
      ORDER BY p.id LIMIT %(many)s FOR NO KEY UPDATE
    ), gone AS (
      DELETE FROM sharing_grant g USING few
      WHERE g.person_id = few.id AND g.charter = %(under)s AND g.audience = {Audience.NETWORK:d} AND NOT EXISTS (
        SELECT 1 FROM sharing_grant i WHERE i.person_id = g.person_id AND i.seat_id = g.seat_id
          AND i.category = g.category AND i.charter = (SELECT sharing_charter_number(%(community)s)))
    )
    SELECT max(id::text) FROM few"""  # noqa: S608 - no value stands in it


def thin_out(version: CharterVersion) -> None:
    """Take away what lies in its place of what it opens to the whole network, and the charter in force does not."""
    after: str | None = str(UUID(int=0)) if is_open_to_network(version) else None
    many = STEPS[0]
    while after is not None:
        begun = time.perf_counter()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit TO off")
            cursor.execute(
                _THIN,
                {"community": version.community_id, "under": version.under, "after": after, "many": many},
            )
            after = cursor.fetchone()[0]
        many = _next(many, time.perf_counter() - begun)


@transaction.atomic
def _give_back(version: CharterVersion) -> None:
    whose = CharterVersion.objects.get(community=version.community_id, grants_under=version.number)
    _change_places(version, whose)
    CharterVersion.objects.filter(pk=whose.pk).update(prepared_at=Now())
    mine = CharterVersion.objects.filter(pk=version.pk)
    mine.update(preparing_from=None, prepared_through=None, prepared_at=None)


@transaction.atomic
def _delete_some(version: CharterVersion, through: UUID) -> UUID | None:
    """Of some persons, up to whom; None at the end, or where another version has taken its place over."""
    left = CharterVersion.objects.filter(Q(in_force_from=None) | ~Q(prepared_at=None), pk=version.pk)
    standing = left.select_for_update().first()
    if standing is None:
        return None
    some = list(
        Person.objects.filter(community=version.community_id, pk__gt=through)
        .order_by("pk")
        .values_list("pk", flat=True)[:500]
    )
    if not some:
        left.update(prepared_through=None, prepared_at=None)
        return None
    found = Grant.objects.filter(person__in=some, charter=standing.under)
    found._raw_delete(found.db)
    return some[-1]


def is_coming() -> bool:
    """Whether a charter that was decided on is about to come into force: work that can wait steps aside for it."""
    decided = CharterVersion.objects.filter(ratified_at__gt=Now() - SOON, in_force_from=None, failed_at=None)
    return decided.exists()


def put_away_what_was_left() -> None:
    """Put away what a worker that died left half counted, or given up: else nobody could change or delete it."""
    left = CharterVersion.objects.filter(in_force_from=None, preparing_from__lt=Now() - SOON)
    for version in left.filter(Q(ratified_at=None) | ~Q(failed_at=None)):
        with alone_with(version.pk) as alone:
            if alone:
                put_away(version)


def settle() -> bool:
    """Keep the grants of the version replaced last, for the next to be made of them; delete those replaced before it.

    Whether room is to be made: something was deleted, or a version came a while ago. Not while one is prepared.
    """
    coming = CharterVersion.objects.filter(in_force_from=None, preparing_from__gt=Now() - SOON)
    if coming.exists():
        return False
    deleted = False
    for latest in nobody_reads_by().order_by("community", "-replaced_at").distinct("community"):
        for older in nobody_reads_by(latest.community_id).exclude(pk=latest.pk):
            put_away(older)
            deleted = True
    came = CharterVersion.objects.filter(in_force_from__lt=Now() - LONG).exclude(prepared_through=None)
    for version in came.filter(replaced_at=None):
        take_in(version)
        for before in nobody_reads_by(version.community_id):
            thin_out(before)
    return came.update(prepared_through=None) > 0 or deleted


def make_room() -> None:
    """Sweep out grants that were deleted, slowly, and look the rest over where much of it is new.

    Nobody waits for it, and no plan is made anew meanwhile but once; never within a transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT n_mod_since_analyze > n_live_tup / 5 FROM pg_stat_user_tables WHERE relname = 'sharing_grant'"
        )
        anew = ", ANALYZE" if cursor.fetchone()[0] else ""
        cursor.execute("SET vacuum_cost_delay = '2ms'")
        try:
            cursor.execute(f"VACUUM (TRUNCATE off{anew}) sharing_grant")
        finally:
            cursor.execute("RESET vacuum_cost_delay")
