"""Counting votes by seat group, for the clock, which reads them all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection

from alongside.governance.models import GroupResult, Motion

# A member of a seat group is somebody who can sign in and has a seat there. Whoever voted counts in the group in
# which they voted, everyone else in the first that they belong to: nobody counts twice.
_COUNT = """
    WITH voted AS (
      SELECT DISTINCT ON (coalesce(p.merged_into_id, p.id)) v.group_id, v.says,
        coalesce(p.merged_into_id, p.id) AS person_id, v.account_id
      FROM governance_vote v JOIN people_person p ON p.id = v.person_id
      WHERE v.motion_id = %(motion)s AND v.amendment_id IS NOT DISTINCT FROM %(amendment)s::uuid
      ORDER BY coalesce(p.merged_into_id, p.id), v.at, v.id
    ), could AS (
      SELECT DISTINCT ON (p.account_id) p.account_id, g.id AS group_id
      FROM sharing_votegroup g
      JOIN people_seat s ON s.role = ANY (g.roles) AND s.community_id = %(community)s
      JOIN people_person p ON p.id = s.person_id
      JOIN people_community c ON c.id = s.community_id
      WHERE g.version_id = %(rules)s AND p.account_id IS NOT NULL AND p.deactivated_at IS NULL
        AND p.merged_into_id IS NULL AND p.died_on IS NULL
        AND (s.starts IS NULL OR s.starts <= (%(at)s::timestamptz AT TIME ZONE c.zone)::date)
        AND (s.ends IS NULL OR s.ends > (%(at)s::timestamptz AT TIME ZONE c.zone)::date)
        AND NOT EXISTS (SELECT 1 FROM voted w WHERE w.person_id = p.id OR w.account_id = p.account_id)
      ORDER BY p.account_id, g.position
    )
    SELECT g.position, g.name, g.quorum_percent,
      (SELECT count(*) FROM could o WHERE o.group_id = g.id) + (SELECT count(*) FROM voted v WHERE v.group_id = g.id),
      (SELECT count(*) FROM voted v WHERE v.group_id = g.id AND v.says = 'yes'),
      (SELECT count(*) FROM voted v WHERE v.group_id = g.id AND v.says = 'no'),
      (SELECT count(*) FROM voted v WHERE v.group_id = g.id AND v.says = 'aside')
    FROM sharing_votegroup g WHERE g.version_id = %(rules)s ORDER BY g.position
"""


def count_votes(motion: Motion, at: datetime, amendment_id: UUID | None = None) -> list[GroupResult]:
    """What each seat group said, not saved yet. For the owner of the tables: the web reads nobody's vote."""
    values = {
        "motion": motion.pk, "amendment": amendment_id, "community": motion.community_id, "rules": motion.rules_id,
        "at": at,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, values)
        return [result(motion, amendment_id, *row) for row in cursor.fetchall()]


def result(
    motion: Motion, amendment_id: UUID | None, position: int, name: str, quorum: int, members: int, yes: int,
    no: int, aside: int,
) -> GroupResult:  # fmt: skip
    """One group's word: it says yes with more yes than no, where enough of its members voted."""
    enough = members > 0 and (yes + no + aside) * 100 >= quorum * members
    return GroupResult(
        motion=motion, amendment_id=amendment_id, position=position, name=name, quorum_percent=quorum,
        members=members, yes=yes, no=no, aside=aside, enough=enough, passed=enough and yes > no,
    )  # fmt: skip


def all_agree(results: Sequence[GroupResult]) -> bool:
    """A motion passes only where every group says yes; where there is none, nothing passes."""
    return bool(results) and all(one.passed for one in results)


def least_yes(results: Sequence[GroupResult]) -> float:
    """The share of yes where it is smallest: of several amendments that pass, the one that all sides like best."""
    return min(one.yes / max(1, one.yes + one.no) for one in results)
