"""A mother opens a draft of the charter, closes results to the rest of the clinic, and sees whom that would touch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import WIDTHS, axe, shoot

pytestmark = pytest.mark.browser
SIZES = {"phone": {"width": WIDTHS["phone"], "height": 844}, "desk": {"width": WIDTHS["desk"], "height": 900}}


@pytest.fixture
def town(house):
    """A clinic that decides together, with a patient enrolled there, in the running house."""
    from alongside.contributions.actor import program
    from alongside.kit.terms import Role
    from alongside.people.actions.teams import enrol
    from tests.governance.worlds import a_deciding_community

    town = a_deciding_community("draftwell")
    town.join("Sara Osei", Role.CAREGIVER)
    town.join("Amina Rahman", Role.CLINICIAN)
    town.join("Maya Berg", Role.PATIENT)
    enrol(by=program(community_id=town.community.id), person=town.people["Maya Berg"], center=town.center)
    return town


@pytest.fixture
def enter(house, town, new_page) -> Callable[..., object]:
    """A browser in which somebody is signed in."""
    from alongside.people.models import Account

    def as_somebody(name: str, size: str = "desk"):
        page = new_page(viewport=SIZES[size], reduced_motion="reduce")
        account = Account.objects.get(pk=town.people[name].account_id)
        page.context.add_cookies([house.session_for(account)])
        return page

    return as_somebody


def closes_results(page) -> None:
    """She writes words and rules of article 2 side by side."""
    page.get_by_role("link", name="2. Who sees what").click()
    page.get_by_label("What does it say?").fill(
        "Everyone sees all about themselves. Results stay with the care team."
    )
    page.get_by_text("What can they see: other staff at the center").click()
    page.locator("[name=s-right_3_5]").select_option(label="Cannot see")
    axe(page)
    shoot(page, "draft-desk")
    page.get_by_role("button", name="Save words and rules").click()
    page.get_by_text("Saved. Words and rules stand side by side below.").wait_for()


def counts(page) -> None:
    """She asks for the count, the engine does it, and the page tells it."""
    from alongside.sharing.models import CharterVersion
    from alongside.sharing.weighing import weigh

    page.get_by_role("button", name="Count what it changes").click()
    page.get_by_text("It is being counted.").wait_for()
    weigh(CharterVersion.objects.get(community__slug="draftwell", number=2).pk)
    page.reload()
    page.get_by_text(
        "Other staff at the center lose sight of results of a few patients: 1 person, none"
    ).wait_for()


def stands_ready(sara) -> None:
    """The motion is about the charter, and her draft is in it."""
    assert sara.locator("[aria-current=true]").inner_text() == "The charter"
    draft = sara.get_by_label("Which draft of the charter?").locator("option:checked").inner_text()
    assert draft == "2. Sara Osei's draft of the charter"


def test_a_draft_is_written_and_its_effect_is_seen_before_anybody_votes(house, town, enter) -> None:
    # Given the charter as everyone reads it
    sara = enter("Sara Osei")
    for size in SIZES:
        reader = enter("Maya Berg", size)
        reader.goto(f"{house.url}/charter/")
        reader.get_by_role("heading", name="2. Who sees what").wait_for()
        axe(reader)
        shoot(reader, f"charter-{size}")

    # When she begins a draft from it and changes words and a rule
    sara.goto(f"{house.url}/charter/")
    sara.get_by_role("button", name="Begin a draft from it").click()
    closes_results(sara)
    sara.get_by_role("link", name="See what the draft changes").click()

    # Then the draft says what it changes, in words and counted, and for whoever reads it
    sara.get_by_text("Other staff at the center: Results: could see, can no longer see").wait_for()
    counts(sara)
    for size in SIZES:
        maya = enter("Maya Berg", size)
        maya.goto(f"{house.url}/charter/versions/2/")
        maya.get_by_text("Other staff at the center would no longer see of yours: Results.").wait_for()
        axe(maya)
        shoot(maya, f"version-{size}")
    phone = enter("Sara Osei", "phone")
    phone.goto(sara.url)
    phone.get_by_role("link", name="Write on").click()
    axe(phone)
    shoot(phone, "draft-phone")

    # And from there she begins the motion
    sara.get_by_role("link", name="Begin a motion with this draft").click()
    sara.get_by_label("What should be decided?").wait_for()
    axe(sara)
    stands_ready(sara)
    # while the charter in force is as it was, and says so
    maya.goto(f"{house.url}/charter/")
    assert maya.get_by_role("heading", name="2. Who sees what").is_visible()
    assert maya.get_by_text("Results stay with the care team.").count() == 0
