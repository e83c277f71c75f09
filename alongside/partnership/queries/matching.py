"""Who fits a task, and what fits somebody: a plain rule, and the database judges who may know what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.partnership.models import Asked, Offer, Opportunity, ProfilePart, Work
from alongside.partnership.opportunity_kinds import Lacks
from alongside.partnership.queries.opportunities import free_now
from alongside.partnership.queries.profiles import parts_named
from alongside.partnership.skills import SKILL

MOST, LOOKED_AT, EVERYBODY = 10, 300, 100_000
_PEOPLE = "SELECT person, called, parts, prepared FROM partnership_people_for(%s::uuid, %s::boolean, %s::int)"

_POOL = "SELECT count(*) FILTER (WHERE prepared), count(*) FROM partnership_people_for(%s::uuid, %s::boolean, %s::int)"


@dataclass(frozen=True)
class Fit:
    """Somebody who fits a task, by parts that the viewer may see; and whether they are prepared."""

    person_id: UUID
    name: str
    parts: tuple[ProfilePart, ...]
    prepared: bool = False


@dataclass(frozen=True)
class Suits:
    """A task, or a gap of a team, that suits somebody: by which terms."""

    thing: Any
    terms: tuple[str, ...]

    @property
    def weight(self) -> tuple[int, int]:
        """Skills in common first, then words in common."""
        skills = sum(one.startswith(SKILL) for one in self.terms)
        return -skills, -(len(self.terms) - skills)


def people_for(by: Actor, task: Opportunity, *, at_once: bool = False, most: int = MOST) -> list[Fit]:
    """Who fits a task, best first; for its contact person alone. Two queries."""
    rows = ask(_PEOPLE, [task.pk, at_once, most])
    named = {one.pk: one for one in parts_named(by, [part for row in rows for part in row[2]])}
    return [
        Fit(person, name, tuple(named[one] for one in parts if one in named), prepared)
        for person, name, parts, prepared in rows
    ]


def pool_for(by: Actor, task: Opportunity) -> tuple[int, int]:
    """How many of those who fit are prepared, and how many fit; for the contact person alone. One query."""
    ((ready, fit),) = ask(_POOL, [task.pk, False, EVERYBODY])
    return int(ready), int(fit)


def fitting(by: Actor, task: Opportunity) -> dict[UUID, str]:
    """Everybody whom the contact person may ask this now, by name."""
    return {row[0]: row[1] for row in ask(_PEOPLE, [task.pk, False, EVERYBODY])}


def asked_for(by: Actor, task: Opportunity) -> list[Asked]:
    """Whom the contact person asked."""
    here = Asked.objects.filter(opportunity=task, opportunity__community=by.community_id)
    return list(here.order_by("-at", "-id"))


def tasks_for(by: Actor, terms: Iterable[str]) -> list[Suits]:
    """The open tasks that have something in common with these terms; the best first, then the latest."""
    mine = set(terms)
    offered = Offer.objects.filter(opportunity=OuterRef("pk"), person=by.person_id)
    here = Opportunity.objects.filter(
        ~Exists(offered), free_now(by), community=by.community_id, terms__overlap=sorted(mine)
    )
    found = here.exclude(contact=by.person_id).select_related("group").order_by("-at", "-id")[:LOOKED_AT]
    return _best(found, mine)


def gaps_for(by: Actor, terms: Iterable[str]) -> list[Suits]:
    """What teams lack and nobody is looked for yet: a task that does not exist until somebody proposes it (D29)."""
    mine = set(terms)
    looked = Opportunity.objects.filter(work=OuterRef("pk"), closed_at=None)
    here = Work.objects.filter(
        ~Exists(looked), group__community=by.community_id, group__ended_at=None, group__members_only=False,
        ended_at=None, terms__overlap=sorted(mine),
    ).exclude(lacks=Lacks.NOTHING)  # fmt: skip
    return _best(here.select_related("group").order_by("-at", "-id")[:LOOKED_AT], mine)


def _best(found: Iterable[Any], mine: set[str]) -> list[Suits]:
    told = [Suits(one, tuple(term for term in one.terms if term in mine)) for one in found]
    return sorted(told, key=lambda one: one.weight)[:MOST]
