"""How hard the pages of visits are to read: eight years of school at most in English, a LIX of forty in Swedish."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.people.models import Person
from alongside.plans.actions.goals import propose_goal
from alongside.plans.saying import NewGoal
from alongside.visits.actions.visits import begin_visit
from tests.plans.scoring import LEVELLED
from tests.record.family import Family
from tests.sharing.test_reading import GRADE, LIX, PROSE, grade, lix, visible
from tests.visits.worlds import a_visit, held, on_agenda

OF = "/people/{of}/visits/"
PAGES = (
    "/agenda/", OF, f"{OF}agenda/", f"{OF}{{planned}}/", f"{OF}{{under_way}}/", f"{OF}{{held}}/",
    f"{OF}{{held}}/summary/", f"{OF}agenda/{{item}}/keep/",
)  # fmt: skip
CLINIC = ("/visits/", f"{OF}plan/", f"{OF}{{planned}}/change/", f"{OF}{{planned}}/not-held/")


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(
    ("name", "pages"), [("maya", PAGES), ("anna", PAGES[:-1]), ("amina", (*PAGES[:-1], *CLINIC))]
)
def test_a_page_asks_for_eight_years_of_school_at_most(
    family: Family, knocking: Any, as_web: Any, name: str, pages: tuple[str, ...], language: str
) -> None:
    Person.objects.filter(community=family.community).update(language=language)
    measure, most = (grade, GRADE) if language == "en" else (lix, LIX)
    propose_goal(by=family.maya, person_id=family.of, new=NewGoal(LEVELLED))
    item, other = on_agenda(
        family, ("maya", "Can I stop the iron drink?"), ("jonas", "Sleep on school nights")
    )
    words = {
        "of": family.of,
        "item": item.pk,
        "held": held(family, other.pk).pk,
        "planned": a_visit(family).pk,
    }
    words["under_way"] = a_visit(family, hours=0.5).pk
    begin_visit(by=family.amina, person_id=family.of, visit_id=words["under_way"])
    hard = {}
    for path in pages:
        with as_web():
            answer = knocking(getattr(family, name)).get(path.format(**words), follow=True)
        assert answer.status_code == 200, path
        page = answer.content.decode()
        text = visible(page, PROSE) or visible(page)
        value = max(map(measure, (text, visible(page))))
        if value > most:
            hard[path] = (round(value, 1), text)
    assert hard == {}
