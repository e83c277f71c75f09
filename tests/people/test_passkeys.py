"""A passkey in a real browser, with the authenticator that Chromium itself brings for tests."""

import re

import pytest

from alongside.people.models import Passkey
from tests.browser import axe, shoot
from tests.people.ways_in import demand_second_step
from tests.people.worlds import a_world_with_charter

pytestmark = pytest.mark.browser


def with_authenticator(page, *, verifies=True):
    """A device that keeps passkeys, and makes sure who holds it where it `verifies`: says how many it keeps."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": verifies,
        "isUserVerified": verifies, "automaticPresenceSimulation": True,
    }  # fmt: skip
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return lambda: len(session.send("WebAuthn.getCredentials", made)["credentials"])


def mailed(house):
    letters = sorted((house.home / "mail").glob("*.log"), key=lambda one: one.stat().st_mtime)
    return [found for one in letters if (found := re.search(r"\d{3} \d{3}", one.read_text()))][-1].group()


def by_code(house, page, address, path="/me/keys/"):
    here = house.url.replace("127.0.0.1", "localhost")
    page.goto(here + path)
    page.get_by_label("Your e-mail address").fill(address)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("The six digits from the mail").fill(mailed(house))
    page.get_by_role("button", name="Come in").click()
    return here


def add_passkey(page, name):
    page.get_by_label("What you call it").last.fill(name)
    page.get_by_role("button", name="Add a passkey on this device").click()
    page.get_by_text("You can sign in with this passkey from now on.").wait_for()


def name_and_remove(page, here):
    page.goto(here + "/me/keys/")
    page.get_by_text("Change it").click()
    page.locator("#name1").fill("grandmother's phone")
    page.get_by_role("button", name="Save the name").click()
    page.get_by_text("grandmother's phone").first.wait_for()
    page.locator("summary").filter(has_text="Remove it").click()
    page.get_by_text("Remove “grandmother's phone”?").wait_for()
    axe(page)
    page.get_by_role("button", name="Yes, remove it").click()
    page.get_by_text("opens nothing any more").wait_for()


def test_maya_adds_a_passkey_comes_in_with_it_names_it_and_removes_it(house, new_page):
    world = a_world_with_charter("keys", "keys.example")
    page = new_page(viewport={"width": 390, "height": 844})
    how_many = with_authenticator(page)
    here = by_code(house, page, "maya@keys.example")
    shoot(page, "people-keys-phone")
    axe(page)
    page.get_by_role("button", name="Add a passkey on this device").click()
    page.get_by_role("alert").get_by_text("Write what you call it, such as: my phone.").wait_for()
    assert how_many() == 0  # the device was not asked for one that nobody knows here
    add_passkey(page, "my phone")
    assert how_many() == 1
    shoot(page, "people-keys-one-phone")
    axe(page)

    page.goto(here + "/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    page.goto(here + "/me/")
    assert not page.get_by_text("That passkey opens nothing here.").is_visible()
    shoot(page, "people-sign-in-passkey-phone")
    axe(page)
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(here + "/me/")

    key = Passkey.objects.get(account=world.maya.account)
    assert (key.name, key.last_used_at is not None) == ("my phone", True)

    page.goto(here + "/me/sessions/")
    shoot(page, "people-sessions-phone")
    assert "with a passkey" in page.get_by_role("main").inner_text()

    name_and_remove(page, here)

    assert not Passkey.objects.filter(account=world.maya.account).exists()
    page.goto(here + "/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    page.goto(here + "/sign-in/")
    page.get_by_role("button", name="Use my passkey").click()
    page.get_by_text("That passkey opens nothing here.").wait_for()


def test_a_passkey_is_the_second_step_of_a_doctor(house, new_page):
    """Given a charter that asks it, when she has added a passkey on her way in, then the code alone is not enough."""
    world = a_world_with_charter("keyed", "keyed.example")
    demand_second_step(world.community, "clinician")
    page = new_page(viewport={"width": 1280, "height": 900})
    with_authenticator(page)
    here = by_code(house, page, "amina@keyed.example", "/me/")
    assert "/sign-in/second/" in page.url
    shoot(page, "people-second-none-desk")
    axe(page)
    page.get_by_role("link", name="Choose my second step").click()
    add_passkey(page, "at work")
    page.goto(here + "/me/")
    assert page.get_by_role("heading", level=1).inner_text() == "Amina Rahman"

    page.context.clear_cookies()
    by_code(house, page, "amina@keyed.example", "/me/")
    shoot(page, "people-second-desk")
    axe(page)
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(here + "/me/")

    page.context.clear_cookies()
    page.goto(here + "/me/")
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(here + "/me/")  # the device made sure who holds it: two steps in one


def test_a_passkey_of_a_device_that_asks_nobody_is_a_second_step_beside_the_code(house, new_page):
    world = a_world_with_charter("unsure", "unsure.example")
    page = new_page()
    with_authenticator(page, verifies=False)
    by_code(house, page, "amina@unsure.example")
    add_passkey(page, "a stick")
    demand_second_step(world.community, "clinician")
    page.context.clear_cookies()
    here = by_code(house, page, "amina@unsure.example", "/me/")
    assert "/sign-in/second/" in page.url
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(here + "/me/")


def test_without_script_the_page_says_so_and_offers_the_code(house, new_page):
    a_world_with_charter("plain", "plain.example")
    page = new_page(java_script_enabled=False)
    here = by_code(house, page, "maya@plain.example")
    words = page.get_by_role("main").inner_text()

    assert page.url == here + "/me/keys/"
    assert "Adding a passkey needs script" in words
    assert not page.get_by_role("button", name="Add a passkey").is_visible()
    page.goto(here + "/me/keys/app/")
    shoot(page, "people-code-app-desk")


def test_a_passkey_that_was_copied_is_refused(house, new_page):
    """Given a key whose count has gone on elsewhere, when it is used here, then somebody has copied it: refused."""
    world = a_world_with_charter("copied", "copied.example")
    page = new_page()
    with_authenticator(page)
    here = by_code(house, page, "maya@copied.example")
    add_passkey(page, "my phone")
    Passkey.objects.filter(account=world.maya.account).update(sign_count=1000)
    page.context.clear_cookies()
    page.goto(here + "/sign-in/")
    page.get_by_role("button", name="Use my passkey").click()
    page.get_by_text("That passkey opens nothing here.").wait_for()
    page.goto(here + "/me/")
    assert "/sign-in/" in page.url
