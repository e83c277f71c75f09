"""The map: sixteen cells, plain counts, never a score."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from alongside.kit.terms import Phase, Place
from alongside.parity.figure_words import SAYS
from alongside.parity.figuring import Key, Now, figures
from alongside.parity.ideas import IDEAS
from alongside.parity.mapping import Work, mapped
from alongside.parity.spans import Span, span


def work(title: str, place: Place, phase: Phase, partners: int, staff: int) -> Work:
    return Work(uuid4(), "group", title, place, phase, partners > 0, staff > 0)


def test_nothing_fills_no_cell():
    found = mapped([])

    assert (len(list(found)), found.together, found.places, found.phases, found.works) == (
        16,
        (),
        0,
        0,
        (0, 0),
    )


def test_a_cell_counts_where_both_sides_have_part_in_the_same_work():
    found = mapped([
        work("b", Place.CENTER, Phase.DESIGN, 1, 1), work("a", Place.CENTER, Phase.DESIGN, 0, 4),
        work("c", Place.CENTER, Phase.PLAN, 2, 1), work("d", Place.SYSTEM, Phase.PLAN, 2, 0),
        work("e", Place.SYSTEM, Phase.PLAN, 0, 3),
    ])  # fmt: skip
    here = found.cell(Place.CENTER, Phase.DESIGN)

    assert [one.title for one in here.works] == ["b", "a"]
    assert (here.shared, found.cell(Place.SYSTEM, Phase.PLAN).shared) == (1, 0)
    assert (len(found.together), found.places, found.phases, found.works) == (2, 1, 2, (5, 2))


def test_twelve_months_end_with_this_one_or_years_before():
    assert span(date(2026, 11, 22)) == Span(0, date(2025, 12, 1), date(2026, 11, 1))
    assert span(date(2026, 1, 31), 2) == Span(2, date(2023, 2, 1), date(2024, 1, 1))


def test_every_field_has_ideas_of_its_own():
    told = [str(idea) for ideas in IDEAS.values() for idea in ideas]

    assert (len(IDEAS), len(told), len(set(told))) == (16, 48, 48)


def test_hours_are_told_of_both_sides_and_nothing_where_nobody_wrote_any():
    nobody = Now(*[0] * 18)

    assert figures(nobody, {}, (30, 90, 120, 120))[Key.HOURS] == (30, 90, 120, 120)
    assert figures(nobody, {}, (0, 0, 0, 0))[Key.HOURS] == ()
    assert SAYS[Key.HOURS](30, 90, 120, 120) == (
        "Partners gave 1.5 hours, 0.5 of them paid; staff 2, 2 of them paid."
    )
