"""What changes on which birthday of somebody: the charter's age bands, and what the grants say of that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.people.models import Person
from alongside.people.queries.standing import today_of
from alongside.sharing.birthdays import birthday
from alongside.sharing.models import AgeBand, CharterVersion, Choice
from alongside.sharing.queries.charter import in_force


@dataclass(frozen=True)
class Step:
    """One age band for one person: from which day on it holds, until when, and whether that day has come."""

    band_id: int
    effect: BandEffect
    category: Category | None
    age: int
    day: date
    until_age: int | None
    until: date | None
    reason: str
    has_come: bool
    is_over: bool


@dataclass(frozen=True)
class Sight:
    """A caregiver's right over a category on a day."""

    caregiver_id: UUID
    right: Right


Sights = dict[tuple[date, Category], tuple[Sight, ...]]


def steps_of(by: Actor, person: Person) -> list[Step]:
    """The bands of the charter in force as days in this person's life, in their order; none without a birth date."""
    if person.birth_date is None:
        return []
    version = CharterVersion.objects.filter(in_force(), community=by.community_id)
    bands = AgeBand.objects.filter(version__in=version)
    steps = [_step(person.birth_date, one, today_of(by)) for one in bands]
    return sorted(steps, key=lambda one: (one.day, one.band_id))


def _step(born: date, band: AgeBand, today: date) -> Step:
    day = birthday(born, band.from_age)
    until = None if band.until_age is None else birthday(born, band.until_age)
    return Step(
        band.pk, BandEffect(band.effect), None if band.category is None else Category(band.category), band.from_age,
        day, band.until_age, until, band.reason, day <= today, until is not None and until <= today,
    )  # fmt: skip


_SIGHTS = "SELECT * FROM sharing_sights(%s::uuid, %s::timestamptz[])"


def sights_on(by: Actor, person_id: UUID, days: Iterable[date]) -> Sights:
    """What caregivers may do with each category on each of these days, by the grants that are made already.

    The person reads it of every caregiver, a caregiver of themselves alone. One query.
    """
    zone = ZoneInfo(by.zone)
    begins = {datetime.combine(one, time.min, tzinfo=zone): one for one in sorted(set(days))}
    found: dict[tuple[date, Category], list[Sight]] = defaultdict(list)
    for moment, category, caregiver_id, right in ask(_SIGHTS, [person_id, list(begins)]):
        found[begins[moment], Category(category)].append(Sight(caregiver_id, Right(right)))
    return {key: tuple(some) for key, some in found.items()}


def prepared(by: Actor, person_id: UUID) -> dict[Category, Choice]:
    """What the person chose themselves for their caregivers as a whole, of each category the latest that stands."""
    own = Choice.objects.filter(
        person=person_id, audience=Audience.CAREGIVERS.value, by_self=True, withdrawn_at=None, named=None
    )
    today = today_of(by)
    standing = (one for one in own.order_by("made_at", "id") if one.ends is None or one.ends > today)
    return {Category(one.category): one for one in standing}


def my_choice(by: Actor, person_id: UUID, category: Category) -> Choice | None:
    """The choice that `prepared` tells of this category."""
    return prepared(by, person_id).get(category)
