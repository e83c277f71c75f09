"""Maya's goal on five steps, seen by three; a treatment that she takes over; money that she directs; is it worth it?"""

from __future__ import annotations

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
SIZES = {"phone": (390, 844), "desk": (1280, 900)}


@pytest.fixture
def world(house):
    """Maya, her family and her clinic, in a community of their own."""
    from uuid import uuid4

    from tests.plans.family import a_plan_world

    own = uuid4().hex[:8]
    return a_plan_world(f"riverbend-{own}", f"{own}.example.org")


@pytest.fixture
def opened(house, new_page, world):
    """`opened(name, path, size)` is a page as somebody meets it."""
    from alongside.people.models import Account

    def as_somebody(name: str, path: str = "plan/", size: str = "phone"):
        width, height = SIZES[size]
        page = new_page(viewport={"width": width, "height": height})
        account = Account.objects.get(pk=getattr(world, name).account_id)
        page.context.add_cookies([house.session_for(account)])
        page.goto(house.url + path if path.startswith("/") else f"{house.url}/people/{world.maya.id}/{path}")
        return page

    return as_somebody


def looked_at(page, name: str) -> None:
    """No barrier, nothing wider than the screen, and a picture."""
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name
    shoot(page, f"attaining-{name}-{'phone' if page.viewport_size['width'] < 500 else 'desk'}")


def begun_goal(world) -> str:
    from alongside.plans.actions.goals import propose_goal
    from alongside.plans.saying import NewGoal, Weights, Wording

    wording = Wording(
        "Play in the school orchestra again", "I go to all of Thursday’s rehearsal.", "I miss it."
    )
    goal = propose_goal(by=world.actor("maya"), person_id=world.maya.id, new=NewGoal(wording, Weights(9, 7)))
    return f"plan/goals/{goal.pk}/"


def says_where(page, step: str, why: str) -> None:
    page.get_by_role("link", name="Say where it stands").click()
    page.get_by_label(step).check()
    page.get_by_label("Why there?").fill(why)
    page.get_by_role("button", name="Save my mark").click()
    page.get_by_text("Your mark stands beside the others").wait_for()


def test_three_see_one_goal(world, opened):
    # Given a goal without steps, Maya takes an example and makes it hers
    goal = begun_goal(world)
    hers = opened("maya", goal)
    hers.get_by_role("link", name="Write the five steps").click()
    looked_at(hers, "levels")
    hers.get_by_role("button", name="Save the five steps").click()
    hers.get_by_role("alert").wait_for()
    axe(hers)
    hers.get_by_role("link", name="Leave the house", exact=False).click()
    hers.get_by_label("0: as hoped", exact=False).fill("Half the rehearsals, and the concert")
    hers.get_by_role("button", name="Save the five steps").click()
    hers.get_by_text("Saved as a new version.").wait_for()

    # When each says where it stands
    says_where(hers, "Half the rehearsals", "I stayed to the end twice.")
    says_where(opened("jonas", goal), "I go only where I know the toilets", "She is so tired after it.")
    says_where(opened("amina", goal), "Half the rehearsals", "Her numbers go the right way.")

    # Then all three marks stand, with the difference in words
    for size in SIZES:
        page = opened("amina", goal, size)
        page.get_by_text("Jonas sees one step less than Maya and Amina.").first.wait_for()
        looked_at(page, "goal")
    hers.goto(hers.url)
    hers.get_by_role("link", name="See all goals beside each other").click()
    hers.get_by_text("Maya Lindqvist: 50").wait_for()
    looked_at(hers, "how-far")
    with hers.expect_download() as saved:
        hers.go_back()
        hers.get_by_role("link", name="Save as PNG").click()
    assert saved.value.suggested_filename.endswith(".png")


def signed_ladder(opened):
    """A ladder that her dad writes and a nurse signs; it is the nurse's page."""
    dads = opened("jonas", "/skills/new/", "desk")
    for label, words in (
        ("What is learned?", "Giving myself the injection"), ("What is it, and what does it take?", "A pen, every other week."),
        ("Watch", "I watch."), ("Help", "I hold the pen."), ("Do it together", "We press together."),
        ("Do it alone", "I do it, somebody is in the room."), ("Teach others", "I show it to others."),
    ):  # fmt: skip
        dads.get_by_label(label, exact=True).fill(words)
    looked_at(dads, "ladder-write")
    dads.get_by_role("button", name="Save and sign").click()
    dads.get_by_text("It may be used once it is signed by a clinician, too.").wait_for()
    nurses = opened("petra", "/skills/")
    looked_at(nurses, "ladders")
    nurses.get_by_role("link", name="Giving myself the injection").click()
    looked_at(nurses, "ladder")
    nurses.get_by_role("button", name="Sign it").click()
    nurses.get_by_text("May be used").wait_for()
    return nurses


