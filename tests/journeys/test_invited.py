"""A girl of fifteen is invited to her own record: by her dad's address first, then by one of her own."""

import re
from datetime import date

import pytest

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from tests.browser import axe, shoot
from tests.people.worlds import a_world_with_charter

pytestmark = pytest.mark.browser


def a_girl(world):
    by = program()
    lina = add_person(by=by, community=world.community, name="Lina Lindqvist", birth_date=date(2011, 6, 1))
    seat_person(by=by, person=lina, role=Role.PATIENT)
    enrol(by=by, person=lina, center=world.center)
    join_team(by=by, person=lina, seat=world.seats["amina"])
    name_caregiver(by=by, person=lina, caregiver=world.jonas, relation="dad", may_choose=True)
    return lina


def test_the_address_of_her_dad_is_noticed_and_her_own_lets_her_in(house, new_page):
    world = a_world_with_charter("invited", "invited.example")
    lina = a_girl(world)
    page = new_page(viewport={"width": 390, "height": 844})
    page.context.add_cookies([house.session_for(world.amina.account)])
    page.goto(f"{house.url}/people/{lina.id}/")
    page.get_by_role("link", name="Invite Lina Lindqvist to their own record").click()
    page.get_by_label("Their own e-mail address").fill("jonas@invited.example")
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_text("Jonas Lindqvist (dad) has this address or telephone, too").wait_for()
    shoot(page, "journey-invited-by-dads-address-phone")
    axe(page)
    assert page.get_by_role("link", name="Invite a caregiver instead").is_visible()

    page.get_by_label("Their own e-mail address").fill("lina@invited.example")
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_text("Sent to lina@invited.example").wait_for()
    letters = sorted((house.home / "mail").glob("*.log"), key=lambda one: one.stat().st_mtime)
    link = re.search(r"/invitation/[\w-]+/", letters[-1].read_text()).group()

    hers = new_page(viewport={"width": 390, "height": 844})
    hers.goto(house.url + link)
    shoot(hers, "journey-invited-phone")
    axe(hers)
    hers.get_by_role("button", name="Come in").click()
    hers.goto(house.url + "/me/")
    assert hers.get_by_role("heading", level=1).inner_text() == "Lina Lindqvist"
