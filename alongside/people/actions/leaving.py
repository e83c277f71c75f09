"""Leaving a community, and coming back."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.people import verbs
from alongside.people.actions.persons import about
from alongside.people.models import Person, Withdrawal
from alongside.people.rules import leaving

UNDO = timedelta(days=14)


@act
def leave_community(*, by: Actor, person: Person) -> Withdrawal:
    """Leave: the door is closed, and the record with it. Nothing is erased; for 14 days it can be undone."""
    leaving.may_leave(by, person).or_refuse()
    if by.person_id is None:
        raise ValueError("somebody leaves, not the program")
    withdrawal = Withdrawal(
        community_id=person.community_id, person=person, person_name=person.name, by_person_id=by.person_id,
        undo_until=timezone.now() + UNDO,
    )  # fmt: skip
    about(by, verbs.COMMUNITY_LEFT, withdrawal, person, person.name)
    withdrawal.save(force_insert=True)
    Person.objects.filter(pk=person.pk).update(deactivated_at=timezone.now())
    return withdrawal


@act
def come_back(*, by: Actor, withdrawal: Withdrawal) -> None:
    """Come back: everything is as it was, with every seat and everyone near that still hold."""
    came = bool(ask("SELECT people_come_back(%s::uuid)", [withdrawal.pk])[0][0])
    leaving.may_come_back(came).or_refuse()
    about(by, verbs.COMMUNITY_CAME_BACK, withdrawal, withdrawal.person, withdrawal.person_name)
