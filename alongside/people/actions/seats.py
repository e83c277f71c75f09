"""Seats are given and end."""

from __future__ import annotations

from datetime import date

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.kit.terms import OWN_HEALTH_ROLES, Role
from alongside.people import rules, verbs
from alongside.people.actions.persons import about
from alongside.people.models import Organization, Person, Seat
from alongside.people.queries.standing import today_of


@act
def seat_person(
    *,
    by: Actor,
    person: Person,
    role: Role,
    organization: Organization | None = None,
    title: str = "",
    starts: date | None = None,
    ends: date | None = None,
) -> Seat:
    """Give somebody a hat: a role, perhaps in an organization, from a day until a day.

    A seat other than the patient's and the caregiver's makes a person known to everyone in the community.
    """
    rules.may_seat(by, person, role, organization).or_refuse()
    rules.is_a_term(starts, ends).or_refuse()
    return put_in_seat(by, person, role, organization=organization, title=title, starts=starts, ends=ends)


def put_in_seat(by: Actor, person: Person, role: Role, **fields: object) -> Seat:
    """The change itself and its line; whoever calls has asked the rule."""
    seat = Seat(community_id=person.community_id, person=person, role=role.value, **fields)
    seat.save(force_insert=True)
    if role not in OWN_HEALTH_ROLES and not person.known_in_community:
        person.known_in_community = True
        person.save(update_fields=["known_in_community"])
    about(by, verbs.SEAT_TAKEN, seat, person, seat.title or seat.role)
    return seat


@act
def give_seat_again(*, by: Actor, seat: Seat, title: str = "", ends: date | None = None) -> Seat:
    """Give somebody a hat that they had before, from today on."""
    rules.may_seat(by, seat.person, Role(seat.role), seat.organization).or_refuse()
    rules.is_a_term(today_of(by), ends).or_refuse()
    seat.title, seat.starts, seat.ends = title, today_of(by), ends
    seat.save(update_fields=["title", "starts", "ends"])
    about(by, verbs.SEAT_TAKEN, seat, seat.person, seat.title or seat.role)
    return seat


@act
def end_seat(*, by: Actor, seat: Seat, on: date | None = None) -> Seat:
    """End somebody's seat from that day on (today where none is given). What was done in it stays."""
    rules.may_end_seat(by, seat).or_refuse()
    seat.ends = on or today_of(by)
    seat.save(update_fields=["ends"])
    about(by, verbs.SEAT_ENDED, seat, seat.person, seat.title or seat.role)
    return seat