def says_how_far(page, size: str) -> None:
    """Her dad reads which steps were reached and who signed them, and signs nothing."""
    assert page.get_by_text(": reached", exact=False).count() == 2, size  # Watch and Help, and no further
    for who in ("Maya Lindqvist signed, ", "Petra Novak signed, "):
        assert page.get_by_text(who).count() == 2, (size, who)
    assert page.get_by_role("button", name="Sign: ").count() == 0, size


def test_she_takes_over_her_injection(world, opened):
    # Given a ladder that her dad wrote and a nurse signed
    nurses = signed_ladder(opened)

    # When Maya begins, and both sign
    hers = opened("maya", "plan/skills/")
    looked_at(hers, "skills-none")
    hers.get_by_role("link", name="Begin to learn one").click()
    hers.get_by_label("Maya Lindqvist").check()
    hers.get_by_role("button", name="Begin").click()
    hers.get_by_text("Begun. The first step is to watch.").wait_for()
    nurses.goto(hers.url)
    for step in ("Watch", "Help"):
        for page in (hers, nurses):
            page.goto(hers.url)
            page.get_by_label("How did it go?").fill("It went well.")
            page.get_by_role("button", name=f"Sign: {step}").click()
            page.get_by_text("Signed.", exact=True).wait_for()

    # Then the next step is theirs to sign, and the page says how far she has come
    nurses.reload()
    assert nurses.get_by_role("button", name="Sign: ").all_inner_texts() == ["Sign: Do it together"]
    for size in SIZES:
        page = opened("jonas", hers.url.split(str(world.maya.id) + "/")[1], size)
        page.get_by_text("Reached, and signed by both: help. Next: do it together.").first.wait_for()
        looked_at(page, "skill")
        says_how_far(page, size)


def test_she_directs_her_money(world, opened):
    hers = opened("maya", "plan/budget/new/")
    for label, words in (
        ("What is it called?", "Getting about"),
        ("How much is there?", "1200"),
        ("In which money?", "sek"),
    ):
        hers.get_by_label(label).fill(words)
    hers.get_by_label("From which day?").fill("2020-01-01")
    hers.get_by_label("Until which day?").fill("2099-12-31")
    looked_at(hers, "budget-new")
    hers.get_by_role("button", name="Save").click()
    hers.get_by_label("What did you pay for?").fill("A taxi home")
    hers.get_by_label("How much was it?").fill("199.50")
    hers.get_by_role("button", name="Save").first.click()
    hers.get_by_text("A taxi home").first.wait_for()
    looked_at(hers, "budget")
    doctors = opened("amina", hers.url.split(str(world.maya.id) + "/")[1], "desk")
    looked_at(doctors, "budget-doctor")
    assert "1,000.50" in doctors.get_by_role("main").inner_text()
    assert doctors.get_by_label("What did you pay for?").count() == 0  # it is Maya's money


def test_each_says_whether_the_plan_is_worth_it(world, opened):
    hers = opened("maya", "plan/worth-it/")
    hers.get_by_label("On which day do you ask it next?").fill("2099-01-01")
    hers.get_by_role("button", name="Set the day").click()
    hers.get_by_label("In part").check()
    hers.get_by_label("Why?").fill("It takes my Sundays.")
    hers.get_by_role("button", name="Save").click()
    hers.get_by_text("Maya says: in part.").wait_for()
    doctors = opened("amina", "plan/worth-it/", "desk")
    doctors.get_by_label("Yes, it is worth it").check()
    doctors.get_by_role("button", name="Save").click()
    doctors.get_by_text("You see it differently, and each view stands.").wait_for()
    looked_at(doctors, "value")
    dads = opened("jonas", "plan/worth-it/")
    looked_at(dads, "value")
    both = "You see it differently, and each view stands. Amina: yes, it is worth it. Maya: in part."
    assert dads.get_by_text(both).is_visible()
    assert dads.get_by_text("It takes my Sundays.").is_visible()
    dads.get_by_role("link", name="Maya’s plan").click()
    looked_at(dads, "plan")
    on_the_plan = dads.get_by_role("region", name="Is this plan worth it?").inner_text()
    assert "Amina: yes, it is worth it. Maya: in part." in on_the_plan
    assert "Say how I see it" in on_the_plan  # he has not said it yet
