"""The pages of this room in a real browser: nothing for axe to find, no sideways scrolling, and the journey of coming in."""

import re

import pytest

from alongside.contributions.actor import program
from alongside.kit.terms import Category, Role
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.communities import open_demo_door
from alongside.people.actions.expertise import declare_expertise, name_expert_of_record
from alongside.people.actions.invitations import NewInvitation, invite
from alongside.people.actions.persons import add_person, introduce_myself
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from tests.browser import HERE, WIDTHS, answer_with, axe, shoot
from tests.people.worlds import a_world_with_charter

pytestmark = pytest.mark.browser


def a_full_world(slug):
    """A world in which every page has something to show."""
    world = a_world_with_charter(slug, f"{slug}.example")
    by = program()
    words = {
        "maya": "I am fourteen, play the oboe, and write here myself.",
        "jonas": "Maya's dad. I keep the fridge full and the questions coming.",
        "amina": "Doctor at Riverside. I ask about school before I ask about stools.",
        "petra": "Nurse. You can call me about infusions, also when it is only a feeling.",
        "ruth": "I coordinate the network, and find people who can help.",
    }
    for name, about_me in words.items():
        person = getattr(world, name)
        introduce_myself(by=by, person=person, name=person.name, about_me=about_me)
    name_caregiver(
        by=by,
        person=world.maya,
        caregiver=world.ruth,
        relation="aunt",
        scope=[Category.IDENTITY, Category.VISITS],
    )
    join_team(by=by, person=world.maya, seat=world.seats["petra"], does="gives your infusions")
    _experts(by, world)
    world.seats["advocate"] = seat_person(
        by=by, person=world.ruth, role=Role.ADVOCATE, title="parent partner"
    )
    twin = add_person(
        by=by, community=world.community, name="Maya Lindqvist", birth_date=world.maya.birth_date
    )
    enrol(by=by, person=twin, center=world.center)
    world.twin = twin
    _sent, world.secret = invite(
        by=world.actor("amina"), new=NewInvitation("leo@x.example", "Leo Berg", Role.PATIENT, world.center)
    )
    return world


def _experts(by, world):
    declare_expertise(
        by=by, person=world.maya, topic="School trips", lived=True, words="Ask early, and bring a plan."
    )
    known = declare_expertise(
        by=by, person=world.petra, topic="Infusions", lived=False, words="Eleven years of them."
    )
    name_expert_of_record(by=by, topic=known.topic, person=world.petra)


PAGES = [
    ("maya", "me", "/me/"), ("maya", "edit", "/me/edit/"), ("maya", "expertise", "/me/expertise/"),
    ("jonas", "close", "/me/close/"), ("maya", "sessions", "/me/sessions/"), ("maya", "keys", "/me/keys/"),
    ("maya", "code-app", "/me/keys/app/"), ("amina", "bring-in", "/people/{twin}/invite/"),
    ("ruth", "providers", "/community/sign-in/"), ("amina", "second", "/sign-in/second/"),
    ("maya", "caregivers", "/people/{maya}/caregivers/"), ("maya", "team", "/people/{maya}/team/"),
    ("jonas", "i-care-for", "/me/"), ("amina", "person", "/people/{maya}/"),
    ("amina", "invitations", "/me/invitations/"), ("amina", "twice", "/community/twice/"),
    ("amina", "merge", "/community/twice/{maya}/{twin}/"), ("ruth", "hats", "/me/hats/"),
    ("ruth", "directory", "/community/"), ("maya", "reach", "/people/{maya}/reach/"),
    ("ruth", "seats", "/people/{petra}/seats/"), ("ruth", "organizations", "/community/organizations/"),
    ("maya", "refused", "/me/invitations/"),
    ("maya", "not-there", "/people/00000000-0000-4000-8000-000000000000/"),
    (None, "sign-in", "/sign-in/"), (None, "signed-out", "/signed-out/"), (None, "invitation", "/invitation/{secret}/"), (None, "invitation-closed", "/invitation/x/"),
]  # fmt: skip


def test_every_page_is_clear_at_both_widths(own_database, new_page, client):
    world = a_full_world("look")
    for width, pixels in WIDTHS.items():
        page = new_page(viewport={"width": pixels, "height": 900})
        answer_with(page, client)
        for name, title, path in PAGES:
            client.logout()
            if name:
                client.force_login(getattr(world, name).account)
            page.goto(
                HERE
                + path.format(
                    maya=world.maya.id, petra=world.petra.id, twin=world.twin.id, secret=world.secret
                )
            )
            shoot(page, f"people-{title}-{width}")
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_the_demo_door_is_clear(own_database, new_page, client, settings):
    settings.ALONGSIDE_DEMO = True
    open_demo_door(by=program(), community=a_full_world("door").community)
    for width, pixels in WIDTHS.items():
        page = new_page(viewport={"width": pixels, "height": 900})
        answer_with(page, client)
        for title, path in (("door", "/demo/"), ("mail", "/demo/mail/")):
            page.goto(HERE + path)
            shoot(page, f"people-{title}-{width}")
            axe(page)
            assert page.get_by_role("heading", level=1).count() == 1, path
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_somebody_comes_in_through_a_real_house(house, page):
    """Given a house without a demo, when Maya asks for a code and writes it, then she is on her page as herself."""
    a_full_world("real")
    page.goto(house.url + "/me/")
    page.get_by_label("Your e-mail address").fill("maya@real.example")
    page.get_by_role("button", name="Send me a code").click()
    shoot(page, "people-code-desk")
    axe(page)
    letter = max((house.home / "mail").glob("*.log"), key=lambda one: one.stat().st_mtime).read_text()
    page.get_by_label("The six digits from the mail").fill(re.search(r"\d{3} \d{3}", letter).group())
    page.get_by_role("button", name="Come in").click()

    assert page.url == house.url + "/me/"
    assert page.get_by_role("heading", level=1).inner_text() == "Maya Lindqvist"
    assert house.get("/demo/").status_code == 404
