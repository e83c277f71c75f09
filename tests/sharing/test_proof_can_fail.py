"""The proof can fail: with one rule of the text taken away, or one grant touched, it shows differences."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.sharing.by_the_text import ByTheText
from tests.sharing.test_proof import House, grant_differences, row_differences, shown_differences


@pytest.fixture
def house(db: None) -> House:
    return House(range(9000, 9004))


@pytest.fixture
def large_house(db: None) -> House:
    """So many communities that each rule of the text decides about somebody."""
    return House(range(9000, 9015))


WITHOUT = {
    "guardrails": {
        "between_guardrails": lambda self, charter, audience, category, right, because: (right, because)
    },
    "choices": {"choice": lambda self, *_: None},
    "age bands": {"effects": lambda self, *_: set()},
    "scopes": {"in_scope": lambda self, *_: True},
    "the end of childhood": {"not_ended": lambda self, *_: True},
    "hidden": {"unless_hidden": lambda self, effects, right, because: (right, because)},
    "teams": {"in_team": lambda self, *_: False},
    "centers": {"at_center": lambda self, *_: False},
    "networks": {"in_network": lambda self, *_: False},
    "studies": {"in_study": lambda self, *_: False},
    "consent": {"included": lambda self, *_: True},
    "emergencies": {"in_emergency": lambda self, *_: None},
    "self": {"is_self": lambda self, *_: False},
}


def test_proof_sees_any_rule_that_is_missing(large_house):
    blind = [
        name
        for name, changed in WITHOUT.items()
        if not grant_differences(
            large_house, type("Mutated", (ByTheText,), changed)(large_house.tables, large_house.now), 1
        )
    ]

    assert (blind, grant_differences(large_house, large_house.text, 1)) == ([], [])


def test_proof_sees_a_grant_that_is_missing_or_too_much(house, as_web):
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM sharing_grant WHERE (seat_id, person_id) IN (SELECT seat_id, person_id FROM sharing_grant "
            "WHERE starts <= now() AND now() < ends AND category = 1 LIMIT 1)"
        )

    assert grant_differences(house, house.text, 1) != []
    assert row_differences(house, house.text, as_web) != []


def test_proof_sees_a_policy_that_is_too_wide(house, as_web):
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE POLICY too_wide ON record_comment FOR SELECT TO alongside_web USING (category = 11)"
        )

    found = row_differences(house, house.text, as_web)

    assert found and all("record_comment" in one or "contributions_line" in one for one in found)


def test_proof_sees_what_is_held_and_should_not_be_seen(house, as_web):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE record_entry SET held_until = NULL WHERE held_until > now()")

    found = row_differences(house, house.text, as_web)

    assert found and all("record_entry" in one or "contributions_line" in one for one in found)


def test_proof_sees_what_is_shown_too_much(house, as_web):
    with connection.cursor() as cursor:
        cursor.execute("DROP POLICY shown_too ON record_entry")

    assert shown_differences(house, as_web) != []
