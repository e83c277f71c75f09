"""What an aim does not say yet (D8); and whether change followed the tests."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.improvement.aims import Missing, Said, missing
from alongside.improvement.followed import Follows, Told, followed
from alongside.kit.spc import Kind, Reading, Series, Split, chart

TODAY = date(2026, 11, 22)
WHOLE = Said("More children are well", "at Riverside", 68, 80, date(2027, 6, 30))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (WHOLE, ()),
        (Said("More children are well"), (Missing.WHOM, Missing.NUMBER, Missing.DAY)),
        (Said("x", "y", None, 80, date(2027, 6, 30)), (Missing.START,)),
        (Said("x", "y", 80, 80, date(2027, 6, 30)), (Missing.SAME,)),
        (Said("x", "y", 68, 80, TODAY), (Missing.PAST,)),
        (Said("x", "y", 68, 80, date(2031, 1, 1)), (Missing.FAR,)),
        (Said("word " * 41, "y", 68, 80, date(2027, 6, 30)), (Missing.LONG,)),
    ],
)
def test_what_an_aim_does_not_say_yet(told, expected):
    assert missing(told, TODAY) == expected


def months(shares, **reading):
    days = [date(2024 + place // 12, place % 12 + 1, 1) for place in range(len(shares))]
    return chart(Series(Kind.P, days, shares, [100] * len(days)), Reading(**reading))


BETTER = months(
    [50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49] + [70, 72, 71, 69, 73, 70, 72, 71, 70, 74, 71, 72]
)
SAME = months([50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49])


def test_better_after_the_test_that_began_last_before():
    begun = [date(2024, 9, 9), date(2025, 1, 1), date(2025, 6, 6)]

    assert followed(BETTER, begun) == Told(Follows.BETTER, date(2025, 1, 1), 1)


def test_what_changed_before_the_first_test_did_not_follow_it():
    assert followed(BETTER, [date(2025, 6, 1)]) == Told(Follows.BEFORE, date(2025, 1, 1))


def test_where_people_split_the_line_the_row_begins_there():
    """Given a line that rose before its split too, the newest phase alone is held against the days of the tests."""
    rising = [50, 48, 51, 49] * 3 + [60] * 12 + [80] * 12
    found = months(rising, splits=[Split(date(2026, 1, 1), "kept")])

    assert followed(found, [date(2025, 10, 1)]) == Told(Follows.BETTER, date(2026, 1, 1), 0)


def test_no_change_and_no_test():
    assert followed(SAME, [date(2024, 6, 1)]) == Told(Follows.NOT_YET)
    assert followed(SAME, []) == Told(Follows.NO_TEST)
    assert followed(None, [date(2024, 6, 1)]) == Told(Follows.NO_TEST)
