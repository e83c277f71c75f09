"""How hard the fields of the map are to read, with work in one and with a gap; every other page: tests/house/walking.py."""

from __future__ import annotations

from alongside.kit.terms import Phase
from alongside.parity.keeping import keep_all
from alongside.parity.words import SLUGS
from tests.house.walking import years_of
from tests.sharing.test_reading import GRADE, PROSE, visible


def test_all_fields_are_read_after_eight_years_of_school(team, come_in):
    keep_all()
    page = come_in(team.tom)
    fields = [
        page.get(f"/parity/map/{place}/{phase.value}/").content.decode() for place in SLUGS for phase in Phase
    ]

    assert {visible(one, PROSE): years for one in fields if (years := years_of(one)) > GRADE} == {}
