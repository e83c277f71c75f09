"""What waits for somebody, and whom they stand near: what Today asks the house, in one query."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.governance.queries.waiting import WAITING as DECIDING
from alongside.governance.queries.waiting import deciding_waits
from alongside.people.queries.standing import today_of
from alongside.plans.queries.waiting import WAITING as PLANNING
from alongside.plans.queries.waiting_beside import WAITING as BESIDE_GOALS
from alongside.questionnaires.queries.waiting import WAITING as ASKED
from alongside.record.queries.journal import DAY_CODE, SYSTEM, DayMark, first_of_two_weeks, marks_of
from alongside.visits.queries.waiting import WAITING as VISITING

MOST = 12

_WAITING = (
    """
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
      SELECT 'dispute', d.person_id, d.entry_origin, d.author_name, d.words, d.at, NULL
      FROM near n JOIN record_dispute d ON d.person_id = n.id
      WHERE d.about_dispute_id IS NULL AND d.author_id IS DISTINCT FROM %(me)s
        AND NOT EXISTS (SELECT 1 FROM record_dispute a WHERE a.about_dispute_id = d.id AND a.person_id = d.person_id)
        AND (d.person_id = %(me)s OR EXISTS (
          SELECT 1 FROM record_entry e WHERE e.person_id = d.person_id AND e.origin_id = d.entry_origin
            AND e.author_id = %(me)s))
      UNION ALL
      SELECT 'comment', c.person_id, c.entry_origin, c.author_name, c.words, c.at, NULL
      FROM near n JOIN record_comment c ON c.person_id = n.id
      WHERE c.author_id IS DISTINCT FROM %(me)s AND c.at > now() - interval '30 days'
        AND (EXISTS (SELECT 1 FROM record_comment m WHERE m.person_id = c.person_id AND m.entry_origin = c.entry_origin
               AND m.author_id = %(me)s AND m.at < c.at)
          OR EXISTS (SELECT 1 FROM record_entry e WHERE e.person_id = c.person_id AND e.origin_id = c.entry_origin
               AND e.author_id = %(me)s))
        AND NOT EXISTS (SELECT 1 FROM record_comment l WHERE l.person_id = c.person_id
          AND l.entry_origin = c.entry_origin AND l.at > c.at)
      UNION ALL
      SELECT 'hold', h.person_id, h.entry_origin, h.asked_by_name, h.reason, h.asked_at, NULL
      FROM near n JOIN record_hold h ON h.person_id = n.id
      WHERE n.audience = 2 AND h.asked_at IS NOT NULL AND h.released_at IS NULL AND h.until > now()
        AND (h.answered_at IS NULL OR h.answered_at < h.asked_at)
      UNION ALL
      SELECT 'birthday', b.person_id, NULL, NULL, min(b.day)::text, min(b.told_at), NULL
      FROM near n JOIN sharing_birthdaynotice b ON b.person_id = n.id AND b.to_id = %(me)s AND b.day >= %(today)s
      WHERE n.audience <= 1 GROUP BY b.person_id
      UNION ALL
      SELECT 'study', n.id, s.id, NULL, s.title, NULL, NULL
      FROM near n JOIN sharing_study s ON (s.starts IS NULL OR s.starts <= %(today)s)
        AND (s.ends IS NULL OR s.ends > %(today)s)
      WHERE (n.audience = 0 OR n.audience = 1 AND EXISTS (
          SELECT 1 FROM people_caregiver r WHERE r.may_choose AND r.person_id = n.id AND r.caregiver_id = %(me)s))
        AND NOT EXISTS (SELECT 1 FROM sharing_studyconsent a WHERE a.person_id = n.id AND a.study_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM sharing_consentanswer x WHERE x.person_id = n.id AND x.replaced_at IS NULL
          AND x.answer = 'no' AND (x.item = ANY (s.needs) OR x.item = 'contact_studies'))
        AND (NOT s.broad OR EXISTS (SELECT 1 FROM sharing_consentanswer x WHERE x.person_id = n.id
          AND x.replaced_at IS NULL AND x.answer = 'ask' AND x.item = ANY (s.needs)))
      UNION ALL
      SELECT k.kind, n.id, NULL, NULL, NULL, NULL, NULL
      FROM near n JOIN people_person p ON p.id = n.id
      CROSS JOIN (VALUES ('anew'), ('stay')) AS k (kind)
      WHERE n.audience = 0 AND EXISTS (
          SELECT 1 FROM sharing_charterversion v JOIN sharing_ageband b ON b.version_id = v.id AND b.effect = 'ends'
          WHERE v.community_id = p.community_id AND v.in_force_from <= now()
            AND (v.replaced_at IS NULL OR now() < v.replaced_at)
            AND sharing_birthday(p.birth_date, b.from_age) <= %(today)s)
        AND CASE k.kind
          WHEN 'anew' THEN EXISTS (SELECT 1 FROM sharing_consentanswer x WHERE x.person_id = n.id
            AND x.replaced_at IS NULL AND x.answer = 'yes' AND NOT x.by_self)
          ELSE EXISTS (SELECT 1 FROM people_caregiver r WHERE r.person_id = n.id AND r.renewed_on IS NULL
            AND (r.ends IS NULL OR r.ends > %(today)s)) END
      UNION ALL
      SELECT 'handover', n.id, h.id, h.begun_by_name, NULL, h.begun_at, NULL
      FROM near n JOIN record_handover h ON h.person_id = n.id AND h.closed_at IS NULL
      WHERE h.begun_at > now() - interval '60 days' AND NOT EXISTS (
        SELECT 1 FROM record_handoverready r WHERE r.handover_id = h.id AND r.author_id = %(me)s)
      UNION ALL
