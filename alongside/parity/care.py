"""Telling who begins in care: the worker counts a quarter that is over once, and keeps what may be told of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils import timezone

from alongside import registry
from alongside.kit.terms import Category
from alongside.parity.care_counting import (
    ALL,
    DAYS,
    FEWEST,
    NOWHERE,
    Event,
    People,
    before,
    following,
    last_told,
    told_of,
)
from alongside.parity.models import CareBegun, CareTold, StoriesShared
from alongside.people.models import Community
from alongside.sharing.models import CharterVersion

SQL = Path(__file__).resolve().parent / "sql" / "care.sql"
MEMBERS, COUNTED = (
    Path(registry.__file__).resolve().parent / "sql" / f"{one}.sql" for one in ("members", "counted")
)
"""Who is enrolled, and of whom of them the community's numbers may be made: said once in the house."""
QUARTERS, SMALL = 20, 7
_ALONE = 7_210_312


@dataclass(frozen=True)
class Kind:
    """A kind of thing that is begun in care: the ledger's words for beginning it, taking it up and undoing that."""

    begins: tuple[str, ...]
    takes: tuple[str, ...]
    undoes: tuple[str, ...]
    at_visits: bool
    """Taken up at visits alone."""


KINDS = {
    "goal": Kind(("plans.goal_proposed", "plans.goal_beside"), ("plans.goal_agreed",), (), at_visits=False),
    "talk": Kind(
        ("visits.item_added",), ("visits.item_discussed",), ("visits.item_undiscussed",), at_visits=True
    ),
}


def tell_all() -> int:
    """Tell what can be told by now, in every community; how many quarters that was."""
    communities = Community.objects.order_by("pk").values_list("pk", "zone")
    for key, _zone in communities:
        share_stories(key)
    return sum(tell_of(key, ZoneInfo(zone)) for key, zone in communities)


def tell_of(community_id: UUID, zone: ZoneInfo) -> int:
    """Tell what can be told of a community by now. A quarter is told once, whole, and never counted again."""
    today = timezone.now().astimezone(zone).date()
    with connection.cursor() as cursor:  # who came since the registry was counted last is among them, too
        cursor.execute(MEMBERS.read_text(encoding="utf-8"), {"community": community_id})
    quarter, found = last_told(today), 0
    for _back in range(QUARTERS):
        for what in KINDS:
            found += _tell(community_id, what, quarter, today)
        quarter = before(quarter)
    return found


_SHARED = """
    SELECT count(DISTINCT coalesce(p.merged_into_id, p.id)) FROM contributions_line l
    JOIN people_person p ON p.id = l.actor_id
    JOIN groups_group g ON g.id = l.answers_id AND NOT g.members_only AND NOT g.support
    WHERE l.community_id = %s::uuid AND l.about_id IS NULL AND l.verb = 'partnership.story_told'
"""


def share_stories(community_id: UUID) -> int:
    """How many people told somebody of the other side a story so far, in fives; it never falls."""
    with connection.cursor() as cursor:
        cursor.execute(_SHARED, [community_id])
        (found,) = cursor.fetchone()
    before = (
        StoriesShared.objects.filter(community=community_id).values_list("people", flat=True).first() or 0
    )
    people = max(int(before), int(found) // FEWEST * FEWEST)
    StoriesShared.objects.update_or_create(community_id=community_id, defaults={"people": people})
    return people


@transaction.atomic
def _tell(community_id: UUID, what: str, quarter: date, today: date) -> bool:
    if CareTold.objects.filter(community=community_id, what=what, quarter=quarter).exists():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_ALONE])
        if not cursor.fetchone()[0]:
            return False
    charter = _charter(community_id)
    events, people = _counted(community_id, what, quarter, today, charter.pk if charter else None)
    told = told_of(events, people, _staff(community_id, quarter), charter.small_number if charter else SMALL)
    named = {*people.places.values()} - {NOWHERE} if charter is None or charter.names_centers else set()
    row, new = CareTold.objects.get_or_create(
        community_id=community_id, what=what, quarter=quarter, defaults={"at": timezone.now()}
    )
    if new:
        CareBegun.objects.bulk_create(
            CareBegun(
                told=row, community_id=community_id, role=role, begun=begun, taken=taken,
                center_id=UUID(center) if center != ALL else None,
            )
            for (role, center), (begun, taken) in told.items() if center in (ALL, *named)
        )  # fmt: skip
    return new


_STAFF = """
    SELECT s.organization_id::text, coalesce(p.merged_into_id, p.id)
    FROM people_seat s JOIN people_person p ON p.id = s.person_id
    WHERE s.community_id = %s AND s.organization_id IS NOT NULL AND s.role = 'clinician'
      AND (s.starts IS NULL OR s.starts < %s) AND (s.ends IS NULL OR s.ends > %s)
"""


def _staff(community_id: UUID, quarter: date) -> dict[str, frozenset[UUID]]:
    """Who had a clinician's seat at each center at any time of a quarter."""
    found: dict[str, set[UUID]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(_STAFF, [community_id, following(quarter), quarter])
        for center, person in cursor.fetchall():
            found[center].add(person)
    return {center: frozenset(people) for center, people in found.items()}


def _charter(community_id: UUID) -> Any:
    now = timezone.now()
    here = CharterVersion.objects.filter(community=community_id, in_force_from__lte=now, replaced_at=None)
    return here.order_by("-in_force_from").first()


def _counted(
    community_id: UUID, what: str, quarter: date, today: date, charter: Any
) -> tuple[list[Event], People]:
    """What was begun in a quarter, and everyone of whom it could be. Kept nowhere."""
    kind = KINDS[what]
    values = {
        "community": community_id, "today": today, "only": None, "charter": charter, "since": quarter,
        "until": following(quarter), "days": DAYS, "nowhere": NOWHERE, "begins": list(kind.begins),
        "takes": list(kind.takes), "undoes": list(kind.undoes), "closed": [int(Category.VISITS), int(Category.PLAN)],
        "at_visits": kind.at_visits,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.counted")
        cursor.execute(COUNTED.read_text(encoding="utf-8"), values)
        cursor.execute(SQL.read_text(encoding="utf-8"), values)
        rows = list(cursor.fetchall())
        cursor.execute("DROP TABLE IF EXISTS pg_temp.counted")
    people = People(
        {person: center for person, center, *_more in rows},
        frozenset(person for person, _center, seen, *_event in rows if seen),
    )
    return [Event(person, *event) for person, _center, _seen, *event in rows if event[0]], people
