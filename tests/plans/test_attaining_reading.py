"""How hard the pages of scores, skills, budgets and the value review are to read: eight years of school at most."""

from __future__ import annotations

import pytest

from tests.plans.attaining_doors import attaining
from tests.plans.saying import begun
from tests.plans.scoring import a_levelled_goal
from tests.plans.test_attaining_pages import asked, knocks, plan_at  # noqa: F401 - a fixture
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

PAGES = (
    "goals/{goal}/", "goals/{bare}/", "goals/{bare}/levels/", "goals/{goal}/where-it-stands/", "how-far/", "skills/",
    "skills/begin/", "skills/{skill_id}/", "budget/", "budget/new/", "budget/{budget_id}/", "worth-it/", "/skills/",
    "/skills/new/", "/skills/{ladder_id}/",
)  # fmt: skip


@pytest.mark.parametrize("name", ["maya", "amina"])
def test_a_page_asks_for_eight_years_of_school_at_most(world, as_web, maya, knocks, name):  # noqa: F811
    goal = a_levelled_goal(world, as_web, maya)
    words = {"goal": goal, "bare": begun(world, as_web, maya)} | attaining(world, goal)
    hard = {}
    for path in PAGES:
        address = (path if path.startswith("/") else plan_at(world, path)).format(**words)
        page, _ = asked(as_web, knocks(name), address)
        text = visible(page, PROSE) or visible(page)
        value = max(map(grade, (text, visible(page))))
        if value > GRADE:
            hard[path] = (round(value, 1), text)
    assert hard == {}
