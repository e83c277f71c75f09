"""What is one person's is not found under another person's address, also by whoever may see both of them.

Else a receipt would say that somebody looked at the one, and show the other.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from tests.house.doors import Doors, doors, knock
from tests.house.permissions import PERMISSIONS

NOT_THEIRS = {
    "plans:value_say": "an empty form is shown on the other's own page; what is sent is refused",
    "questionnaires:begin": "a form of the community's library",
    "sharing:study": "a study of the community",
    "visits:link": "without the number of a visit that was sent, the other's own list of visits is shown",
    "sharing:why": "a seat that the viewer may know, and what it sees of the other",
    "sharing:as_they_see": "a seat that stands near to both",
    "sharing:page_as_they_see": "leads out, to the page of the one whom it names",
}
"""Doors that open all the same, and why that tells nothing."""


@pytest.fixture
def both(db):
    """Maya's world; Leo has the same dad, doctor and center."""
    world = Doors()
    by, here = program(), world.world
    leo = add_person(by=by, community=here.community, name="Leo Lindqvist", birth_date=date(2014, 5, 6))
    seat_person(by=by, person=leo, role=Role.PATIENT)
    enrol(by=by, person=leo, center=here.center)
    join_team(by=by, person=leo, seat=here.seats["amina"], does="leads your treatment")
    name_caregiver(by=by, person=leo, caregiver=here.jonas, relation="dad", may_choose=True)
    return world, leo


def things(world: Doors, door: Any) -> bool:
    """Whether an address names a person, and a thing besides by its id."""
    named = getattr(door.pattern, "converters", {})
    return "person_id" in named and any(
        isinstance(world.words[one], UUID) for one in named if one != "person_id"
    )


@pytest.mark.parametrize("role", ["team", "caregiver"])
def test_no_thing_is_found_under_another_persons_address(both, as_web, role):
    world, leo = both
    client, maya = world.client(role), world.words["person_id"]
    tried, found = 0, []
    with as_web():
        for name, door in doors():
            if not things(world, door) or name in NOT_THEIRS:
                continue
            for method in PERMISSIONS[name]:
                world.words["person_id"] = maya
                own = knock(client, method, world.address(name, door))
                world.words["person_id"] = leo.pk
                crossed = knock(client, method, world.address(name, door))
                tried += own not in "nr"
                if own not in "nr" and crossed not in "nr":
                    found.append(f"{method} {name}: {own}, and crossed {crossed}")

    assert tried > 20
    assert found == [], "\n".join(found)
