"""What waits for somebody, and whom they stand near: what Today asks the house, in one query."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask, kept
from alongside.governance.queries.waiting import WAITING as DECIDING
from alongside.groups.queries.waiting import WAITING as WORKING
from alongside.improvement.queries.waiting import WAITING as IMPROVING
from alongside.parity.queries.waiting import WAITING as SHARING_POWER
from alongside.partnership.queries.waiting import WAITING as PARTNERING
from alongside.plans.queries.waiting import WAITING as PLANNING
from alongside.questionnaires.queries.waiting import WAITING as ASKED
from alongside.record.naming import called
from alongside.record.queries.journal import DAY_CODE, SYSTEM, DayMark, first_of_two_weeks, marks_of
from alongside.registry.queries.waiting import WAITING as COUNTING
from alongside.visits.queries.waiting import WAITING as VISITING

MOST = 60
"""Read at once; Today shows the latest of them."""

# Whom the seat stands near is found once; what waits is asked by a function of each room, whose plans are its own.
_WAITING = f"""
    WITH near AS MATERIALIZED (
      SELECT g.person_id AS id, min(g.audience) AS audience,
        bool_or(g.category = 8 AND g.right = 2) AS writes FROM sharing_grant g
      WHERE g.seat_id = %(seat)s AND g.audience <= 2 AND g.starts <= now() AND now() < g.ends GROUP BY g.person_id
    ), waiting AS (
      SELECT 'near' AS kind, n.id AS person_id, NULL::uuid AS thing_id, NULL::text AS by_name, n.writes::text AS words,
        NULL::timestamptz AS at, (
          SELECT json_agg(json_build_array(e.true_at, e.value, e.voice, e.on_behalf_of_name)
            ORDER BY e.true_at, e.recorded_at)
          FROM record_entry e WHERE e.person_id = n.id AND e.superseded_at IS NULL AND e.code = %(day)s
            AND e.code_system = %(journal)s AND e.value IS NOT NULL AND e.true_at >= %(since)s
            AND e.status <> 'entered-in-error') AS days
      FROM near n WHERE n.audience <= 1
      UNION ALL
      SELECT w.*, NULL FROM (SELECT array_agg(n.id) AS ids, array_agg(n.audience) AS audiences FROM near n) a
      CROSS JOIN LATERAL (
        SELECT * FROM home_waits(a.ids, a.audiences)
        UNION ALL {PLANNING}
        UNION ALL {ASKED}
        UNION ALL {VISITING}
        UNION ALL {COUNTING}
        UNION ALL {DECIDING}
        UNION ALL {WORKING}
        UNION ALL {IMPROVING}
        UNION ALL {PARTNERING}
        UNION ALL {SHARING_POWER}) w
    )
    SELECT w.kind, w.person_id, p.name, w.thing_id, w.by_name, w.words, w.at, w.days, e.title
    FROM waiting w
    LEFT JOIN people_person p ON p.id = w.person_id
    LEFT JOIN record_entry e ON w.kind IN ('dispute', 'comment', 'hold') AND e.person_id = w.person_id
      AND e.origin_id = w.thing_id AND e.superseded_at IS NULL
    ORDER BY (w.kind = 'near') DESC, w.at DESC, w.thing_id LIMIT %(most)s
"""  # noqa: S608 - no value stands in it

_PARTNER = (
    f"SELECT w.kind, w.thing_id, w.by_name, w.words, w.at FROM ({DECIDING} UNION ALL {WORKING} "  # noqa: S608
    f"UNION ALL {IMPROVING} UNION ALL {PARTNERING} UNION ALL {SHARING_POWER}) w "
    f"ORDER BY w.at DESC, w.thing_id LIMIT {MOST}"
)


@dataclass(frozen=True)
class Near:
    """The actor, or somebody in their care: whether their journal may be written in, and their last two weeks."""

    person_id: UUID
    name: str
    writes: bool
    days: tuple[DayMark, ...] = ()


@dataclass(frozen=True)
class Waiting:
    """One thing that waits for the actor: of what kind, about whom, by whom."""

    kind: str
    person_id: UUID | None
    name: str
    thing_id: UUID | None
    by_name: str
    words: str
    at: datetime | None
    title: str = ""


def waiting_for(by: Actor) -> tuple[list[Near], list[Waiting]]:
    """Whom the actor stands near as self or caregiver, and what waits for the actor. One query."""
    values = {
        "seat": by.seat_id, "most": MOST + 10, "day": DAY_CODE, "journal": SYSTEM, "since": first_of_two_weeks(by),
    }  # fmt: skip
    with kept() as cursor:
        cursor.execute(_WAITING, values)
        rows = cursor.fetchall()
    near = [_near(by, row) for row in rows if row[0] == "near"]
    waits = [
        Waiting(kind, person_id, name or "", thing_id, by_name or "", words or "", at, called(title or ""))
        for kind, person_id, name, thing_id, by_name, words, at, _days, title in rows
        if kind != "near"
    ]
    return sorted(near, key=lambda one: (one.person_id != by.person_id, one.name)), waits[:MOST]


def waiting_for_partner(by: Actor) -> list[Waiting]:
    """What waits for somebody who is here as a partner: what is decided and done together, and nothing of a record."""
    rows = ask(_PARTNER)
    return [
        Waiting(kind, None, "", thing_id, name or "", words, at) for kind, thing_id, name, words, at in rows
    ]


def _near(by: Actor, row: tuple[Any, ...]) -> Near:
    told = json.loads(row[7]) if isinstance(row[7], str) else row[7] or []
    days = marks_of(
        by, ((datetime.fromisoformat(at), value, voice, behalf) for at, value, voice, behalf in told)
    )
    return Near(row[1], row[2] or "", row[5] == "true", tuple(days))
