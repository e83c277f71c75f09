"""Keeping the counts of joint work up to the ledger: what newly sealed lines touch is counted anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from alongside.contributions.models import Seal
from alongside.groups.models import Group
from alongside.parity.models import Figure, Part, Reached, Work
from alongside.people.models import Community

SQL = Path(__file__).resolve().parent / "sql"
STEPS = ("said", "works", "parts", "figures")
OTHERS = (
    "Motion", "Amendment", "AmendmentFate", "Support", "Objection", "ObjectionStep", "Policy", "Consultation", "Wish",
    "Body", "Decision", "MeasureVersion",
)  # fmt: skip
"""What the ledger calls things of joint work that belong to no group."""
HEADS = ("Group", "Project", "Motion", "Policy", "Consultation", "Wish", "Body", "MeasureVersion")
"""What a piece of work itself is called there: its newest line says its title."""
_ALONE = 7_210_311

_TOUCHED = """
    SELECT DISTINCT l.community_id, CASE WHEN l.details ? 'group' THEN l.answers_id END
    FROM contributions_leaf f JOIN contributions_line l ON l.id = f.line_id
    WHERE f.seal_id > %s AND f.seal_id <= %s AND l.community_id IS NOT NULL AND l.about_id IS NULL
      AND (l.details ? 'group' OR l.subject_type = ANY (%s))
"""


def keep_up() -> int:
    """Count anew what the lines sealed since the last time touch; how many groups and communities that was.

    One at a time: where another does it at this moment, this does nothing.
    """
    with transaction.atomic():
        if not _alone():
            return 0
        reached, _new = Reached.objects.get_or_create(pk=1, defaults={"at": timezone.now()})
        last = Seal.objects.order_by("-number").values_list("number", flat=True).first() or 0
        touched = _touched(reached.seal, last)
        for community_id, teams in touched.items():
            count_anew(community_id, [one for one in teams if one], others=None in teams)
        Reached.objects.filter(pk=1).update(seal=last, at=timezone.now())
    return sum(len(teams) for teams in touched.values())


def keep_all() -> None:
    """Count everything anew, in every community; two entries that turned out to be one person become one here, too."""
    for community_id in Community.objects.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            if _alone():
                teams = Group.objects.filter(community=community_id).values_list("pk", flat=True)
                count_anew(community_id, list(teams), others=True)


def count_anew(community_id: UUID, teams: Collection[UUID], *, others: bool) -> None:
    """Count these groups of a community anew, and, with `others`, all that belongs to no group."""
    stale = Work.objects.filter(community=community_id, unit_id__in=teams)
    if others:
        stale |= Work.objects.filter(community=community_id).exclude(kind__in=["group", "project"])
    gone = list(stale.values_list("pk", flat=True))
    for kept in (Part, Figure):
        kept.objects.filter(work__in=gone).delete()
    Work.objects.filter(pk__in=gone).delete()
    values: dict[str, Any] = {
        "community": community_id, "teams": list(teams), "others": others, "types": list(OTHERS), "heads": list(HEADS),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS parity_said")
        for step in STEPS:
            cursor.execute((SQL / f"{step}.sql").read_text(encoding="utf-8"), values)


def _alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_ALONE])
        return bool(cursor.fetchone()[0])


def _touched(since: int, until: int) -> dict[UUID, set[UUID | None]]:
    """The groups that new lines tell of, by community; None stands for all that belongs to no group."""
    found: dict[UUID, set[UUID | None]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(_TOUCHED, [since, until, list(OTHERS)])
        for community_id, team in cursor.fetchall():
            found[community_id].add(team)
    return dict(found)
