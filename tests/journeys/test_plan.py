"""A girl wants to play again, her doctor agrees, her dad wants one change: an agreed goal, and a point that is kept open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

import pytest

from tests.browser import DESK, PHONE, axe, shoot

pytestmark = pytest.mark.browser
TOWNS = count(1)
TUESDAY = (date.today() + timedelta(days=2)).isoformat()


@pytest.fixture
def world(house):
    from tests.plans.family import a_plan_world

    town = f"plan-{next(TOWNS)}"
    return a_plan_world(town, house=f"{town}.example.org")


@pytest.fixture
def enter(enter, world) -> Callable[..., object]:
    """A browser in which somebody of the family or the team is signed in; on a desk where nothing else is said."""
    return lambda name, **options: enter(getattr(world, name), **DESK | options)


def rules(page, label: str, number: int) -> None:
    """Choose a number on a ruler."""
    page.get_by_role("group", name=label).get_by_role("radio", name=str(number), exact=True).check()


def says_what_matters(page, url: str) -> None:
    page.goto(f"{url}/plan/")
    axe(page)
    page.get_by_role("link", name="Say what matters").click()
    axe(page)
    page.get_by_label("In your own words").fill("Playing the spring concert.")
    page.get_by_role("button", name="Save it").click()
    page.get_by_text("It stands above everything else").wait_for()
    axe(page)
    page.get_by_role("link", name="My plan").first.click()


def begins_her_goal(page) -> None:
    page.get_by_role("link", name="Begin a goal").click()
    page.get_by_role("button", name="Put it in the plan").click()
    page.get_by_role("link", name="Write the goal in a few words").wait_for()
    axe(page)
    page.get_by_label("What is the goal?").fill("Play in the school orchestra again")
    page.get_by_label("Say more about it").fill("I go on Thursdays, from 18:00 to 20:00.")
    rules(page, "How much it matters to you", 9)
    rules(page, "How sure are you that it will work", 7)
    page.get_by_role("button", name="Put it in the plan").click()
    page.get_by_text("It needs nobody’s leave.").wait_for()
    axe(page)


def takes_a_stand(page, url: str, about: str, position: str, reason: str) -> None:
    page.goto(url)
    page.get_by_role("link", name=about).first.click()
    page.get_by_role("link", name="Say where I stand").click()
    axe(page)
    page.get_by_label(position).check()
    page.get_by_label("Why?").fill(reason)
    page.get_by_role("button", name="Save where I stand").click()
    page.get_by_text("Your words stand beside the others").wait_for()
    axe(page)


def puts_it_in_other_words(page, url: str) -> None:
    page.goto(url)
    page.get_by_role("link", name="Play in the school orchestra again").first.click()
    page.get_by_role("link", name="Put it in other words").click()
    axe(page)
    page.get_by_label("How would you put it?").fill("I go on Thursdays, from 18:00 to 19:00.")
    page.get_by_label("Why?").fill("So that she is asleep by ten.")
    page.get_by_label("What do you see differently").fill("When to leave")
    page.get_by_label("When do you talk about it again?").fill(TUESDAY)
    page.get_by_role("button", name="Suggest it").click()
    page.get_by_role("heading", name="You do not agree on when to leave").wait_for()
    axe(page)


def test_an_agreed_goal_with_a_point_that_is_kept_open(house, world, enter):
    maya, jonas, amina = enter("maya", **PHONE), enter("jonas"), enter("amina")
    plan = f"{house.url}/people/{world.maya.id}/plan/"

    says_what_matters(maya, house.url)
    begins_her_goal(maya)
    takes_a_stand(
        amina, plan, "Play in the school orchestra again", "I support it", "Rest on Wednesdays, and we go."
    )
    puts_it_in_other_words(jonas, plan)

    maya.reload()
    maya.get_by_text("One point is still open, and it is kept.").wait_for()
    for words in ("Both kept", "Rest on Wednesdays, and we go.", "So that she is asleep by ten."):
        maya.get_by_text(words).first.wait_for()
    assert maya.locator("mark.al-diff").all_inner_texts() == ["20:00.", "19:00."]
    axe(maya)
    shoot(maya, "goal-kept")
    maya.get_by_role("link", name="All versions").click()
    maya.get_by_role("heading", name="Version 1 and 2").wait_for()
    axe(maya)


def test_who_writes_while_another_does_keeps_the_words(house, world, enter):
    from alongside.plans.actions.goals import propose_goal
    from alongside.plans.saying import NewGoal, Wording

    new = NewGoal(Wording("Swim on Mondays", "With the club."))
    goal = propose_goal(by=world.actor("maya"), person_id=world.maya.id, new=new)
    page = f"{house.url}/people/{world.maya.id}/plan/goals/{goal.pk}/change/"
    jonas, amina = enter("jonas"), enter("amina", **PHONE)
    jonas.goto(page)
    amina.goto(page)
    jonas.get_by_label("How would you put it?").fill("With me, in the lake.")
    amina.get_by_label("How would you put it?").fill("With the club, from January.")

    jonas.get_by_role("button", name="Suggest it").click()
    jonas.get_by_text("Your version stands").wait_for()
    amina.get_by_role("button", name="Suggest it").click()

    amina.get_by_text("Jonas wrote a new version while you were writing.").wait_for()
    assert amina.get_by_label("How would you put it?").input_value() == "With the club, from January."
    amina.get_by_text("With me, in the lake.").wait_for()
    axe(amina)
    amina.get_by_role("button", name="Suggest it").click()
    amina.get_by_text("Your version stands").wait_for()


def test_the_small_pages_of_a_goal_have_no_barriers_on_a_phone(house, world, enter):
    from alongside.plans.actions.goals import propose_goal
    from alongside.plans.actions.steps import add_step
    from alongside.plans.saying import NewGoal, NewStep, Wording

    about = {"by": world.actor("maya"), "person_id": world.maya.id}
    goal = propose_goal(**about, new=NewGoal(Wording("Eat in the canteen", "Twice a week.")))
    step = add_step(**about, goal_id=goal.pk, new=NewStep("Look at the menu"))
    plan, page = f"{house.url}/people/{world.maya.id}/plan/", enter("maya", **PHONE)
    for rest in (
        "", "matters/", "matters/values/", f"steps/{step.pk}/",
        *(f"goals/{goal.pk}/{one}" for one in ("talk/", "review/", "aside/", "end/", "steps/new/", "beside/", "versions/")),
    ):  # fmt: skip
        page.goto(plan + rest)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), rest
    clinic = enter("amina", **PHONE)
    for rest in ("/plan/", "/plan/work/work/"):
        clinic.goto(house.url + rest)
        axe(clinic)


class Slow:
    """A bad line: the first copy of a page that is fetched stays on its way until it is let go."""

    def __init__(self, page) -> None:
        self.page, self.on_its_way = page, []
        page.route("**/plan/goals/*/", self._hold, times=1)

    def _hold(self, route) -> None:
        self.on_its_way.append((route, route.fetch()))

    def wait(self) -> None:
        """Until the copy is on its way, and a moment longer, in which the next notice arrives."""
        while not self.on_its_way:
            self.page.wait_for_timeout(50)
        self.page.wait_for_timeout(500)

    def let_go(self) -> None:
        for route, copy in self.on_its_way:
            route.fulfill(response=copy)


def test_what_another_says_arrives_on_the_open_page(house, world, enter):
    from alongside.kit.terms import Audience
    from alongside.plans.actions.goals import propose_goal, take_stand
    from alongside.plans.saying import NewGoal, NewStand, Wording
    from alongside.plans.vocabulary import Position

    about = {"by": world.actor("maya"), "person_id": world.maya.id}
    hidden = frozenset({Audience.CAREGIVERS})
    goal = propose_goal(**about, new=NewGoal(Wording("Eat in the canteen")))
    other = propose_goal(**about, new=NewGoal(Wording("Swim"), kept_from=hidden))
    maya, jonas = enter("maya", **PHONE), enter("jonas")
    heard: list[str] = []
    for page in (maya, jonas):
        page.on(
            "request", lambda request: heard.append(request.url) if request.is_navigation_request() else None
        )
        page.goto(f"{house.url}/people/{world.maya.id}/plan/goals/{goal.pk}/")
        page.wait_for_selector("[data-live][data-heard]", state="attached")
    answers = len(heard)
    told = Slow(maya)

    for key, words in ((other.pk, "Only with you."), (goal.pk, "Two days a week, I would say.")):
        stand = NewStand(Position.CHANGE, 1, words)
        take_stand(by=world.actor("amina"), person_id=world.maya.id, goal_id=key, stand=stand)
        told.wait()
    told.let_go()

    for page in (maya, jonas):
        page.get_by_text("Two days a week, I would say.").first.wait_for()
        page.get_by_text("Somebody wrote just now.").wait_for()
        axe(page)
    assert len(heard) == answers, "no page was loaded anew"


def begins_a_goal_beside(page, url: str) -> None:
    """Her father wants her to sleep: his goal stands beside hers, with a day to talk again."""
    page.goto(url)
    page.get_by_role("link", name="Play in the school orchestra again").first.click()
    page.get_by_role("link", name="I have another goal").click()
    page.get_by_label("What is the goal?").fill("Sleep before ten on school nights")
    page.get_by_label("What do you see differently").fill("When to leave")
    page.get_by_label("When do you talk about it again?").fill(TUESDAY)
    page.get_by_role("button", name="Put it in the plan").click()
    page.get_by_role("heading", name="You do not agree on when to leave").wait_for()
    axe(page)


def stands_agreed(*pages) -> None:
    """Every open page says that it is agreed, without a click."""
    for page in pages:
        page.get_by_text("agreed on it.").first.wait_for()
        page.get_by_text("It needs nobody’s leave.").wait_for(state="detached")
        axe(page)


def begins_a_goal_of_hers(page, url: str) -> None:
    """The doctor's own goal waits for what the family says."""
    page.goto(f"{url}goals/new/")
    page.get_by_label("What is the goal?").fill("A calprotectin under 250")
    page.get_by_role("button", name="Put it in the plan").click()
    page.get_by_text("It waits for answers.").wait_for()


