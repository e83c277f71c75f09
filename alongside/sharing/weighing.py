"""What a version of the charter would change, in numbers, before anybody votes: counted by the engine itself.

The version is prepared like one that comes into force, compared with the one in force, and put away again.
"""

from __future__ import annotations

from uuid import UUID

from django.db import connection, transaction
from django.db.models.functions import Now

from alongside.sharing.models import CharterEffect, CharterVersion
from alongside.sharing.preparing import alone_with, prepare, put_away

# Who sees what of whom under each of the two; a line for each that only one of them has.
DIFFERENCE = """
    was AS (
      SELECT g.person_id, g.seat_id, g.category, g.audience FROM sharing_grant g
      JOIN people_person p ON p.id = g.person_id AND p.community_id = %(community)s
      WHERE g.charter = %(old)s AND g.audience > 0 AND g.starts <= now() AND now() < g.ends
    ), will AS (
      SELECT g.person_id, g.seat_id, g.category, g.audience FROM sharing_grant g
      JOIN people_person p ON p.id = g.person_id AND p.community_id = %(community)s
      WHERE g.charter = %(new)s AND g.audience > 0 AND g.starts <= now() AND now() < g.ends
    ), changed AS (
      SELECT person_id, seat_id, category, coalesce(will.audience, was.audience) AS audience,
        was.person_id IS NULL AS gains
      FROM was FULL JOIN will USING (person_id, seat_id, category)
      WHERE was.audience IS NULL OR will.audience IS NULL
    )"""
_FEW = "CASE WHEN {0} BETWEEN 1 AND {1} THEN 1 ELSE {0} END"
# Patients, and caregivers (audience 1), up to the small number of the charter in force are written down as 1, so that
# a few are never a number, neither on a page nor to whoever reads the table; nor those who looked, nor who is left.
_EFFECTS = f"""
    WITH {DIFFERENCE}, told AS (
      SELECT c.*, s.person_id AS viewer, NOT c.gains AND EXISTS (
        SELECT 1 FROM sharing_receipt r WHERE r.person_id = c.person_id AND r.viewer_id = s.person_id
          AND r.at > now() - interval '30 days' AND c.category = ANY (r.categories)) AS looked
      FROM changed c JOIN people_seat s ON s.id = c.seat_id
    ), counted AS (
      SELECT audience, category, count(DISTINCT viewer) FILTER (WHERE gains) AS gain,
        count(DISTINCT viewer) FILTER (WHERE NOT gains) AS lose,
        count(DISTINCT person_id) FILTER (WHERE gains) AS of_gain,
        count(DISTINCT person_id) FILTER (WHERE NOT gains) AS of_lose,
        count(DISTINCT viewer) FILTER (WHERE looked) AS looked
      FROM told GROUP BY audience, category
    ), few AS (
      SELECT c.*, small, CASE WHEN c.audience = 1 THEN small ELSE 0 END AS near FROM counted c, (
        SELECT coalesce(min(v.small_number), 7) AS small FROM sharing_charterversion v
        WHERE v.community_id = %(community)s AND coalesce(v.grants_under, v.number) = %(old)s) n
    )
    INSERT INTO sharing_chartereffect
      (version_id, audience, category, viewers_gain, viewers_lose, persons_gain, persons_lose, looked)
    SELECT %(version)s, audience, category, {_FEW.format("gain", "near")}, {_FEW.format("lose", "near")},
      {_FEW.format("of_gain", "small")}, {_FEW.format("of_lose", "small")},
      CASE WHEN looked > 0 AND lose - looked BETWEEN 1 AND near THEN 1 ELSE {_FEW.format("looked", "near")} END
    FROM few"""  # noqa: S608 - no value stands in it


def weigh(version_id: UUID) -> None:
    """Count what a draft would change, and write it down beside it; nothing else of it stays."""
    with alone_with(version_id) as alone:
        version = CharterVersion.objects.get(pk=version_id)
        if not alone or version.in_force_from is not None or version.ratified_at is not None:
            return
        try:
            prepare(version)  # while it is being prepared nobody changes its rules
            _count(version)
        finally:
            put_away(version)


def is_asked_again(version_id: UUID) -> bool:
    """Whether the same count waits to be made once more: however often it is asked for, the last one makes it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM procrastinate_jobs WHERE task_name = 'sharing.weigh_charter' "
            "AND status = 'todo' AND args ->> 'version_id' = %s)",
            [str(version_id)],
        )
        return bool(cursor.fetchone()[0])


def _count(version: CharterVersion) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        CharterEffect.objects.filter(version=version).delete()
        cursor.execute(_EFFECTS, {"version": version.pk, **numbers(version)})
        CharterVersion.objects.filter(pk=version.pk).update(weighed_at=Now())


def numbers(version: CharterVersion) -> dict[str, UUID | int]:
    """The values of DIFFERENCE: this version beside the one in force."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_charter_number(%s)", [version.community_id])
        return {"community": version.community_id, "old": cursor.fetchone()[0], "new": version.under}
