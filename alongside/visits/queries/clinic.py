"""A clinic's day: its visits, and what both sides have prepared, in one statement whatever their number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.visits.queries.agenda import STANDS

# Of each visit: how many things the family and the team put on the agenda, how often the oldest was carried over, who
# said yes to an order since the last visit, and when a questionnaire was last filled in.
_DAY = f"""
    SELECT v.id, v.person_id, p.name, p.birth_date, v.starts_at, v.minutes, v.mode, v.status, v.with_names, v.about,
      v.with_seats @> ARRAY[%(seat)s::uuid], coalesce(a.family, 0), coalesce(a.team, 0), coalesce(a.carried, 0),
      o.family IS NOT NULL, o.team IS NOT NULL, q.at IS NOT NULL
    FROM visits_visit v
    JOIN people_person p ON p.id = v.person_id
    CROSS JOIN LATERAL (
      SELECT coalesce(max(x.ended_at), v.starts_at - interval '1 year') AS at FROM visits_visit x
      WHERE x.person_id = v.person_id AND x.status = 'held' AND x.id <> v.id AND x.ended_at < v.starts_at) last
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE i.voice IN ('patient', 'caregiver')) AS family,
        count(*) FILTER (WHERE i.voice = 'clinician') AS team,
        max((SELECT count(*) FROM visits_visit h WHERE h.person_id = i.person_id AND h.status = 'held'
          AND h.ended_at > i.at)) AS carried
      FROM visits_agendaitem i WHERE i.person_id = v.person_id AND {STANDS}) a ON true
    LEFT JOIN LATERAL (
      SELECT max(y.at) FILTER (WHERE y.voice IN ('patient', 'caregiver')) AS family,
        max(y.at) FILTER (WHERE y.voice = 'clinician') AS team
      FROM visits_orderagreed y WHERE y.person_id = v.person_id AND y.at > last.at) o ON true
    LEFT JOIN LATERAL (
      SELECT e.true_at AS at FROM record_entry e
      WHERE e.person_id = v.person_id AND e.superseded_at IS NULL AND e.true_at > last.at
        AND e.kind = 'QuestionnaireResponse' AND e.voice IN ('patient', 'caregiver') LIMIT 1) q ON true
    WHERE v.center_id = %(center)s::uuid
      AND v.starts_at >= %(begin)s::timestamptz AND v.starts_at < %(end)s::timestamptz
    ORDER BY v.starts_at, p.name, v.id"""  # noqa: S608 - no value stands in it


@dataclass(frozen=True)
class OfDay:
    """One visit of a day, and what each side has prepared since the last one."""

    id: UUID
    person_id: UUID
    name: str
    birth_date: date | None
    starts_at: datetime
    minutes: int
    mode: str
    status: str
    with_names: list[str]
    about: str
    mine: bool
    from_family: int
    from_team: int
    carried: int
    family_agreed: bool
    team_agreed: bool
    filled: bool

    @property
    def family(self) -> bool:
        """Whether the person or the family has prepared: an item, a yes to the order, a questionnaire."""
        return self.from_family > 0 or self.family_agreed or self.filled

    @property
    def team(self) -> bool:
        """Whether the team has prepared: an item, or a yes to the order."""
        return self.from_team > 0 or self.team_agreed


def day_of(by: Actor, day: date) -> list[OfDay]:
    """The visits of a day at the actor's center, as far as the actor's seat may see them. One query."""
    zone = ZoneInfo(by.zone)
    begin = datetime.combine(day, time.min, tzinfo=zone)
    values = {
        "seat": by.seat_id, "center": by.center_id, "begin": begin,
        "end": datetime.combine(day + timedelta(days=1), time.min, tzinfo=zone),
    }  # fmt: skip
    return [OfDay(*row) for row in ask(_DAY, values)]
