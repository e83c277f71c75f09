"""All that a page of choices stands on, in one statement: who is near, what was chosen, what no choice goes past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.people.queries.standing import today_of
from alongside.sharing.queries.choices import CHOICES_NOW, STUDIES_YES, Chosen, chosen_of
from alongside.sharing.queries.limits import LIMITS, Limits, limits_of
from alongside.sharing.queries.readers import READERS, Reader, reader_of

_CHOSEN = """
    SELECT json_agg(json_build_array(c.kind, c.id, c.at, c.by_name, c.by_self, c.audience, c.named_id, c.named,
      c.category, c."right", c.words, c.starts, c.ends, c.over_at) ORDER BY c.at, c.id)
    FROM ({asked}) AS c (kind, id, at, by_name, by_self, audience, named_id, named, category, "right", words, starts,
      ends, over_at)"""
_ALL = f"""
    SELECT
      (SELECT json_agg(json_build_array(r.seat_id, r.person_id, r.name, r.given_name, r.role, r.title, r.center,
         r.relation, r.studies, r.audience, r.emergency_id, r.until, r.categories, r.rights, r.because, r.rule_rights,
         r.choices, r.rails, r.bands)) FROM ({READERS.replace("%s", "%(person)s")}) r),
      ({_CHOSEN.format(asked=CHOICES_NOW)}),
      ({_CHOSEN.format(asked=STUDIES_YES)}),
      (SELECT json_agg(json_build_array(l.kind, l.id, l.audience, l.category, l.word, l.number, l.reason))
       FROM ({LIMITS}) AS l (kind, id, audience, category, word, number, reason))"""  # noqa: S608 - our own words


@dataclass(frozen=True)
class Steering:
    """Who stands near, the choices that hold, the studies to which somebody said yes, and the charter's limits."""

    near: list[Reader]
    chosen: list[Chosen]
    studies: list[Chosen]
    limits: Limits


def steering_of(by: Actor, person_id: UUID) -> Steering:
    """What `readers`, `choices_now`, `studies_said_yes` and `limits_in_force` tell, together. One query."""
    values = {"person": person_id, "today": today_of(by), "zone": by.zone, "here": by.community_id}
    near, chosen, studies, limits = ask(_ALL, values)[0]
    return Steering(
        [_reader(row) for row in near or []], [_chosen(row) for row in chosen or []],
        [_chosen(row) for row in studies or []], limits_of(limits or []),
    )  # fmt: skip


def _reader(row: list[Any]) -> Reader:
    row[0], row[1], row[10], row[11] = UUID(row[0]), UUID(row[1]), _id(row[10]), _moment(row[11])
    row[16] = [_id(one) for one in row[16]]
    return reader_of(tuple(row))


def _chosen(row: list[Any]) -> Chosen:
    row[1], row[2], row[6], row[13] = UUID(row[1]), _moment(row[2]), _id(row[6]), _moment(row[13])
    row[11], row[12] = _day(row[11]), _day(row[12])
    return chosen_of(*row)


def _id(told: str | None) -> UUID | None:
    return UUID(told) if told else None


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
