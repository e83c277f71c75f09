"""Where a goal stands: said by each apart, never changed, and read with the goal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alongside.contributions.models import Line
from alongside.kit.terms import Audience
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans.actions.goals import suggest_change
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.actions.turns import set_aside
from alongside.plans.attained import latest, on_the_steps_now
from alongside.plans.attaining import shown_for
from alongside.plans.models import GoalScore
from alongside.plans.queries.beside import beside_of
from alongside.plans.queries.plan import goal_of, plan_of
from alongside.plans.queries.scores import scores_of
from alongside.plans.saying import NewVersion, Wording
from alongside.plans.showing.attainment import over_all_goals
from tests.plans.saying import begun, read, seen_by
from tests.plans.scoring import LEVELLED, STEPS, a_levelled_goal, read_by, scored


@pytest.fixture
def goal(world, as_web, maya):
    """Maya's goal, and where she, her dad and her doctor see it, first and now."""
    key = a_levelled_goal(world, as_web, maya)
    for name, days_ago, level in (
        ("maya", 40, -1), ("jonas", 40, -2), ("amina", 38, -1), ("amina", 3, 0), ("jonas", 2, -1), ("maya", 1, 0),
    ):  # fmt: skip
        scored(world, as_web, world.actor(name), key, level, days_ago, f"{name} {level}")
    return key


def test_each_sees_it_for_themselves_and_nobodys_mark_is_lost(world, as_web, maya, goal):
    said = read_by(as_web, maya, scores_of, world.maya.id, goal)

    assert len(said) == 6
    assert [(one.who.name, one.side.value, one.level, one.words) for one in latest(said)] == [
        ("Maya Lindqvist", "person", 0, "maya 0"),
        ("Jonas Lindqvist", "guardian", -1, "jonas -1"),
        ("Amina Rahman", "team", 0, "amina 0"),
    ]


def test_the_page_says_it_in_a_sentence_and_has_no_mean(world, as_web, maya, goal):
    with seen_by(as_web, maya):
        shown = shown_for(goal_of(maya, world.maya.id, goal), scores_of(maya, world.maya.id, goal))

    assert shown["says"].endswith("all three say. Jonas sees one step less than Maya and Amina.")
    assert shown["hoped"] == STEPS[2]
    assert [row[1] for row in shown["rows"]] == [
        "Maya Lindqvist", "Jonas Lindqvist", "Amina Rahman", "Amina Rahman", "Jonas Lindqvist", "Maya Lindqvist",
    ]  # fmt: skip


def test_the_plan_carries_the_latest_marks_of_each_goal(world, as_web, maya, goal):
    other = a_levelled_goal(world, as_web, maya, replace(LEVELLED, title="Sleep"))
    scored(world, as_web, maya, other, 2)

    plan = read_by(as_web, maya, plan_of, world.maya.id)

    assert {one.title: [mark.level for mark in one.scores] for one in plan.goals} == {
        LEVELLED.title: [0, -1, 0], "Sleep": [2],
    }  # fmt: skip


def test_over_all_goals_each_has_a_t_score_of_their_own(world, as_web, maya, goal):
    other = a_levelled_goal(world, as_web, maya, replace(LEVELLED, title="Sleep", weight=3))
    scored(world, as_web, maya, other, 1)
    shown = over_all_goals(read_by(as_web, maya, plan_of, world.maya.id))

    # Maya: x = (0, 1), w = (1, 3): 50 + 10·3 / √(0.7·10 + 0.3·16) = 58.7; the others scored the first one alone.
    assert [(one["who"].name, one["score"], one["told"]) for one in shown["scores"]] == [
        ("Maya Lindqvist", "58.7", "from 2 goals"),
        ("Jonas Lindqvist", "40", "from 1 goal, 1 goal not scored"),
        ("Amina Rahman", "50", "from 1 goal, 1 goal not scored"),
    ]
    assert shown["weighed"]


