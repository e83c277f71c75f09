"""A small community for the tests of this room, made by the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Role
from alongside.people.actions.accounts import open_account
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.communities import add_organization, open_community
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from alongside.people.models import Community, Organization, Person, Seat
from alongside.people.queries.actors import actor_of_account
from alongside.sharing.actions.charters import draft_charter, put_in_force


@dataclass
class World:
    """A community with one center, a girl, her dad, her doctor, a nurse and a coordinator."""

    community: Community
    center: Organization
    maya: Person
    jonas: Person
    amina: Person
    petra: Person
    ruth: Person
    seats: dict[str, Seat]

    def actor(self, name: str, seat: str | None = None) -> Actor:
        """The person of that name, in that seat."""
        person = getattr(self, name)
        found = actor_of_account(person.account_id, self.seats[seat or name].id)
        assert found is not None
        return found


def a_world(slug: str = "riverbend", house: str = "example.org") -> World:
    """The world, with its charter not yet in force."""
    by = program()
    community = open_community(by=by, name=slug.title(), slug=slug, zone="Europe/Stockholm")
    center = add_organization(by=by, community=community, name="Riverside")

    def someone(name: str, born: date | None = None, language: str = "en") -> Person:
        person = add_person(by=by, community=community, name=name, birth_date=born, language=language)
        open_account(by=by, person=person, email=f"{name.split()[0]}@{house}".lower())
        return person

    maya = someone("Maya Lindqvist", date(2012, 3, 14))
    jonas, amina = someone("Jonas Lindqvist", date(1980, 1, 2)), someone("Amina Rahman")
    petra, ruth = someone("Petra Novak"), someone("Ruth Adler")
    seats = {
        "maya": seat_person(by=by, person=maya, role=Role.PATIENT),
        "jonas": seat_person(by=by, person=jonas, role=Role.CAREGIVER, title="dad"),
        "amina": seat_person(by=by, person=amina, role=Role.CLINICIAN, organization=center, title="doctor"),
        "petra": seat_person(by=by, person=petra, role=Role.CLINICIAN, organization=center, title="nurse"),
        "ruth": seat_person(by=by, person=ruth, role=Role.COORDINATOR),
    }
    enrol(by=by, person=maya, center=center)
    join_team(by=by, person=maya, seat=seats["amina"], does="leads your treatment")
    name_caregiver(by=by, person=maya, caregiver=jonas, relation="dad", may_choose=True)
    return World(community, center, maya, jonas, amina, petra, ruth, seats)


def a_world_with_charter(slug: str = "riverbend", house: str = "example.org") -> World:
    """The world, with the charter that ships in force."""
    world = a_world(slug, house)
    by = program(community_id=world.community.id)
    put_in_force(by=by, version=draft_charter(by=by, community_id=world.community.id, title="Our charter"))
    return world
