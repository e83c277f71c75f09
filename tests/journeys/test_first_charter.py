"""A new house: from `begin` to a charter that its first three members agreed on, each step as they meet it."""

from __future__ import annotations

import argparse
import re
from uuid import uuid4

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture
def begun(house):
    """What `alongside begin` makes: a community, a center, and one person who has been written to."""
    from alongside.people.models import Community
    from alongside.running.beginning import begin

    name = f"Hill Street Clinic {uuid4().hex[:6]}"
    asked = argparse.Namespace(
        community=name, center="Hill Street", name="Eva Nyman", email=f"eva@{uuid4().hex[:8]}.example",
        zone="Europe/Stockholm", language="en",
    )  # fmt: skip
    assert begin(asked) == 0
    return Community.objects.get(name=name)


@pytest.fixture
def eva(house, begun, new_page):
    """Her browser, signed in."""
    from alongside.people.models import Account

    page = new_page(viewport=DESK, reduced_motion="reduce")
    account = Account.objects.get(persons__community=begun)
    page.context.add_cookies([house.session_for(account)])
    return page


def looked_at(page, house, name, *, now):
    """Today and the page of the first charter, wide and narrow: this step is now, and nothing bars anybody."""
    for size, viewport in (("phone", PHONE), ("desk", DESK)):
        page.set_viewport_size(viewport)
        for place, path in (("today", "/"), ("begin", "/charter/begin/")):
            page.goto(house.url + path)
            assert page.locator('[aria-current="step"] h3').inner_text() == now
            axe(page)
            shoot(page, f"first-charter-{name}-{place}-{size}")


def invited(house, page, new_page, name, role):
    """Eva invites somebody, who comes in by the letter; their window."""
    page.goto(f"{house.url}/me/invitations/")
    address = f"{name.split()[0].lower()}@{uuid4().hex[:8]}.example"
    page.get_by_label("Their name").fill(name)
    page.get_by_label("Their e-mail address").fill(address)
    page.get_by_label("As what").select_option(label=role)
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_text(address).first.wait_for()
    letters = [one.read_text() for one in (house.home / "mail").glob("*.log")]
    letter = next(one for one in letters if address in one and "/invitation/" in one)
    window = new_page(viewport=PHONE, reduced_motion="reduce")
    window.goto(house.url + re.search(r"/invitation/[\w-]+/", letter).group())
    window.get_by_role("button", name="Come in").click()
    return window


def says_yes(house, window):
    """From their Today to their yes."""
    window.goto(house.url + "/")
    window.get_by_role(
        "link", name=re.compile("Say yes to your first charter|Read it together")
    ).first.click()
    axe(window)
    window.get_by_role("button", name="Yes, this shall be our charter").click()
    window.get_by_text("You said yes.").first.wait_for()


def test_the_first_three_agree_on_their_charter(house, begun, eva, new_page):
    from alongside.governance.founding import ratify_if_agreed
    from alongside.governance.models import Founding

    # She opens the house: the way is before her, and she chooses
    looked_at(eva, house, "1-choose", now="Choose what is most like you")
    eva.get_by_role("button", name=re.compile("Begin with this")).first.click()
    eva.get_by_label("What does it say?").wait_for()
    looked_at(eva, house, "2-write", now="Make it yours")

    # She adapts an article, and asks
    eva.get_by_role("link", name="Write on").click()
    eva.get_by_label("What does it say?").fill("We are the families of Hill Street, and those who treat us.")
    eva.get_by_role("button", name="Save words and rules").click()
    eva.get_by_text("Saved. Words and rules stand side by side below.").wait_for()
    eva.goto(f"{house.url}/charter/begin/")
    eva.get_by_role("button", name=re.compile("Ask the others for their yes")).click()
    looked_at(eva, house, "3-invite", now="Invite two others")

    # She invites two, who come in and say yes, and so does she
    lars = invited(house, eva, new_page, "Lars Holm", "patient")
    omar = invited(house, eva, new_page, "Omar Nasser", "clinician")
    looked_at(eva, house, "4-agree", now="Each of you says yes")
    draft = Founding.objects.get(community=begun).asked_id
    for window in (lars, omar, eva):
        assert not ratify_if_agreed(draft)
        says_yes(house, window)
    looked_at(eva, house, "5-soon", now="It comes into force")

    # The worker brings it into force, and everybody reads it
    assert ratify_if_agreed(draft)
    lars.wait_for_timeout(1500)
    lars.goto(f"{house.url}/charter/")
    lars.get_by_text("We are the families of Hill Street").wait_for()
    lars.get_by_text("In force since").first.wait_for()
    eva.goto(f"{house.url}/charter/begin/")
    eva.get_by_text("Your charter is in force").wait_for()
    axe(eva)
    shoot(eva, "first-charter-6-over-desk")