-- what waits in plans
      SELECT 'draft', d.person_id, NULL, d.form, left(coalesce(nullif(d.content ->> 'words', ''),
        nullif(d.content ->> 'reason', ''), d.content ->> 'title'), 120), d.kept_at, NULL
      FROM record_draft d WHERE d.author_id = %(me)s
      UNION ALL
      SELECT 'import', NULL, r.id, NULL, r.state, r.ended_at, NULL
      FROM record_importrun r WHERE r.begun_by_id = %(me)s AND r.ended_at > now() - interval '7 days'
      UNION ALL
      SELECT 'invitation', NULL, i.id, i.name, i.email, i.expires_at, NULL
      FROM people_invitation i WHERE i.invited_by_id = %(me)s AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
        AND i.expires_at > now() - interval '14 days'
      UNION ALL
      SELECT 'device', NULL, k.id, NULL, k.words, k.first_at, NULL
      FROM people_knowndevice k WHERE k.account_id = %(account)s AND k.mine_at IS NULL
        AND k.first_at > now() - interval '30 days'
      UNION ALL
-- what is asked
-- what of visits waits
-- what is decided together
    )
    SELECT w.kind, w.person_id, p.name, w.thing_id, w.by_name, w.words, w.at, w.days, e.title
    FROM waiting w
    LEFT JOIN people_person p ON p.id = w.person_id
    LEFT JOIN record_entry e ON w.kind IN ('dispute', 'comment', 'hold') AND e.person_id = w.person_id
      AND e.origin_id = w.thing_id AND e.superseded_at IS NULL
    ORDER BY (w.kind = 'near') DESC, w.at DESC, w.thing_id LIMIT %(most)s
""".replace("-- what is asked", ASKED)
    .replace("-- what is decided together", DECIDING)
    .replace("-- what waits in plans\n", PLANNING + BESIDE_GOALS)
    .replace("-- what of visits waits\n", VISITING)
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
        "seat": by.seat_id, "me": by.person_id, "account": by.account_id, "most": MOST + 10, "day": DAY_CODE,
        "journal": SYSTEM, "since": first_of_two_weeks(by), "today": today_of(by), "community": by.community_id,
    }  # fmt: skip
    with kept() as cursor:
        cursor.execute(_WAITING, values)
        rows = cursor.fetchall()
    near = [_near(by, row) for row in rows if row[0] == "near"]
    waits = [
        Waiting(kind, person_id, name or "", thing_id, by_name or "", words or "", at, title or "")
        for kind, person_id, name, thing_id, by_name, words, at, _days, title in rows
        if kind != "near"
    ]
    return sorted(near, key=lambda one: (one.person_id != by.person_id, one.name)), waits[:MOST]


def waiting_for_partner(by: Actor) -> list[Waiting]:
    """What waits for somebody who is here as a partner: what is decided together, and nothing of a record."""
    rows = deciding_waits(by)
    return [
        Waiting(kind, None, "", thing_id, name or "", words, at) for kind, thing_id, name, words, at in rows
    ]


def _near(by: Actor, row: tuple[Any, ...]) -> Near:
    told = json.loads(row[7]) if isinstance(row[7], str) else row[7] or []
    days = marks_of(
        by, ((datetime.fromisoformat(at), value, voice, behalf) for at, value, voice, behalf in told)
    )
    return Near(row[1], row[2] or "", row[5] == "true", tuple(days))
