"""Who may open which joint work, and what it must state, by the charter in force (B44)."""

from __future__ import annotations

import pytest

from alongside.contributions.acting import acting
from alongside.kit.terms import Role
from alongside.sharing import rules
from tests.governance.worlds import a_deciding_community


@pytest.fixture
def town(db):
    return a_deciding_community()


def asked(as_web, by, kind, *stated):
    with as_web(), acting(by):
        return rules.may_open_work(by, kind, set(stated))


def test_no_project_opens_without_a_partners_place_in_it(town, as_web):
    sara = town.join("Sara Osei", Role.CAREGIVER)

    bare = asked(as_web, sara, "project", "purpose", "end_date")
    whole = asked(as_web, sara, "project", "purpose", "end_date", "partner_seat")

    assert not bare
    assert str(bare.reason) == "Our charter asks for this first: a place in it for a patient or a caregiver."
    assert whole


def test_only_who_the_charter_names_opens_it(town, as_web):
    sara, bea = town.join("Sara Osei", Role.CAREGIVER), town.join("Bea Gut", Role.RESEARCHER)

    refused = asked(as_web, sara, "study", "partner_seat", "purpose")

    assert str(refused.reason) == "Our charter lets this be opened by: researcher."
    assert asked(as_web, bea, "study", "partner_seat", "purpose")
    assert "what it is for" in str(asked(as_web, bea, "study", "partner_seat").reason)


def test_what_the_charter_does_not_name_is_open_to_every_member(town, as_web):
    assert asked(as_web, town.join("Maya Berg", Role.PATIENT), "choir")


def test_without_a_charter_nobody_opens_anything(db, as_web):
    from tests.people.worlds import a_world

    world = a_world()
    verdict = asked(as_web, world.actor("maya"), "measure", "purpose")

    assert "No charter is in force yet" in str(verdict.reason)
