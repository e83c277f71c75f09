"""A community that decides: two seat groups, members in each, motions made by the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from alongside.contributions.actor import Actor, program
from alongside.governance.actions.motions import NewMotion, begin_motion
from alongside.governance.actions.votes import cast_vote
from alongside.governance.actions.wishes import NewWish, wish_for
from alongside.governance.models import Motion, Vote, Wish
from alongside.kit.terms import Role
from alongside.people.actions.accounts import open_account
from alongside.people.actions.communities import add_organization, open_community
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.models import Community, Organization, Person, Seat
from alongside.people.queries.actors import actor_of_account
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.models import CharterVersion, VoteGroup

OWN, PROFESSIONAL = "patients and caregivers", "professionals"


@dataclass
class Deciding:
    """A community with a charter in force that names two seat groups."""

    community: Community
    center: Organization
    charter: CharterVersion
    people: dict[str, Person] = field(default_factory=dict)
    seats: dict[tuple[str, Role], Seat] = field(default_factory=dict)

    def join(self, name: str, role: Role) -> Actor:
        """Somebody who has a seat of that role, and can sign in."""
        by = program(community_id=self.community.id)
        person = self.people.get(name)
        if person is None:
            person = add_person(by=by, community=self.community, name=name)
            open_account(
                by=by, person=person, email=f"{name.replace(' ', '.')}@{self.community.slug}.example".lower()
            )
            person.refresh_from_db()
            self.people[name] = person
        place = self.center if role == Role.CLINICIAN else None
        self.seats[name, role] = seat_person(by=by, person=person, role=role, organization=place)
        return self.actor(name, role)

    def actor(self, name: str, role: Role) -> Actor:
        """The person of that name in that seat."""
        found = actor_of_account(self.people[name].account_id, self.seats[name, role].id)
        assert found is not None
        return found

    def groups(self) -> dict[str, VoteGroup]:
        """The seat groups of the charter in force, by name."""
        return {one.name: one for one in VoteGroup.objects.filter(version=self.charter)}


def a_deciding_community(slug: str = "riverbend", *, secret: bool = True, quorum: int = 0) -> Deciding:
    """A community, its charter in force, and nobody in it yet."""
    by = program()
    community = open_community(by=by, name=slug.title(), slug=slug, zone="Europe/Stockholm")
    center = add_organization(by=by, community=community, name="Riverside")
    here = program(community_id=community.id)
    version = draft_charter(by=here, community_id=community.id, title="Our charter")
    VoteGroup.objects.filter(version=version).delete()
    VoteGroup.objects.create(
        version=version, name=OWN, roles=["patient", "caregiver"], quorum_percent=quorum, position=1
    )
    VoteGroup.objects.create(
        version=version,
        name=PROFESSIONAL,
        roles=["clinician", "researcher"],
        quorum_percent=quorum,
        position=2,
    )
    CharterVersion.objects.filter(pk=version.pk).update(votes_secret=secret)
    put_in_force(by=here, version=version)
    version.refresh_from_db()
    return Deciding(community, center, version)


def a_motion(by: Actor, **more: object) -> Motion:
    """A motion that was begun now."""
    new = {
        "title": "Keep the evening line",
        "why": "People call.",
        "words": "The line stays open until 20.",
    } | more
    return begin_motion(by=by, new=NewMotion(**new))


def pass_days(motion: Motion, days: float) -> None:
    """As if so many days had gone by since: everything that lies at a motion lies so much earlier."""
    motion.refresh_from_db()
    gone = timedelta(days=days)
    Motion.objects.filter(pk=motion.pk).update(
        at=motion.at - gone, voting_from=motion.voting_from - gone, amended_by=motion.amended_by - gone,
        closes_at=motion.closes_at - gone,
    )  # fmt: skip
    for objection in motion.objections.all():
        type(objection).objects.filter(pk=objection.pk).update(at=objection.at - gone)
        for step in objection.steps.all():
            type(step).objects.filter(pk=step.pk).update(at=step.at - gone)
    motion.refresh_from_db()


def vote(motion: Motion, says: str, *actors: Actor, **more: object) -> None:
    """Everyone says the same."""
    for actor in actors:
        cast_vote(by=actor, motion_id=motion.pk, says=Vote.Says(says), **more)


def wished(by: Actor, title: str = "Print my plan", **more: Any) -> Wish:
    """A wish of somebody."""
    return wish_for(by=by, new=NewWish(title, "On one page.", **more))
