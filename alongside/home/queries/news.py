"""What is new about me, or about the people near me: the ledger's lines, as far as the things they name may be seen."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.record.naming import called

SINCE = timedelta(days=21)
EACH = 12
MOST = 60
SHOWN = 12
TOGETHER = timedelta(minutes=15)
QUIET = (
    "record.entry_taken_back", "record.entry_kept", "record.entry_opened", "record.following_begun",
    "record.following_ended", "record.following_ordered", "sharing.birthday_told", "plans.matter_taken_away",
    "plans.matter_kept", "plans.matter_opened", "plans.goal_kept", "plans.goal_opened",
    "visits.item_moved", "visits.item_first", "visits.item_not_first", "visits.item_kept", "visits.item_opened",
    "visits.item_discussed", "visits.item_undiscussed", "visits.noted", "visits.decided", "visits.next_step",
    "visits.reworded", "visits.taken_back", "visits.order_agreed", "visits.visit_begun",
)  # fmt: skip

# Of everyone near (myself, my children, my patients) the latest lines, so that one does not hide the others. What is
# said beside a line is what stands now, as it was corrected since.
_NEWS = """
    WITH near AS (
      SELECT g.person_id AS id, min(g.audience) AS audience FROM sharing_grant g
      WHERE g.seat_id = %(seat)s AND g.audience <= 2 AND g.starts <= now() AND now() < g.ends GROUP BY g.person_id
    )
    SELECT l.id, l.at, l.verb, l.subject_type, l.subject_words, l.category, l.actor_id, l.actor_name, l.role,
      l.on_behalf_of_name, n.id AS about_id, p.name AS about_name, n.audience,
      coalesce(e.origin_id, c.entry_origin, d.entry_origin, f.entry_origin, CASE l.subject_type
        WHEN 'Goal' THEN l.subject_id WHEN 'GoalStep' THEN l.answers_id END) AS origin_id,
      left(coalesce(nullif(t.words, ''), c.words, d.words, f.words, a.reason, ''), 200) AS words,
      t.value, t.unit, t.value_words, w.title,
      r.relation, CASE l.verb WHEN 'sharing.charter_changed_yours' THEN l.details END AS sight
    FROM near n
    JOIN people_person p ON p.id = n.id
    CROSS JOIN LATERAL (
      SELECT * FROM contributions_line l
      WHERE l.about_id = n.id AND l.at > now() - %(since)s AND l.actor_id IS DISTINCT FROM %(me)s
        AND l.verb <> ALL (%(quiet)s)
      ORDER BY l.at DESC LIMIT %(each)s
    ) l
    LEFT JOIN record_entry e ON l.subject_type = 'Entry' AND e.id = l.subject_id AND e.person_id = n.id
    LEFT JOIN record_entry t ON t.origin_id = e.origin_id AND t.superseded_at IS NULL AND t.person_id = n.id
    LEFT JOIN record_comment c ON l.subject_type = 'Comment' AND c.id = l.subject_id AND c.person_id = n.id
    LEFT JOIN record_dispute d ON l.subject_type = 'Dispute' AND d.id = l.subject_id AND d.person_id = n.id
    LEFT JOIN record_file f ON l.subject_type = 'File' AND f.id = l.subject_id AND f.person_id = n.id
    LEFT JOIN plans_goalact a ON l.subject_type = 'Goal' AND a.id = (l.details ->> 'act')::uuid AND a.person_id = n.id
    LEFT JOIN LATERAL (
      SELECT k.relation FROM people_caregiver k
      WHERE l.role = 'caregiver' AND k.person_id = n.id AND k.caregiver_id = l.actor_id
      ORDER BY k.created_at DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(nullif(coalesce(e.author_title, c.author_title, d.author_title, f.author_title), ''), (
        SELECT s.title FROM people_seat s WHERE l.role NOT IN ('patient', 'caregiver') AND s.person_id = l.actor_id
          AND s.role = l.role AND s.community_id = l.community_id
        ORDER BY (s.organization_id = l.center_id) DESC NULLS LAST, s.id DESC LIMIT 1)) AS title) w ON true
    WHERE t.status IS DISTINCT FROM 'entered-in-error'
    ORDER BY l.at DESC, l.id LIMIT %(most)s
"""


@dataclass(frozen=True)
class News:
    """One line of the ledger, and what of the thing it names may be shown beside it."""

    id: UUID
    at: datetime
    verb: str
    subject_type: str
    subject_words: str
    category: int | None
    actor_id: UUID | None
    actor_name: str
    role: str
    on_behalf_of_name: str
    about_id: UUID
    about_name: str
    audience: int
    origin_id: UUID | None
    words: str
    value: float | None
    unit: str
    value_words: str
    title: str
    relation: str
    sight: dict[str, list[tuple[int, int]]] | None = None
    """What a new charter opened and closed of theirs: pairs of audience and category."""


@dataclass
class Told:
    """Lines that belong together: one person did the same about one person, in one go."""

    first: News
    lines: list[News] = field(default_factory=list)

    @property
    def at(self) -> datetime:
        """When it was, at the latest."""
        return self.first.at


def news_for(by: Actor) -> list[Told]:
    """What others did lately about the actor, or about those near whom the seat stands. One query."""
    values: dict[str, Any] = {
        "seat": by.seat_id, "me": by.person_id, "since": SINCE, "quiet": list(QUIET), "each": EACH, "most": MOST,
    }  # fmt: skip
    with kept() as cursor:
        cursor.execute(_NEWS, values)
        names = [column.name for column in cursor.description or []]
        lines = [_news(dict(zip(names, row, strict=True))) for row in cursor.fetchall()]
    return together(lines)[:SHOWN]


def _news(row: dict[str, Any]) -> News:
    blank = ("unit", "value_words", "title", "relation", "words")
    told = {**row, **{name: row[name] or "" for name in blank}}
    told["sight"] = json.loads(row["sight"]) if isinstance(row["sight"], str) else row["sight"]
    return News(**told | {name: called(told[name]) for name in ("subject_words", "unit", "value_words")})


def together(lines: list[News]) -> list[Told]:
    """Lines of one person, about one person, of one kind, within a quarter of an hour, told as one.

    Words are never lost by it: two that each say something in words stay two.
    """
    told: list[Told] = []
    for line in lines:
        if any(_said_already(other, line) for one in told for other in one.lines):
            continue
        same = next((one for one in told if _belongs(one, line)), None)
        if same is None:
            told.append(Told(line, [line]))
        elif line.origin_id is None or all(other.origin_id != line.origin_id for other in same.lines):
            same.lines.append(line)
    return told


def _said_already(later: News, line: News) -> bool:
    """Whoever corrected what they wrote did one thing: beside both lines would stand the same words."""
    one_thing = line.subject_type == later.subject_type == "Entry" and line.origin_id is not None
    return one_thing and (line.origin_id, line.actor_id) == (later.origin_id, later.actor_id)


def _belongs(told: Told, line: News) -> bool:
    first = told.first
    if line.words and any(one.words for one in told.lines):
        return False
    key = (line.actor_id, line.actor_name, line.about_id, line.verb, line.on_behalf_of_name)
    return key == (
        first.actor_id, first.actor_name, first.about_id, first.verb, first.on_behalf_of_name,
    ) and first.at - line.at <= TOGETHER  # fmt: skip