def test_other_steps_begin_a_new_course_and_the_first_stays_readable(world, as_web, maya, goal):
    wording = replace(LEVELLED, levels=(*STEPS[:4], "I lead the violas"))
    with as_web():
        suggest_change(by=maya, person_id=world.maya.id, goal_id=goal, change=NewVersion(wording, 1))
    scored(world, as_web, maya, goal, 1, version=2)

    with seen_by(as_web, maya):
        shown = shown_for(goal_of(maya, world.maya.id, goal), scores_of(maya, world.maya.id, goal))
        marks = plan_of(maya, world.maya.id).goals[0].scores

    assert (len(shown["rows"]), shown["earlier"]) == (1, 6)
    assert [(one.who.name, one.level) for one in marks] == [("Maya Lindqvist", 1)]


def test_other_words_with_the_same_steps_go_on_with_the_course(world, as_web, maya, goal):
    with as_web():
        change = NewVersion(replace(LEVELLED, words="I go to most of it."), 1)
        suggest_change(by=maya, person_id=world.maya.id, goal_id=goal, change=change)
    shown = read(world, as_web, maya, goal)
    said = read_by(as_web, maya, scores_of, world.maya.id, goal)

    assert len(on_the_steps_now(shown, said)) == 6


def test_one_line_in_the_ledger_read_with_the_mark(world, as_web, maya, jonas, goal):
    lines = Line.objects.filter(verb="plans.goal_scored", about_id=world.maya.id)
    assert lines.count() == GoalScore.objects.count() == 6

    with seen_by(as_web, jonas):
        assert Line.objects.filter(verb="plans.goal_scored").count() == 6
    with seen_by(as_web, world.actor("ruth")):
        assert Line.objects.filter(verb="plans.goal_scored").count() == 0


def test_who_does_not_see_the_goal_does_not_see_where_it_stands(world, as_web, maya, jonas, amina):
    key = a_levelled_goal(world, as_web, maya, kept_from=frozenset({Audience.CAREGIVERS}))
    scored(world, as_web, maya, key, 1)
    scored(world, as_web, amina, key, 0)

    assert len(read_by(as_web, amina, beside_of, world.maya.id).scores[key][1]) == 2
    assert read_by(as_web, jonas, beside_of, world.maya.id).scores == {}
    with pytest.raises(Refused), as_web():
        score_goal(by=jonas, person_id=world.maya.id, goal_id=key, new=NewScore(2, 1, today_of(jonas)))
    with seen_by(as_web, jonas):
        assert not Line.objects.filter(verb="plans.goal_scored").exists()


@pytest.mark.parametrize("who", ["ruth"])
def test_nobody_else_says_where_it_stands(world, as_web, goal, who):
    by = world.actor(who)
    with pytest.raises(Refused), as_web():
        score_goal(by=by, person_id=world.maya.id, goal_id=goal, new=NewScore(0, 1, today_of(by)))


def test_without_five_steps_nobody_can(world, as_web, maya):
    key = begun(world, as_web, maya, Wording("Sleep"))
    with pytest.raises(Refused, match="no five steps"):
        scored(world, as_web, maya, key, 0)


def test_not_ahead_of_today_and_not_while_it_is_set_aside(world, as_web, maya, goal):
    with pytest.raises(Refused, match="has come"):
        scored(world, as_web, maya, goal, 0, days_ago=-1)
    with as_web():
        set_aside(by=maya, person_id=world.maya.id, goal_id=goal, reason="Exams.")
    with pytest.raises(Refused, match="not worked on"):
        scored(world, as_web, maya, goal, 0)


def test_not_on_steps_that_were_changed_while_one_looked(world, as_web, maya, jonas, goal):
    wording = replace(LEVELLED, levels=(*STEPS[:4], "I lead the violas"))
    with as_web():
        suggest_change(by=maya, person_id=world.maya.id, goal_id=goal, change=NewVersion(wording, 1))
    with pytest.raises(Refused, match="changed just now"):
        scored(world, as_web, jonas, goal, 0, version=1)


def test_as_many_queries_for_three_goals_as_for_one(world, as_web, maya, goal):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked() -> int:
        with seen_by(as_web, maya), CaptureQueriesContext(connection) as context:
            plan_of(maya, world.maya.id)
        return len(context)

    one = asked()
    for title in ("Sleep", "Eat"):
        key = a_levelled_goal(world, as_web, maya, replace(LEVELLED, title=title))
        scored(world, as_web, maya, key, 0)
        scored(world, as_web, world.actor("jonas"), key, 1)

    assert asked() == one
