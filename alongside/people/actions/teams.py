"""Centers look after people, and clinicians join and leave their care teams."""

from __future__ import annotations

from datetime import date

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.people import rules, verbs
from alongside.people.actions.caregivers import for_whom
from alongside.people.actions.persons import about
from alongside.people.models import Enrolment, Organization, Person, Seat, TeamMember
from alongside.people.queries.standing import today_of


@act
def enrol(
    *, by: Actor, person: Person, center: Organization, starts: date | None = None, ends: date | None = None
) -> Enrolment:
    """Note that a center looks after somebody, from a day until a day."""
    rules.may_enrol(by, person, center).or_refuse()
    rules.is_a_term(starts, ends).or_refuse()
    enrolment = Enrolment(person=person, center=center, starts=starts, ends=ends)
    enrolment.save(force_insert=True)
    about(for_whom(by, person), verbs.ENROLLED, enrolment, person, center.name)
    return enrolment


@act
def end_enrolment(*, by: Actor, enrolment: Enrolment, on: date | None = None) -> Enrolment:
    """Note that a center no longer looks after somebody, from that day on."""
    rules.may_enrol(by, enrolment.person, enrolment.center).or_refuse()
    about(
        for_whom(by, enrolment.person),
        verbs.ENROLMENT_ENDED,
        enrolment,
        enrolment.person,
        enrolment.center.name,
    )
    enrolment.ends = on or today_of(by)
    enrolment.save(update_fields=["ends"])
    return enrolment


@act
def join_team(
    *,
    by: Actor,
    person: Person,
    seat: Seat,
    does: str = "",
    starts: date | None = None,
    ends: date | None = None,
) -> TeamMember:
    """Put a clinician's seat in somebody's care team; `does` says in plain words what they do for the person."""
    rules.may_join_team(by, person, seat).or_refuse()
    rules.is_a_term(starts, ends).or_refuse()
    member = TeamMember(person=person, seat=seat, does=does, starts=starts, ends=ends)
    member.save(force_insert=True)
    about(for_whom(by, person), verbs.TEAM_JOINED, member, person, seat.person.name)
    return member


@act
def leave_team(*, by: Actor, member: TeamMember, on: date | None = None) -> TeamMember:
    """End a clinician's place in a care team, from that day on (today where none is given)."""
    rules.may_leave_team(by, member.person, member.seat).or_refuse()
    about(for_whom(by, member.person), verbs.TEAM_LEFT, member, member.person, member.seat.person.name)
    member.ends = on or today_of(by)
    if member.starts is not None and member.starts >= member.ends:
        member.starts = None
    member.save(update_fields=["starts", "ends"])
    return member
