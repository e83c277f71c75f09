"""A visit that was held shows what mattered and where the goals stood when people met, whatever came since."""

from __future__ import annotations

import pytest
from django.utils import timezone

from alongside.plans.actions.goals import propose_goal, suggest_change
from alongside.plans.actions.matters import say_what_matters
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.saying import NewGoal, NewMatter, NewVersion, Weights, Wording
from alongside.plans.vocabulary import Prompt
from alongside.ui.keeping import Received
from alongside.visits.actions.visits import begin_visit, end_visit
from alongside.visits.queries.plan import plan_at_visit
from tests.visits.worlds import a_visit, held

GOAL = "Play in the orchestra again"


def _says(family, words):
    say_what_matters(by=family.maya, person_id=family.of, new=NewMatter(Prompt.MOST, words))


def _goal(family, title):
    return propose_goal(
        by=family.maya, person_id=family.of, new=NewGoal(Wording(title, "Each week"), Weights(9, 6))
    )


def test_what_was_said_after_the_visit_is_not_on_its_page(family, knocking, as_web):
    _says(family, "To sleep at home")
    goal = _goal(family, GOAL)
    visit = held(family)
    _says(family, "To go to the camp")
    _goal(family, "Swim")
    _written_anew(family, goal)
    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert "To sleep at home" in page
    assert GOAL in page
    assert [words for words in ("To go to the camp", "Swim", "Every second week") if words in page] == []
    assert "As they stood when you met." in page


def _written_anew(family, goal):
    change = NewVersion(Wording("Every second week in the orchestra", "To begin with"), on_version=1)
    suggest_change(by=family.maya, person_id=family.of, goal_id=goal.pk, change=change)


def _score(family, goal, level):
    new = NewScore(level=level, version=1, on=timezone.localdate())
    score_goal(by=family.maya, person_id=family.of, goal_id=goal.pk, new=new)


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_scores_given_after_the_visit_are_not_those_of_its_day(family, looking, who):
    steps = ("Much worse", "Worse", "As hoped", "Better", "Much better")
    goal = propose_goal(
        by=family.maya, person_id=family.of,
        new=NewGoal(Wording(GOAL, "", levels=steps, baseline=-1), Weights(9, 6)),
    )  # fmt: skip
    _score(family, goal, -1)
    visit = held(family)
    _score(family, goal, 2)

    with looking(getattr(family, who)):
        then = plan_at_visit(getattr(family, who), family.of, visit.ended_at)
        now = plan_at_visit(getattr(family, who), family.of)

    assert [[one.level for one in goal.scores] for goal in then.goals] == [[-1]]
    assert [[one.level for one in goal.scores] for goal in now.goals] == [[2]]


def test_before_its_end_a_visit_shows_the_plan_as_it_is(family, knocking, as_web):
    visit = a_visit(family)
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    _says(family, "To go to the camp")
    path = f"/people/{family.of}/visits/{visit.pk}/"
    with as_web():
        assert "To go to the camp" in knocking(family.amina).get(path).content.decode()
    end_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, words="We met.")
    with as_web():
        assert "To go to the camp" in knocking(family.amina).get(path).content.decode()


@pytest.mark.parametrize("words", ["The concert", ""])
def test_a_voice_that_says_what_matters_heads_the_page(family, knocking, as_web, words):
    voice = Received("me.ogg", "audio/ogg", b"OggS")
    said = say_what_matters(
        by=family.maya,
        person_id=family.of,
        new=NewMatter(Prompt.MOST, words, voice, "I play the slow movement"),
    )
    visit = a_visit(family)
    with as_web():
        page = knocking(family.amina).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert f"/people/{family.of}/plan/files/{said.pk}/" in page
    assert "I play the slow movement" in page
