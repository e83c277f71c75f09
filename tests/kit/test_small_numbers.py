"""No count at or below the threshold can be worked out from what is shown: tried against every way to add and take away."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.kit.small_numbers import Counts, hidden
from tests.calm import CALM

T = 7


def groups(*sizes: tuple[int, int]) -> dict[int, Counts]:
    return {place: Counts(*one) for place, one in enumerate(sizes)}


def total_of(some: dict[int, Counts]) -> Counts:
    return Counts(sum(one.counted for one in some.values()), sum(one.met for one in some.values()))


def test_a_small_group_hides_a_second_one():
    found = groups((40, 30), (5, 3), (38, 20), (60, 40))

    assert hidden(total_of(found), found, T) == {1, 2}


def test_few_who_did_not_meet_are_a_small_number_too():
    found = groups((40, 38), (44, 22), (60, 40))

    assert hidden(total_of(found), found, T) == {0, 1}


def test_two_small_ones_that_are_small_together_hide_a_third():
    found = groups((4, 2), (3, 1), (38, 20), (60, 40))

    assert hidden(total_of(found), found, T) == {0, 1, 2}


def test_nobody_is_no_small_number():
    found = groups((0, 0), (38, 20), (60, 40))

    assert hidden(total_of(found), found, T) == set()


def test_where_the_total_is_small_nothing_is_shown():
    found = groups((3, 2), (4, 2))

    assert hidden(total_of(found), found, T) == {0, 1}


def test_at_the_threshold_is_hidden_and_one_more_is_shown():
    at, over = groups((30, 15), (20, 7), (30, 15)), groups((30, 15), (20, 8), (30, 15))

    assert hidden(total_of(at), at, T) == {0, 1}
    assert hidden(total_of(over), over, T) == set()


def reduced(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """The rows by Gauss and Jordan: what a sum of them says alone stands alone in its row."""
    done = 0
    for column in range(len(rows[0]) - 1 if rows else 0):
        pivot = next((n for n in range(done, len(rows)) if rows[n][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [one / rows[done][column] for one in rows[done]]
        for n, row in enumerate(rows):
            if n != done and row[column]:
                rows[n] = [one - row[column] * other for one, other in zip(row, rows[done], strict=True)]
        done += 1
    return rows[:done]


Place = tuple[int, int, str]


def worked_out(total: Counts, tables: list[dict[int, Counts]], shown: list[set[int]]) -> list[int]:
    """Every count of a hidden group, met or not met, that follows from all that is shown, by any sums and differences.

    The unknowns are the met and the others of every group of every table; what is shown are equations.
    """
    unknown = [(n, key, side) for n, table in enumerate(tables) for key in table for side in ("met", "other")]
    places = {one: place for place, one in enumerate(unknown)}
    rows = [
        _row(which, value, places)
        for n, table in enumerate(tables)
        for which, value in _said(n, total, table, shown[n])
    ]
    known = reduced(rows)
    hidden_ones = [
        (n, key)
        for n, table in enumerate(tables)
        for key, one in table.items()
        if key not in shown[n] and one.counted
    ]
    found = [
        said_by(known, {places[n, key, side] for side in sides})
        for n, key in hidden_ones
        for sides in (("met",), ("other",), ("met", "other"))
    ]
    return [one for one in found if one is not None]


def _said(
    n: int, total: Counts, table: dict[int, Counts], shown: set[int]
) -> Iterator[tuple[list[Place], int]]:
    """What one table says: its sums, the groups that are shown, and those in which nobody is."""
    yield [(n, key, "met") for key in table], total.met
    yield [(n, key, "other") for key in table], total.counted - total.met
    for key, one in table.items():
        if key in shown or not one.counted:
            yield [(n, key, "met")], one.met
            yield [(n, key, "other")], one.counted - one.met


def _row(which: list[Place], value: int, places: dict[Place, int]) -> list[Fraction]:
    row = [Fraction(0)] * len(places) + [Fraction(value)]
    for one in which:
        row[places[one]] = Fraction(1)
    return row


def said_by(known: list[list[Fraction]], which: set[int]) -> int | None:
    """The sum of these unknowns, where sums and differences of what is known give it."""
    row = [Fraction(place in which) for place in range(len(known[0]))]
    row[-1] = Fraction(0)
    for one in known:
        pivot = next(place for place, value in enumerate(one) if value)
        if row[pivot]:
            row = [mine - row[pivot] * other for mine, other in zip(row, one, strict=True)]
    return -int(row[-1]) if not any(row[:-1]) else None


counts = st.integers(0, 30).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


@st.composite
def divided(draw: st.DrawFn) -> tuple[Counts, list[dict[int, Counts]]]:
    """People divided in three ways, each person with one place in each: by center, by age, by sex."""
    people = draw(
        st.lists(
            st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 2), st.booleans()), max_size=90
        )
    )
    tables = []
    for way in range(3):
        table: dict[int, Counts] = {}
        for key in range((6, 4, 3)[way]):
            of_it = [one for one in people if one[way] == key]
            table[key] = Counts(len(of_it), sum(one[3] for one in of_it))
        tables.append(table)
    return Counts(len(people), sum(one[3] for one in people)), tables


@settings(CALM, max_examples=150)
@given(divided(), st.integers(0, 12))
def test_no_hidden_count_follows_from_all_tables_together(made, threshold):
    total, tables = made
    shown = [set(table) - hidden(total, table, threshold) for table in tables]
    if total.is_small(threshold):
        assert all(
            not {key for key in some if table[key].counted} for some, table in zip(shown, tables, strict=True)
        )
        return

    assert worked_out(total, tables, shown) == []
    for table, some in zip(tables, shown, strict=True):
        assert all(min(table[key].parts) > threshold for key in some if table[key].counted)
        gone = [one for key, one in table.items() if key not in some and one.counted]
        if gone:
            together = Counts(sum(one.counted for one in gone), sum(one.met for one in gone))
            assert len(gone) > 1
            assert min(together.parts) > threshold


def test_the_check_finds_what_a_lone_hidden_group_would_tell():
    table = groups((40, 30), (5, 3), (38, 20))

    assert sorted(worked_out(total_of(table), [table], [{0, 2}])) == [2, 3, 5]
    assert worked_out(total_of(table), [table], [{0}]) == []
