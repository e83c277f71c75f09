"""What is asked: what waits for whom, the schedules behind it, and how the actor is reminded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.people.queries.standing import today_of
from alongside.questionnaires.answerer import me
from alongside.questionnaires.languages import translated
from alongside.questionnaires.models import Reminder


@dataclass(frozen=True)
class Waits:
    """A form that waits for answers of somebody; `over` where the visit was held before which it was asked."""

    id: UUID
    person_id: UUID
    origin_id: UUID
    title: str
    minutes: int
    for_whom: str
    why: str
    visit_id: UUID | None
    opens_on: date
    due_on: date | None
    asked_by_name: str
    snoozed_until: datetime | None
    over: bool = False


# The form as it is used now; where it was put away meanwhile, nothing waits. What was asked before a visit that was
# held is told of for half a year, until the form is answered after all.
_WAITS = """
    SELECT a.id, a.person_id, a.origin_id, q.title@, q.minutes, a.for_whom, a.why, a.visit_id, a.opens_on, a.due_on,
      a.asked_by_name, s.until, a.over_at IS NOT NULL
    FROM questionnaires_asked a
    JOIN LATERAL (
      SELECT l.questionnaire_id, l.takes FROM questionnaires_librarystep l WHERE l.origin_id = a.origin_id
      ORDER BY l.at DESC, l.id DESC LIMIT 1) l ON l.takes
    JOIN questionnaires_questionnaire q ON q.id = l.questionnaire_id
    LEFT JOIN questionnaires_snooze s ON s.asked_id = a.id AND s.reader_id = %(me)s::uuid
    WHERE a.person_id = %(person)s::uuid AND a.answered_at IS NULL AND a.passed_at IS NULL
      AND a.opens_on <= %(today)s::date AND (a.over_at IS NULL OR a.over_at > %(today)s::date - 180 AND NOT EXISTS (
        SELECT 1 FROM questionnaires_answered d WHERE d.person_id = a.person_id AND d.origin_id = a.origin_id
          AND d.answered_by_voice = a.for_whom AND d.finished_at > a.over_at))
    ORDER BY a.over_at IS NOT NULL, a.due_on NULLS LAST, a.opens_on, a.id LIMIT 50"""
_SCHEDULES = """
    SELECT s.id, s.person_id, s.origin_id, q.title@, s."when", s.days, s.months, s.event, s.for_whom,
      s.author_name, s.at
    FROM questionnaires_schedule s
    JOIN LATERAL (
      SELECT l.questionnaire_id FROM questionnaires_librarystep l WHERE l.origin_id = s.origin_id
      ORDER BY l.at DESC, l.id DESC LIMIT 1) l ON true
    JOIN questionnaires_questionnaire q ON q.id = l.questionnaire_id
    WHERE s.community_id = %(here)s::uuid AND s.ended_at IS NULL
      AND (s.person_id IS NULL OR s.person_id = %(person)s::uuid)
    ORDER BY s.person_id NULLS LAST, s.at, s.id LIMIT 100"""


@dataclass(frozen=True)
class Scheduled:
    """A form that is asked again and again."""

    id: UUID
    person_id: UUID | None
    origin_id: UUID
    title: str
    when: str
    days: int
    months: int
    event: str
    for_whom: str
    author_name: str
    at: datetime


def waits_for(by: Actor, person_id: UUID) -> list[Waits]:
    """What waits for answers about this person today, the most urgent first. One query."""
    values = {"me": by.person_id, "person": person_id, "today": today_of(by)}
    return [Waits(*row) for row in ask(translated(_WAITS), values)]


def schedules_of(by: Actor, person_id: UUID | None = None) -> list[Scheduled]:
    """What is asked by itself: of everyone, and of this person. One query."""
    return [
        Scheduled(*row) for row in ask(translated(_SCHEDULES), {"here": by.community_id, "person": person_id})
    ]


def reminder_of(by: Actor) -> Reminder:
    """How the actor is reminded; where they set nothing, on Today."""
    found = Reminder.objects.filter(reader=me(by)).first()
    return found or Reminder(reader_id=me(by))
