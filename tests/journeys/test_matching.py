"""A mother who paints finds a task that nobody had written; the team takes it up, and she has done it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def world(house):
    """A clinic's team that lacks somebody who paints, and a mother who sits in no team."""
    from alongside.contributions.actor import program
    from alongside.kit.terms import Role
    from alongside.partnership.actions.work import list_work
    from alongside.partnership.opportunity_kinds import Lacks, When
    from alongside.people.actions.accounts import open_account
    from alongside.people.actions.persons import add_person
    from alongside.people.actions.seats import seat_person
    from tests.groups.worlds import begun
    from tests.people.worlds import a_world_with_charter

    name = f"matching-{uuid4().hex[:8]}"
    world, by = a_world_with_charter(name, f"{name}.example"), program()
    amina = world.actor("amina")
    group = begun(amina, "Riverside team")
    list_work(
        by=amina, group_id=group.pk, title="A kinder waiting room", when=When.SOON, lacks=Lacks.SKILL, needs="drawing"
    )  # fmt: skip
    world.mother = add_person(by=by, community=world.community, name="Karin Holm")
    open_account(by=by, person=world.mother, email=f"karin@{name}.example")
    seat_person(by=by, person=world.mother, role=Role.CAREGIVER)
    world.mother.refresh_from_db()
    return world


@pytest.fixture
def opened(house, new_page, world):
    """`opened(name, **how)`: somebody's phone, signed in."""
    from alongside.people.models import Account

    def as_somebody(name, **how):
        page = new_page(viewport=PHONE, **how)
        page.context.set_default_timeout(60_000)
        account = Account.objects.get(pk=getattr(world, name).account_id)
        page.context.add_cookies([house.session_for(account)])
        return page

    return as_somebody


def looked_at(page, name):
    """No barrier, and nothing wider than the phone."""
    axe(page)
    shoot(page, f"matching-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], name


def a_gap_becomes_a_proposal(mother) -> bool:
    """When she looks what could suit her, then a team lacks what she has, and nobody has asked; she says what she could do."""
    mother.get_by_role("link", name="What could suit me").first.click()
    mother.get_by_role("heading", name="A kinder waiting room").wait_for()
    looked_at(mother, "for-me")
    reason = "You said something of drawing and painting; they look for “drawing”." in mother.content()
    mother.get_by_role("link", name="I could do something for this").click()
    mother.get_by_label("What could you do?").fill("I could paint the wall")
    mother.get_by_label("How do you think of it?").fill("A reef with fish.")
    mother.get_by_label("How many minutes would it take you, in all?").fill("600")
    looked_at(mother, "propose")
    mother.get_by_role("button", name="Let it stand there").click()
    mother.get_by_role("heading", name="I could paint the wall").wait_for()
    looked_at(mother, "proposal")
    return reason


def test_a_mother_who_paints_finds_a_task_that_nobody_had_written(house, world, opened) -> None:
    mother, doctor = opened("mother"), opened("amina")

    # Given a mother who says that she paints, and lets nobody see it
    mother.goto(f"{house.url}/opportunities/me/")
    looked_at(mother, "me")
    mother.get_by_label("In your own words").fill("I paint walls")
    mother.get_by_label("Nobody. I get suggestions by it, myself").check()
    mother.get_by_role("button", name="Save").click()
    mother.get_by_text("I paint walls").first.wait_for()

    reason = a_gap_becomes_a_proposal(mother)

    # And the team says yes, with words that she reads
    doctor.goto(f"{house.url}/opportunities/?which=proposed")
    looked_at(doctor, "list")
    doctor.get_by_role("link", name="I could paint the wall").click()
    doctor.get_by_role("link", name="Our team says yes").click()
    doctor.get_by_label("What do you tell them?").fill("The children will love it.")
    doctor.get_by_role("button", name="Say yes").click()
    doctor.get_by_text("Karin Holm").first.wait_for()
    looked_at(doctor, "taken-up")
    mother.reload()
    thanked = "The children will love it." in mother.content()

    # Then it is hers, she does it, and everyone reads that it is done
    mother.get_by_role("link", name="Say something of it").click()
    mother.get_by_label("It is done").check()
    mother.get_by_role("button", name="Say it").click()
    mother.get_by_text("Said.").first.wait_for()
    doctor.reload()

    assert (reason, thanked) == (True, True)
    assert doctor.get_by_text("Done").count() >= 1 and "I paint walls" not in doctor.content()
