"""How hard the pages of parity are to read: with work in a field and with a gap, with figures and with none."""

from __future__ import annotations

from alongside.kit.terms import Phase
from alongside.parity.keeping import keep_all
from alongside.parity.words import SLUGS
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

PAGES = (
    "/parity/", "/parity/fair/", "/parity/began/", "/parity/began/?what=question",
    *(f"/parity/map/{place}/{phase.value}/" for place in SLUGS for phase in Phase),
)  # fmt: skip


def test_all_pages_are_read_after_eight_years_of_school(team, come_in):
    keep_all()
    page, hard = come_in(team.tom), {}
    for path in PAGES:
        words = page.get(path).content.decode()
        found = max(grade(visible(words)), grade(visible(words, PROSE)))
        if found > GRADE:
            hard[path] = (round(found, 1), visible(words, PROSE))

    assert hard == {}
