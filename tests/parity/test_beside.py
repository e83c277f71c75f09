"""What people say, as it stands beside what happened: a spread for each side, and whether the two part."""

from __future__ import annotations

from alongside.parity.queries.said import Statement
from alongside.parity.showing_figures import statement


def test_the_sides_stand_apart_and_it_is_said_where_they_part():
    told = statement(
        Statement("I know whom to ring.", {"partners": [2, 3, 0, 0, 0], "staff": [0, 0, 0, 1, 5]})
    )

    assert told["differ"] is True and "see it differently" in told["says"]
    assert told["svg"].count("<rect") == 4 and "Partners" in told["svg"] and "Staff" in told["svg"]


def test_all_together_say_nothing_of_sides():
    told = statement(Statement("I know whom to ring.", {"all": [0, 0, 1, 3, 2]}))

    assert told["differ"] is False and "Partners" not in told["svg"] and "Staff" not in told["svg"]
    assert "The middle answer" in told["says"]
