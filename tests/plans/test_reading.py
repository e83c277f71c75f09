"""How hard the pages of a plan are to read: eight years of school at most in English, a LIX of forty in Swedish."""

from __future__ import annotations

import pytest

from alongside.people.models import Person
from alongside.plans.actions.goals import propose_goal
from alongside.plans.saying import NewGoal, Wording
from alongside.plans.vocabulary import Position
from tests.plans.doors import planning
from tests.plans.saying import answered, begun, written_anew
from tests.plans.test_attaining_pages import asked, knocks, plan_at  # noqa: F401 - a fixture
from tests.sharing.test_reading import GRADE, LIX, PROSE, grade, lix, visible

PAGES = (
    "", "matters/", "goals/new/", "goals/{goal_id}/", "goals/{goal_id}/versions/",
    "goals/{goal_id}/stand/", "goals/{goal_id}/change/", "goals/{goal_id}/beside/", "goals/{goal_id}/talk/",
    "goals/{goal_id}/review/", "goals/{goal_id}/steps/new/", "steps/{step_id}/", "goals/{waits}/", "goals/{agreed}/",
    "goals/{goal_id}/levels/", "goals/{agreed}/levels/", "goals/{goal_id}/where-it-stands/", "how-far/", "skills/", "skills/begin/",
    "skills/{skill_id}/", "budget/", "budget/new/", "budget/{budget_id}/", "worth-it/",
)  # fmt: skip
FAMILYS = (*PAGES, "matters/most/", "matters/good_day/")
HERS = (*FAMILYS, "matters/know/", "matters/values/", "goals/{goal_id}/aside/", "goals/{goal_id}/end/", "/skills/",
        "/skills/new/", "/skills/{ladder_id}/")  # fmt: skip
DOCTORS = (*PAGES, "/plan/", "/plan/work/work/", "/plan/work/work_helps/")


@pytest.fixture
def told(world, as_web, maya, jonas, amina):
    """A goal that two see differently, one that waits, one that is agreed, and all that stands beside them."""
    words = planning(world)
    written_anew(world, as_web, jonas, words["goal_id"], "I go until seven.")
    answered(world, as_web, amina, words["goal_id"], Position.CHANGE, "Rest a day before.", on=2)
    agreed = begun(world, as_web, maya, Wording("Eat in the canteen", "Twice a week."))
    answered(world, as_web, amina, agreed)
    waits = propose_goal(by=amina, person_id=world.maya.id, new=NewGoal(Wording("A calprotectin under 250")))
    return words | {"agreed": agreed, "waits": waits.pk}


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(("name", "pages"), [("maya", HERS), ("jonas", FAMILYS), ("amina", DOCTORS)])
def test_a_page_asks_for_eight_years_of_school_at_most(world, as_web, told, knocks, name, pages, language):  # noqa: F811
    Person.objects.filter(community=world.community).update(language=language)
    measure, most = (grade, GRADE) if language == "en" else (lix, LIX)
    hard = {}
    for path in pages:
        address = (path if path.startswith("/") else plan_at(world, path)).format(**told)
        page, _ = asked(as_web, knocks(name), address)
        text = visible(page, PROSE) or visible(page)
        value = max(map(measure, (text, visible(page))))
        if value > most:
            hard[path] = (round(value, 1), text)
    assert hard == {}
