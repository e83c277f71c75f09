"""A girl says from her phone what does not work; her group and the clinics want different things; it is answered."""

from __future__ import annotations

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def town(house, request):
    from alongside.kit.terms import Role
    from tests.governance.worlds import a_deciding_community

    made = a_deciding_community("policies" if "policy" in request.node.name else "wishes")
    for role, names in (
        (Role.PATIENT, ("Maya", "Nils", "Leo", "Noor", "Ivy")),
        (Role.CLINICIAN, ("Amina", "Petra", "Ken", "Tom", "Joy")),
    ):
        for name in names:
            made.join(f"{name} Berg", role)
    made.join("Grace Whitlow", Role.COORDINATOR)
    return made


def everybody_chooses(town, mine, theirs) -> None:
    from alongside.governance.actions.wishes import order_wishes
    from alongside.governance.nightly import see_to_wishes

    for (name, role), _seat in town.seats.items():
        if role.value != "coordinator":
            order_wishes(by=town.actor(name, role), wishes=[mine] if role.value == "patient" else [theirs])
    see_to_wishes()


def says_it(page) -> None:
    """From the end of a page, first with nothing in it."""
    page.get_by_role("link", name="Something about this page").click()
    assert page.get_by_label("Which page is it about?").input_value() == "/motions/"
    page.get_by_role("button", name="Send it").click()
    page.get_by_role("link", name="Say it in one line.").wait_for()
    axe(page)
    page.get_by_label("What do you wish for, or what does not work?").fill("Say what a motion is")
    shoot(page, "wish-new")
    page.get_by_role("button", name="Send it").click()
    page.get_by_text("You will be told what becomes of it").wait_for()
    axe(page)


def chooses(page, url: str) -> None:
    """What matters most to her."""
    page.goto(f"{url}/wishes/order/")
    page.get_by_label("First").select_option(label="Say what a motion is")
    axe(page)
    shoot(page, "wish-order")
    page.get_by_role("button", name="Keep my order").click()


def reads_and_rewords(doctor, url: str) -> None:
    """She finds it on Today, reads it, and would have one word otherwise."""
    doctor.goto(f"{url}/")
    doctor.get_by_role("link", name="You are asked to read: How we meet").click()
    shoot(doctor, "policy-phone")
    doctor.get_by_role("button", name="I have read this").click()
    doctor.get_by_text("You have read this").wait_for()
    axe(doctor)
    doctor.get_by_role("link", name="Propose other words").click()
    words = doctor.get_by_label("What does it say?")
    words.fill(words.input_value().replace("three days", "one day"))
    axe(doctor)
    doctor.get_by_role("button", name="Propose it").click()
    doctor.get_by_text("Read it, with new words underlined").click()
    axe(doctor)
    shoot(doctor, "policy-proposed")


def test_a_wish_goes_its_way(house, town, enter) -> None:
    from alongside.governance.actions.wishes import NewWish, wish_for
    from alongside.governance.models import Wish
    from alongside.kit.terms import Role

    # Given Maya on a page that does not work for her
    maya, amina = town.actor("Maya Berg", Role.PATIENT), town.actor("Amina Berg", Role.CLINICIAN)
    theirs = wish_for(by=amina, new=NewWish("Tomorrow’s patients on one page", "I have four minutes.")).pk
    page = enter(maya)
    page.goto(f"{house.url}/motions/")

    # When she says so from the end of that page
    says_it(page)

    # And everybody says what matters most to them
    mine = Wish.objects.get(title="Say what a motion is").pk
    chooses(page, house.url)
    everybody_chooses(town, mine, theirs)

    # Then both groups stand side by side, and where they differ is said
    page.goto(f"{house.url}/wishes/")
    page.get_by_text("“Say what a motion is”: patients and caregivers have it as number 1").wait_for()
    axe(page)
    shoot(page, "wishes-phone")

    # When the coordinator answers, she finds it on Today
    grace = enter(town.actor("Grace Whitlow", Role.COORDINATOR), **DESK)
    grace.goto(f"{house.url}/wishes/{mine}/what-became/")
    grace.get_by_label("Next").check()
    grace.get_by_label("In your words, to who asked").fill("A line under the title will say it.")
    axe(grace)
    grace.get_by_role("button", name="Tell them").click()
    page.goto(f"{house.url}/")
    page.get_by_role("link", name="What became of your wish: Say what a motion is").click()
    page.get_by_text("A line under the title will say it.").wait_for()
    assert page.url == f"{house.url}/wishes/{mine}/"
    axe(page)
    shoot(page, "wish-answered")


def test_a_policy_goes_its_way(house, town, enter) -> None:
    from alongside.kit.terms import Role

    # Given somebody who begins from a template, and answers for it
    page = enter(town.actor("Grace Whitlow", Role.COORDINATOR), **DESK)
    page.goto(f"{house.url}/policies/")
    axe(page)
    page.get_by_role("link", name="How we meet", exact=True).click()
    page.get_by_label("clinician").check()
    axe(page)
    shoot(page, "policy-new")
    page.get_by_role("button", name="Propose it").click()

    # When she adopts it
    page.get_by_role("link", name="Adopt it").or_(page.get_by_role("button", name="Adopt it")).first.click()
    page.get_by_label("What was decided, and why?").fill("Tried twice.")
    axe(page)
    page.get_by_role("button", name="Adopt it").click()
    page.get_by_text("0 people have read it. 5 still owe it.").wait_for()
    axe(page)
    shoot(page, "policy")

    # Then a doctor is asked to read it, and proposes other words
    reads_and_rewords(enter(town.actor("Amina Berg", Role.CLINICIAN)), house.url)
    page.reload()
    page.get_by_text("1 person has read it. 4 still owe it.").wait_for()
    page.get_by_role("link", name="See what it said before").click()
    page.get_by_role("heading", level=1, name="What it said before").wait_for()
    assert page.get_by_text("Version 2: How we meet").count() == 1
    axe(page)
    shoot(page, "policy-history")
