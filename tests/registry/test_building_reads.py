"""The pages on which measures are made: eight years of school at most."""

from __future__ import annotations

import pytest

from alongside.registry.models import Ruler
from tests.people.worlds import World, a_world_with_charter
from tests.registry.proposing import IN_WORDS, proposed, taken_into_use
from tests.registry.test_pages import remission, signed_in
from tests.registry.test_proposing import RULER, TYPED
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

pytestmark = pytest.mark.django_db
KINDS = ("last", "done", "band", "change", "between", "complete", "words")


@pytest.fixture
def world() -> World:
    made = a_world_with_charter()
    Ruler.objects.create(community=made.community, **RULER)
    return made


def hardest(page: str) -> float:
    return max(grade(visible(page)), grade(visible(page, least=PROSE)))


def test_each_page_asks_for_eight_years_of_school_at_most(world):
    used, said = taken_into_use(world, proposed(world)), proposed(world, IN_WORDS)
    quiet = remission(world)
    pages = [("jonas", "/numbers/"), ("jonas", "/numbers/propose/")]
    pages += [("jonas", f"/numbers/propose/?kind={kind}") for kind in KINDS]
    pages += [("amina", f"/numbers/{used.measure_id}/{page}/") for page in ("making", "propose", "own")]
    pages += [
        ("amina", f"/numbers/{said.measure_id}/making/"),
        ("amina", f"/numbers/{quiet.measure_id}/own/"),
    ]
    hard = {}
    for who, path in pages:
        answer = signed_in(world, who).get(path)
        assert answer.status_code == 200, path
        met = hardest(answer.content.decode())
        if met > GRADE:
            hard[path] = round(met, 1)
    shown = signed_in(world, "jonas").post("/numbers/propose/?kind=last", TYPED | {"do": "show"})

    assert hard == {}
    assert hardest(shown.content.decode()) <= GRADE
