"""What of a plan stands on Today: the day on which each says what it is worth, and looking at a skill again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.home.queries.waiting import waiting_for
from alongside.home.waiting_words import waiting_item
from alongside.people.queries.standing import today_of
from alongside.plans.actions.skills import refresh_skill, set_skill_aside
from alongside.plans.actions.value import say_value, set_value_review
from tests.plans.saying import seen_by
from tests.plans.scoring import a_signed_ladder, climbing, signed

AGAIN = "Look at it again together: Giving myself the injection"


def waits(world, as_web, name):
    by = world.actor(name)
    with seen_by(as_web, by):
        return [
            waiting_item(by, one)["label"]
            for one in waiting_for(by)[1]
            if one.kind in ("worth", "refresher", "signature")
        ]


@pytest.mark.parametrize(("days", "asked"), [(0, True), (1, False)])
def test_each_is_asked_on_the_day_until_they_have_said(world, as_web, maya, days, asked):
    with as_web():
        review = set_value_review(
            by=maya, person_id=world.maya.id, due_on=today_of(maya) + timedelta(days=days)
        )
    told = ["Say whether the plan is worth it"] if asked else []
    assert {name: waits(world, as_web, name) for name in ("maya", "jonas", "amina", "ruth")} == {
        "maya": told, "jonas": told, "amina": told, "ruth": [],
    }  # fmt: skip

    with as_web():
        say_value(by=maya, person_id=world.maya.id, review_id=review.pk, answer="yes")
    assert (waits(world, as_web, "maya"), waits(world, as_web, "jonas")) == ([], told)


def test_the_next_day_takes_the_place_of_the_one_before(world, as_web, maya):
    for days in (0, 90):
        with as_web():
            set_value_review(by=maya, person_id=world.maya.id, due_on=today_of(maya) + timedelta(days=days))

    assert waits(world, as_web, "maya") == []


@pytest.mark.parametrize(("days", "asked"), [(14, True), (15, False)])
def test_who_learns_is_reminded_two_weeks_ahead(world, as_web, maya, days, asked):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    day = today_of(maya) + timedelta(days=days)
    with as_web():
        refresh_skill(by=maya, person_id=world.maya.id, skill_id=skill, done=True, due_on=day)

    told = [AGAIN] if asked else []
    assert (waits(world, as_web, "maya"), waits(world, as_web, "jonas")) == (told, [])


def test_who_signed_with_them_is_reminded_too_and_nobody_once_it_is_set_aside(world, as_web, maya):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    for by in (maya, world.actor("petra")):
        signed(world, as_web, by, skill, 1)
    with as_web():
        refresh_skill(by=maya, person_id=world.maya.id, skill_id=skill, done=True, due_on=today_of(maya))
    before = {name: waits(world, as_web, name) for name in ("maya", "petra", "amina")}
    with as_web():
        set_skill_aside(by=maya, person_id=world.maya.id, skill_id=skill, words="Not now.")

    assert before == {"maya": [AGAIN], "petra": [AGAIN], "amina": []}
    assert [waits(world, as_web, name) for name in ("maya", "petra")] == [[], []]


def test_the_other_side_is_asked_for_the_second_signature(world, as_web, maya):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    told = ["A step waits for a second signature: Giving myself the injection"]

    def asked():
        return {name: waits(world, as_web, name) for name in ("maya", "jonas", "petra", "ruth")}

    signed(world, as_web, maya, skill, 1)
    assert asked() == {"maya": [], "jonas": [], "petra": told, "ruth": []}
    signed(world, as_web, world.actor("petra"), skill, 1, 2)
    assert asked() == {"maya": told, "jonas": [], "petra": [], "ruth": []}
    signed(world, as_web, maya, skill, 2)
    assert asked() == {"maya": [], "jonas": [], "petra": [], "ruth": []}
