"""A role is described by two; a new mother is prepared, works, is thanked and takes a certificate along that a stranger checks."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.browser import PHONE, axe, shoot

pytestmark = pytest.mark.browser
WORDS = "She read forty letters, and made each of them kinder."


@pytest.fixture
def world(house):
    """A team of a doctor and a father; a mother who has just come. A meeting is called."""
    from django.utils import timezone

    from alongside.contributions.actor import program
    from alongside.groups.actions.meetings import NewMeeting, call_meeting
    from alongside.kit.terms import Role
    from alongside.people.actions.accounts import open_account
    from alongside.people.actions.persons import add_person
    from alongside.people.actions.seats import seat_person
    from alongside.people.queries.actors import actor_of_account
    from tests.groups.worlds import begun, seated
    from tests.people.worlds import a_world_with_charter

    name = f"prepared-{uuid4().hex[:8]}"
    world, by = a_world_with_charter(name, f"{name}.example"), program()
    doctor, world.accounts = world.actor("amina"), {"doctor": world.amina.account_id}
    world.group = begun(doctor, "Riverside team")
    for key, called in (("father", "Erik Lund"), ("mother", "Karin Holm")):
        person = add_person(by=by, community=world.community, name=called)
        world.accounts[key] = open_account(by=by, person=person, email=f"{key}@{name}.example").pk
        seat = seat_person(by=by, person=person, role=Role.CAREGIVER)
        seated(world.group, actor_of_account(world.accounts[key], seat.pk), doctor, "families")
    call_meeting(
        by=doctor,
        group_id=world.group.pk,
        new=NewMeeting("Letters", ("room",), timezone.now() + timedelta(days=5)),
    )
    return world


@pytest.fixture
def phone(house, new_page, world):
    """`phone("mother")`: somebody's phone, signed in, without script unless it is said."""
    from alongside.people.models import Account

    def of(name, script=False):
        page = new_page(**PHONE | {"reduced_motion": "reduce"}, java_script_enabled=script)
        page.context.set_default_timeout(20_000)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=world.accounts[name]))])
        return page

    return of


def looked_at(page, name, script=False):
    """Nothing wider than the phone; and no barrier, which axe can only say where script runs."""
    if script:
        axe(page)
    shoot(page, f"prepared-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"], name


def press(page, name, says=""):
    """Press a button, and read what it says."""
    page.get_by_role("button", name=name).first.click()
    if says:
        page.get_by_text(says).first.wait_for()


def a_role_by_two(house, world, phone, father, mother) -> bool:
    """When the doctor begins to describe a role, puts the phone away and goes on, and both sides say yes."""
    doctor, again = (
        phone("doctor", script=True),
        f"{house.url}/partners/roles/new/?group={world.group.pk}&start=reader",
    )
    doctor.goto(again)
    doctor.get_by_label("How many minutes in a month?").fill("95")
    doctor.goto(f"{house.url}/partners/roles/")
    doctor.goto(again)
    kept = (
        doctor.get_by_text("This is what you began.").is_visible()
        and doctor.get_by_label("How many minutes in a month?").input_value() == "95"
    )
    doctor.get_by_label("Not paid").check()
    doctor.get_by_label("When do you look at it again?").fill("2100-01-01")
    looked_at(doctor, "role-new", script=True)
    press(doctor, "Save it for both sides", "It holds when the other side says yes, too.")
    doctor.goto(again)
    kept = kept and not doctor.get_by_text("This is what you began.").is_visible()
    father.goto(f"{house.url}/")
    father.get_by_role("link", name="described a role and waits for your side").click()
    press(father, "Our side says yes", "Both sides said yes.")
    looked_at(father, "role")
    mother.goto(father.url)
    mother.get_by_text("Somebody sits as this").click()
    mother.get_by_label("Karin Holm").check()
    press(mother, "Propose it", "It holds when the other one says yes.")
    father.reload()
    press(father, "Say yes", "It holds now.")
    doctor.context.close()
    return kept


def she_gets_ready(house, world, phone, mother) -> None:
    """And the mother goes through the short list, and somebody is there for her."""
    mother.goto(f"{house.url}/")
    mother.get_by_role("link", name="go through the short list of Riverside team").click()
    for box in mother.get_by_role("checkbox").all():
        box.check()
    looked_at(mother, "list")
    press(mother, "Save", "You are ready. Welcome.")
    doctor = phone("doctor", script=True)
    doctor.goto(f"{house.url}/partners/groups/{world.group.pk}/contacts/")
    press(doctor, "I will be there for them Karin Holm", "Saved.")
    looked_at(doctor, "contacts", script=True)
    doctor.context.close()


def she_works_and_is_thanked(house, world, father, mother) -> None:
    """And she works, and the father thanks her."""
    mother.goto(f"{house.url}/partners/money/groups/{world.group.pk}/hours/")
    mother.get_by_label("How many hours?").fill("6")
    mother.get_by_label("What did you do?").fill("Read letters")
    mother.get_by_label("I give it, unpaid", exact=True).check()
    press(mother, "Save")
    father.goto(f"{house.url}/partners/groups/{world.group.pk}/thanks/new/")
    father.get_by_label("Whom do you thank?").select_option(label="Karin Holm")
    father.get_by_label("What for?").fill("For the letters.")
    press(father, "Say thank you", "They read it, and say who else does.")
    mother.goto(f"{house.url}/")
    mother.get_by_role("link", name="Erik Lund thanks you").click()
    mother.get_by_text("For the letters.").wait_for()
    looked_at(mother, "thanks")


def test_from_a_role_by_two_to_a_certificate_that_a_stranger_checks(house, world, phone, new_page) -> None:
    father, mother = phone("father"), phone("mother")
    kept = a_role_by_two(house, world, phone, father, mother)
    she_gets_ready(house, world, phone, mother)
    she_works_and_is_thanked(house, world, father, mother)

    # When she asks for a certificate, the father signs it, and she lets a reader check it
    mother.goto(f"{house.url}/partners/what-i-did/")
    looked_at(mother, "did")
    role = mother.get_by_text("Reader of materials, since").count()
    mother.get_by_role("main").get_by_role("link", name="Riverside team").click()
    mother.get_by_label("Erik Lund").check()
    press(mother, "Ask", "Asked.")
    father.goto(f"{house.url}/")
    father.get_by_role("link", name="asks you to sign for what they did").click()
    father.get_by_label("What did they do, in your words?").fill(WORDS)
    press(father, "Sign it", "Signed. Thank you.")
    mother.reload()
    press(mother, "Let a reader check it", "Whoever has the code")
    looked_at(mother, "certificate")
    address = mother.locator("a[href*='/c/']").inner_text()

    # Then a stranger reads the same words
    stranger = new_page(**PHONE)
    stranger.goto(address)
    looked_at(stranger, "stranger", script=True)

    assert kept and role == 1 and stranger.get_by_text(WORDS).count() == 1
    assert "Karin Holm" in stranger.content()