def cannot_support_it(page, url: str) -> None:
    """Maya says to her father's goal that she cannot, and why."""
    page.goto(url)
    page.get_by_role("link", name="Sleep before ten on school nights").first.click()
    page.get_by_role("link", name="Say where I stand").click()
    page.get_by_label("I cannot support it").check()
    page.get_by_label("Why?").fill("Then I would miss the second half.")
    page.get_by_role("button", name="Save where I stand").click()


def plans_a_visit(page, url: str) -> str:
    """The doctor plans a visit on the day on which they talk again; its address."""
    page.goto(url.replace("/plan/", "/visits/plan/"))
    page.get_by_label("Which day").fill(TUESDAY)
    page.get_by_label("From what time").fill("10:00")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Both sides can prepare it from now on.").wait_for()
    return page.url


def begins_with_what_is_open(page, visit) -> None:
    """The goals of which there are two views stand there; what is agreed does not."""
    page.goto(visit)
    row = (
        page.get_by_role("listitem").filter(has_text="Sleep before ten on school nights: When to leave").first
    )
    row.get_by_text("Two views, both kept").first.wait_for()
    assert page.get_by_text("Play in the school orchestra again: ").count() == 0
    axe(page)


def test_one_goal_is_agreed_and_one_disagreement_is_kept_for_the_next_agenda(house, world, enter):
    """Both sides agree in the browser; the father's goal stands beside it, and comes onto the agenda by itself."""
    maya, jonas, amina = enter("maya", **PHONE), enter("jonas"), enter("amina")
    plan = f"{house.url}/people/{world.maya.id}/plan/"
    maya.goto(plan)
    begins_her_goal(maya)
    maya.wait_for_selector("[data-live][data-heard]", state="attached")

    # When her doctor supports it, it is agreed: on her open page, too, without a click
    takes_a_stand(amina, plan, "Play in the school orchestra again", "I support it", "We rest on Wednesdays.")
    stands_agreed(amina, maya)
    shoot(maya, "goal-agreed")

    # When her doctor begins a goal, Maya agrees to it with the same clicks
    begins_a_goal_of_hers(amina, plan)
    takes_a_stand(maya, plan, "A calprotectin under 250", "I support it", "Fine with me.")
    maya.get_by_text("agreed on it.").first.wait_for()

    # And her father's goal stands beside hers, with what she says to it
    begins_a_goal_beside(jonas, plan)
    cannot_support_it(maya, plan)
    for words in ("You do not agree on when to leave", "Both kept", "Then I would miss the second half."):
        maya.get_by_text(words).first.wait_for()
    axe(maya)
    shoot(maya, "goal-beside-kept")

    # Then the plan says all of it, and the next visit begins with what is open
    maya.goto(plan)
    for words in ("Agreed", "Two views, both kept", "To talk about again"):
        maya.get_by_text(words).first.wait_for()
    visit = plans_a_visit(amina, plan)
    for page in (amina, maya, jonas):
        begins_with_what_is_open(page, visit)
    open_still = maya.get_by_role("listitem").filter(
        has_text="Sleep before ten on school nights: When to leave"
    )
    assert "Two views, both kept" in open_still.first.inner_text()
    shoot(maya, "visit-with-what-is-open")
