"""How near the actor stands to somebody: what the rules ask."""

from __future__ import annotations

from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Role
from alongside.people.models import Caregiver, Enrolment, Person, TeamMember

GROWN_UP = 18


def today_of(by: Actor) -> date:
    """Today, where the actor's community is."""
    return timezone.localdate(timezone=ZoneInfo(by.zone))


def holds(day: date, prefix: str = "") -> Q:
    """What has begun by that day and has not ended."""
    started = Q(**{f"{prefix}starts": None}) | Q(**{f"{prefix}starts__lte": day})
    return started & (Q(**{f"{prefix}ends": None}) | Q(**{f"{prefix}ends__gt": day}))


def is_self(by: Actor, person: Person) -> bool:
    """Whether the actor is that person, in whatever hat."""
    return by.person_id is not None and by.person_id == person.id


def owns(by: Actor, person: Person) -> bool:
    """Whether the actor is that person, in the seat in which the record is theirs."""
    return by.role == Role.PATIENT and is_self(by, person)


def is_grown(person: Person, day: date) -> bool:
    """Whether somebody is of age; where the birth date is not known, yes: they speak for themselves."""
    age = person.age_on(day)
    return age is None or age >= GROWN_UP


def speaks_for(by: Actor, person: Person) -> bool:
    """Whether the actor is a caregiver who may choose for the person, now, and still sees them."""
    if by.role != Role.CAREGIVER:
        return False
    day = today_of(by)
    relations = Caregiver.objects.filter(holds(day), person=person, caregiver=by.person_id, may_choose=True)
    if is_grown(person, day):
        relations = relations.exclude(renewed_on=None)
    return relations.exists() and Person.objects.filter(pk=person.pk).exists()


def in_team(by: Actor, person_id: UUID) -> bool:
    """Whether the actor's seat is in the person's care team now."""
    return TeamMember.objects.filter(holds(today_of(by)), person=person_id, seat=by.seat_id).exists()


def at_center_of(by: Actor, person_id: UUID) -> bool:
    """Whether the actor is a clinician of a center that looks after the person now."""
    if by.role != Role.CLINICIAN or by.center_id is None:
        return False
    return Enrolment.objects.filter(holds(today_of(by)), person=person_id, center=by.center_id).exists()


def nobody_in_team(by: Actor, person_id: UUID) -> bool:
    """Whether nobody is in the person's care team yet."""
    return not TeamMember.objects.filter(holds(today_of(by)), person=person_id).exists()


def was_just_added(person_id: UUID) -> bool:
    """Whether somebody is being added in this very transaction: only then is it sure that no center knows them."""
    made = ask("SELECT current_setting('alongside.made', true)")[0][0]
    return bool(made) and made == str(person_id)
