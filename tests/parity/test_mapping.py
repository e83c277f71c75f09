"""The map: sixteen cells, plain counts, never a score."""

from __future__ import annotations

from uuid import uuid4

from alongside.kit.terms import Phase, Place
from alongside.parity.mapping import Work, mapped


def work(title: str, place: Place, phase: Phase, partners: int, staff: int) -> Work:
    ids = frozenset(uuid4() for _ in range(partners)), frozenset(uuid4() for _ in range(staff))
    return Work(uuid4(), "group", title, place, phase, *ids)


def test_nothing_fills_no_cell():
    found = mapped([])

    assert (len(list(found)), found.together, found.places, found.phases) == (16, (), 0, 0)


def test_a_cell_counts_where_both_sides_have_part_in_the_same_work():
    found = mapped([
        work("b", Place.CENTER, Phase.DESIGN, 1, 1), work("a", Place.CENTER, Phase.DESIGN, 0, 4),
        work("c", Place.CENTER, Phase.PLAN, 2, 1), work("d", Place.SYSTEM, Phase.PLAN, 2, 0),
        work("e", Place.SYSTEM, Phase.PLAN, 0, 3),
    ])  # fmt: skip
    here = found.cell(Place.CENTER, Phase.DESIGN)

    assert [one.title for one in here.works] == ["b", "a"]
    assert (here.shared, found.cell(Place.SYSTEM, Phase.PLAN).shared) == (1, 0)
    assert (len(found.together), found.places, found.phases) == (2, 1, 2)
