"""What the numbers are told of goals is what the plan itself says: the same acts, folded in Python and asked in SQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.utils import timezone

from alongside.kit.ids import time_ordered_id
from alongside.plans.facts import FACTS
from alongside.plans.models import Goal, GoalAct
from alongside.plans.negotiating import MAKES_VERSION, negotiation_of
from alongside.plans.said import Act, Who
from alongside.plans.vocabulary import ActKind, Going, Position
from tests.plans.test_negotiating import PARTIES, Attempt, begun_by, let_in

GOALS = 400
BEGAN = timezone.now() - timedelta(days=300)
KINDS = [ActKind.STOOD] * 5 + [
    ActKind.COUNTERED, ActKind.TALK, ActKind.REVIEW, ActKind.SET_ASIDE, ActKind.TAKEN_UP, ActKind.ENDED,
]  # fmt: skip
ZONE = "Europe/Stockholm"


def a_path(dice: Random) -> list[Act]:
    """What people said about one goal, in an order that nobody chose; hours or days lie between two acts."""
    names = list(PARTIES)
    acts = begun_by(dice.choice(names))
    for _ in range(dice.randrange(12)):
        position = dice.choice([Position.SUPPORT, *Position])
        let_in(acts, Attempt(dice.choice(names), dice.choice(KINDS), position, dice.randrange(2)))
    at = BEGAN
    for place, one in enumerate(acts):
        at += timedelta(hours=dice.randrange(72))
        acts[place] = dated(one, at)
    return acts


def dated(one: Act, at: datetime) -> Act:
    """The same act at that moment, with the day that its kind asks for."""
    return replace(one, at=at, day=at.date() if one.kind in (ActKind.TALK, ActKind.REVIEW) else None)


def kept(person_id: UUID, acts: list[Act]) -> UUID:
    """The path as it is kept: a goal, and a row for each act."""
    goal = Goal.objects.create(person_id=person_id, at=acts[0].at, **author(acts[0].who))
    GoalAct.objects.bulk_create([
        GoalAct(
            id=time_ordered_id(), goal=goal, person_id=person_id, number=one.number, kind=one.kind, version=one.version,
            side=one.side, at=one.at, day=one.day, title=one.title if one.kind in MAKES_VERSION else "",
            position=one.position or "", reason=one.reason, **author(one.who),
        ) for one in acts
    ])  # fmt: skip
    return goal.pk


def author(who: Who) -> dict[str, Any]:
    return {"author_id": who.id, "author_name": who.name, "author_role": "patient", "voice": "patient"}


def said_by_plan(acts: list[Act], zone: Any) -> tuple[date, date | None] | None:
    """From when until when both sides are agreed, as the plan's own fold has it."""
    now = negotiation_of(acts)
    if now.agreed_at is None:
        return None
    over = None if now.going == Going.OPEN or now.closed_by is None else now.closed_by.at
    return now.agreed_at.astimezone(zone).date(), over.astimezone(zone).date() if over else None


def said_to_numbers(person_id: UUID, zone: str) -> list[tuple[date, date | None]]:
    """The facts that the registry is given, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT x.day, x.until FROM ({FACTS.statement}) x WHERE x.person_id = %(person)s",  # noqa: S608 - our words
            {"person": person_id, "zone": zone, "only": None},
        )
        return sorted(cursor.fetchall(), key=str)


@pytest.mark.parametrize("seed", range(3))
def test_agreed_goals_are_counted_as_the_plan_says_that_they_are_agreed(world, seed):
    dice = Random(seed)
    paths = [a_path(dice) for _ in range(GOALS)]
    for acts in paths:
        kept(world.maya.id, acts)

    told = [said_by_plan(acts, ZoneInfo(ZONE)) for acts in paths]
    agreed = [one for one in told if one is not None]
    assert said_to_numbers(world.maya.id, ZONE) == sorted(agreed, key=str)
    assert 20 < len(agreed) < GOALS - 20, "both cases are among them"
    assert any(until for _day, until in agreed)


def test_what_is_kept_from_somebody_is_no_fact(world):
    acts = begun_by("maya")
    let_in(acts, Attempt("amina", ActKind.STOOD))
    goal = kept(world.maya.id, acts)
    assert len(said_to_numbers(world.maya.id, "UTC")) == 1

    Goal.objects.filter(pk=goal).update(kept_from=2)

    assert said_to_numbers(world.maya.id, "UTC") == []
