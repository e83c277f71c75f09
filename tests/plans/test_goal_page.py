"""The page of one goal: no reason is told twice, and what another says arrives with the sentence that says how far they are."""

from __future__ import annotations

import pytest

from alongside.plans.actions.goals import suggest_change
from alongside.plans.saying import NewVersion, Wording
from alongside.plans.vocabulary import Position
from tests.plans.saying import answered, begun, written_anew
from tests.plans.scoring import a_levelled_goal, scored


def page(world, as_web, knocking, by, key) -> str:
    with as_web():
        return knocking(by).get(f"/people/{world.maya.id}/plan/goals/{key}/").content.decode()


def part(html: str, name: str) -> str:
    """What an open page renews under this name."""
    return html.split(f'data-part="{name}"', 1)[1].split("data-part=", 1)[0]


@pytest.mark.parametrize("agreed", [False, True])
def test_the_reason_of_a_version_is_told_once(world, as_web, knocking, maya, jonas, amina, agreed):
    key = begun(world, as_web, jonas)
    wording = Wording("Play again", "On Thursdays.", "Music is my best day.")
    with as_web():
        suggest_change(by=maya, person_id=world.maya.id, goal_id=key, change=NewVersion(wording, 1))
    if agreed:
        answered(world, as_web, amina, key, on=2)
        answered(world, as_web, jonas, key, on=2)

    shown = part(page(world, as_web, knocking, maya, key), "views")

    assert shown.count("Music is my best day.") == 1


def test_the_first_reason_stands_beside_another_view(world, as_web, knocking, maya, jonas):
    key = begun(world, as_web, maya)
    written_anew(world, as_web, jonas, key, "Until seven.")

    shown = part(page(world, as_web, knocking, maya, key), "views")

    assert shown.count("“I miss it.”") == 1


def test_an_open_page_renews_the_sentence_above_it_and_the_marks(world, as_web, knocking, maya, amina):
    key = a_levelled_goal(world, as_web, maya)
    before = page(world, as_web, knocking, maya, key)
    answered(world, as_web, amina, key, Position.SUPPORT)
    scored(world, as_web, amina, key, 1, words="Nearly there.")
    after = page(world, as_web, knocking, maya, key)

    assert "It needs nobody’s leave." in part(before, "lead")
    assert "agreed on it." in part(after, "lead")
    assert "Nearly there." not in part(before, "going")
    assert "Nearly there." in part(after, "going")
