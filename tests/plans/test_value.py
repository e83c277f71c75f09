"""Is the plan worth it: said by each, side by side, on a day that they set."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans.actions.value import say_value, set_value_review
from alongside.plans.models import ValueSaid
from alongside.plans.queries.beside import beside_of
from alongside.plans.queries.value import reviews_of
from alongside.plans.value_words import says, when_says
from tests.plans.scoring import read_by


@pytest.fixture
def review(world, as_web, maya):
    with as_web():
        return set_value_review(
            by=maya, person_id=world.maya.id, due_on=today_of(maya), words="The injections"
        )


def say(world, as_web, by, review, answer, words=""):
    with as_web():
        return say_value(by=by, person_id=world.maya.id, review_id=review.pk, answer=answer, words=words)


def test_both_views_stand_side_by_side(world, as_web, maya, jonas, amina, review):
    for by, answer in ((amina, "yes"), (maya, "no"), (jonas, "yes"), (maya, "partly")):
        say(world, as_web, by, review, answer)

    (found,) = read_by(as_web, maya, reviews_of, world.maya.id)
    assert [(one.who.name, one.answer) for one in found.latest] == [
        ("Maya Lindqvist", "partly"), ("Jonas Lindqvist", "yes"), ("Amina Rahman", "yes"),
    ]  # fmt: skip
    assert [one.answer for one in found.earlier] == ["no"]
    assert says(found) == (
        "You see it differently, and each view stands. Jonas and Amina: yes, it is worth it. Maya: in part."
    )


def test_the_next_day_begins_anew_and_what_was_said_stays(world, as_web, maya, amina, review):
    say(world, as_web, maya, review, "yes", "I play again.")
    day = today_of(maya) + timedelta(days=180)
    with as_web():
        set_value_review(by=amina, person_id=world.maya.id, due_on=day)

    latest, before = read_by(as_web, maya, reviews_of, world.maya.id)
    assert (latest.latest, before.latest[0].words) == ((), "I play again.")
    assert when_says(latest, today_of(maya)).startswith("You ask it again on")
    with pytest.raises(Refused):
        say(world, as_web, maya, review, "no")


def test_an_answer_is_one_of_four_and_the_day_is_to_come(world, as_web, maya, review):
    with pytest.raises(Refused):
        say(world, as_web, maya, review, "perhaps")
    with pytest.raises(Refused, match="still to come"), as_web():
        set_value_review(by=maya, person_id=world.maya.id, due_on=today_of(maya) - timedelta(days=1))


def test_a_stranger_says_and_reads_nothing(world, as_web, maya, review):
    ruth = world.actor("ruth")
    say(world, as_web, maya, review, "yes")
    with pytest.raises(Refused):
        say(world, as_web, ruth, review, "no")

    assert read_by(as_web, ruth, reviews_of, world.maya.id) == []
    assert ValueSaid.objects.count() == 1


def test_the_plan_reads_the_same(world, as_web, maya, jonas, review):
    say(world, as_web, maya, review, "yes")
    say(world, as_web, jonas, review, "unsure", "Ask me in spring.")

    assert [read_by(as_web, maya, beside_of, world.maya.id).review] == read_by(
        as_web, maya, reviews_of, world.maya.id
    )
