"""Maya, her dad, her mum, her doctor and a nurse, with the charter in force."""

from __future__ import annotations

from datetime import date

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.people.actions.accounts import open_account
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import join_team
from tests.people.worlds import World, a_world_with_charter


def a_plan_world(slug: str = "riverbend", house: str = "example.org") -> World:
    """The world, with Elin, her mum, who may not choose for her, and Petra in the care team."""
    world, by = a_world_with_charter(slug, house), program()
    elin = add_person(by=by, community=world.community, name="Elin Lindqvist", birth_date=date(1981, 5, 6))
    open_account(by=by, person=elin, email=f"elin@{house}")
    world.elin = elin
    world.seats["elin"] = seat_person(by=by, person=elin, role=Role.CAREGIVER, title="mum")
    name_caregiver(by=by, person=world.maya, caregiver=elin, relation="mum", may_choose=False)
    join_team(by=by, person=world.maya, seat=world.seats["petra"], does="knows you best")
    return world
