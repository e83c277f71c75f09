"""Whether somebody is in a number: yes or no, and why, also where no answer can be given."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.kit.terms import Audience, Category, Right
from alongside.registry.queries.standing import Stands
from alongside.registry.shipped import BY_KEY
from alongside.registry.showing_standing import standing_said
from alongside.sharing.actions.choices import make_choice
from tests.people.worlds import a_world_with_charter
from tests.registry.test_pages import page_of, remission, signed_in, text_of

HOSPITAL = BY_KEY["hospital"].definition
DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("who", "answer", "why"),
    [
        (Stands("Maya", True, True), "Yes, Maya.", "You are one of all who are enrolled."),
        (Stands("Maya", False, True), "Maya: yes.", "One of all who are enrolled."),
        (
            Stands("Maya", False, True, True, True, DAY),
            "Maya: yes.",
            "One of all who are enrolled. The last time: a day in the hospital, 4 March.",
        ),
        (Stands("Maya", True, False), "No, Maya.", "You are counted once you are enrolled at a center"),
        (Stands("Maya", False, False), "Maya: no answer.", "Your child is counted once enrolled at a center"),
        (
            Stands("Maya", False, False, closed=(Category.VISITS, Category.RESULTS)),
            "Maya: no answer.",
            "Not open to you: the visits and the results.",
        ),
    ],
)
def test_everyone_enrolled_is_in_a_rate_and_who_cannot_be_answered_is_told_why(who, answer, why):
    told = standing_said(HOSPITAL, who)

    assert told.answer == answer
    assert why in told.why


@pytest.mark.django_db
def test_a_father_to_whom_results_are_closed_is_told_that_and_nothing_of_the_child(as_web):
    world = a_world_with_charter()
    version, maya = remission(world), world.actor("maya")
    client, told = signed_in(world, "jonas"), []
    for right in (None, Right.NONE):
        if right is not None:
            make_choice(
                by=maya, person_id=world.maya.pk, category=Category.RESULTS, audience=Audience.CAREGIVERS, right=right,
            )  # fmt: skip
        with as_web():
            told.append(text_of(page_of(client, version)))

    assert "Maya Lindqvist: no answer. Your child is counted once enrolled" in told[0]
    assert "Not open to you: the results." in told[1]
