"""Resources that no entry holds: made when they are asked for, of what rooms keep in tables of their own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.fhir.teams import care_team
from alongside.kit.terms import Category
from alongside.plans.queries.resources import (
    goal_resources,
    observed_resources,
    plan_resources,
    whose_goal,
    whose_words,
)
from alongside.record.queries.resources import Kept
from alongside.sharing.actions.opening import Opened, open_record
from alongside.visits.queries.resources import appointment_resources, encounter_resources, whose_visit

Made = tuple[Mapping[str, Any], datetime]
"""A resource, and when it was true."""


Telling = Callable[[Actor, Opened, datetime | None], Iterable[Made]]
"""What there is of a person, once their record is open; what is older than the moment may be left out."""


@dataclass(frozen=True)
class Making:
    """How the resources of one kind are made: their category, all of one person, and whose one of an id is."""

    category: Category
    all_of: Telling
    whose: Callable[[Actor, UUID], UUID | None]


def _the_person(by: Actor, key: UUID) -> UUID:
    """Of what there is one for each person, the id is the person's."""
    return key


def _of(told: Callable[[Actor, UUID], Iterable[Made]]) -> Telling:
    """What a room tells of a person."""
    return lambda by, opened, _since: told(by, opened.person_id)


def _observed(by: Actor, opened: Opened, since: datetime | None) -> Iterable[Made]:
    return observed_resources(by, opened.person_id, since)


def _team(by: Actor, opened: Opened, _since: datetime | None) -> Iterable[Made]:
    return care_team(by, opened)


MAKINGS: Mapping[str, tuple[Making, ...]] = {
    "Appointment": (Making(Category.VISITS, _of(appointment_resources), whose_visit),),
    "CarePlan": (Making(Category.PLAN, _of(plan_resources), _the_person),),
    "CareTeam": (Making(Category.IDENTITY, _team, _the_person),),
    "Encounter": (Making(Category.VISITS, _of(encounter_resources), whose_visit),),
    "Goal": (Making(Category.PLAN, _of(goal_resources), whose_goal),),
    "Observation": (Making(Category.PLAN, _observed, whose_words),),
}


def made_of(
    by: Actor, opened: Opened, kind: str, before: tuple[datetime, UUID] | None, since: datetime | None
) -> list[Kept]:
    """A person's made resources of one kind, as far as the actor's seat may see them, newest first.

    Those before a place in the list, and none that would stand behind the page whose last entry is of `since`.
    """
    found = [
        kept(*one)
        for making in MAKINGS.get(kind, ())
        if opened.rights.may_see(making.category)
        for one in making.all_of(by, opened, since)
    ]
    later = [one for one in found if before is None or (one.true_at, one.id) < before]
    return sorted(later, key=lambda one: (one.true_at, one.id), reverse=True)


def kept(resource: Mapping[str, Any], at: datetime) -> Kept:
    """A made resource as an entry's would go out."""
    key = UUID(resource["id"])
    return Kept(key, key, at, json.dumps(resource, ensure_ascii=False))


def made_one(by: Actor, kind: str, key: UUID) -> str | None:
    """One made resource, after the record that it is about was opened. Raises Refused where that may not be."""
    for making in MAKINGS.get(kind, ()):
        person_id = making.whose(by, key)
        if person_id is None:
            continue
        opened = open_record(by=by, person_id=person_id, categories=[making.category], page="fhir")
        if opened.rights.may_see(making.category):
            found = (kept(*one) for one in making.all_of(by, opened, None))
            return next((one.resource for one in found if one.id == key), None)
    return None
