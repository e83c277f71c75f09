"""The check that runs over every test can fail: it sees an act without a line, and one with two."""

from __future__ import annotations

import pytest
from django.db import transaction

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import program
from alongside.people.models import Community
from tests.contributions.worlds import TOLD, tell
from tests.house.one_line import troubles, watching

pytestmark = pytest.mark.without_lines


@act
def found(*, by, lines):
    community = Community.objects.create(name="North", slug=f"north-{lines}")
    for _ in range(lines):
        contribute(by, TOLD, community)


@act
def found_and_tell(*, by):
    found(by=by, lines=1)
    tell(by=by)


@act
def fail(*, by):
    Community.objects.create(name="North", slug="north")
    raise RuntimeError


def test_an_act_with_one_line_is_well(db):
    with watching() as acts:
        found(by=program(), lines=1)

    assert (len(acts), troubles(acts)) == (1, [])


@pytest.mark.parametrize("lines", [0, 2])
def test_an_act_without_a_line_or_with_two_is_seen(db, lines):
    with watching() as acts:
        found(by=program(), lines=lines)

    assert troubles(acts) == [f"found changed ['people_community'], {lines} lines"]


def test_an_act_inside_an_act_is_seen(db):
    with watching() as acts:
        found_and_tell(by=program())

    assert troubles(acts) == ["found_and_tell changed ['people_community'], 2 lines"]


def test_an_act_that_did_not_happen_needs_no_line(db):
    with watching() as acts, pytest.raises(RuntimeError), transaction.atomic():
        fail(by=program())

    assert (len(acts), troubles(acts)) == (1, [])
