"""Scores, ladders, budgets and reviews, as the web writes them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from alongside.people.queries.standing import today_of
from alongside.plans.actions.budgets import NewBudget, NewSpending, open_budget, spend
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.actions.skills import NewLadder, begin_skill, sign_ladder, sign_step, write_ladder
from alongside.plans.saying import Wording
from tests.plans.saying import begun, seen_by

STEPS = (
    "I do not play", "I play at home only", "Half the rehearsals, and the concert", "Every rehearsal, and the concert",
    "I play a solo",
)  # fmt: skip
LEVELLED = Wording("Play in the school orchestra again", "I go to all of it.", "I miss it.", STEPS, -1)
PEN = NewLadder(
    "Giving myself the injection", "A pen, every other week.",
    ("I watch.", "I hold the pen.", "We press together.", "I do it, somebody is in the room.", "I show it to others."),
    "I order the pens, and I call when something is odd.", 12,
)  # fmt: skip


def a_levelled_goal(world, as_web, by, wording=LEVELLED, **more):
    """A goal with five steps, begun by that actor."""
    return begun(world, as_web, by, wording, **more)


def scored(world, as_web, by, goal_id, level, days_ago=0, words="", version=1):
    """Where that actor sees it."""
    new = NewScore(level, version, today_of(by) - timedelta(days=days_ago), words)
    with as_web():
        return score_goal(by=by, person_id=world.maya.id, goal_id=goal_id, new=new)


def a_signed_ladder(world, as_web, new=PEN):
    """A ladder that Jonas wrote and Petra signed."""
    with as_web():
        ladder = write_ladder(by=world.actor("jonas"), new=new)
    with as_web():
        sign_ladder(by=world.actor("petra"), ladder_id=ladder.pk)
    return ladder.pk


def climbing(world, as_web, by, ladder_id, learner=None):
    """Somebody begins to climb it for Maya."""
    who = (learner or world.maya).id
    with as_web():
        return begin_skill(by=by, person_id=world.maya.id, ladder_id=ladder_id, learner_id=who).pk


def signed(world, as_web, by, skill_id, *steps):
    """That actor signs those steps."""
    for step in steps:
        with as_web():
            sign_step(by=by, person_id=world.maya.id, skill_id=skill_id, step=step)


def both_signed(world, as_web, skill_id, *steps):
    """Maya and her nurse sign them, one after the other."""
    for step in steps:
        signed(world, as_web, world.actor("maya"), skill_id, step)
        signed(world, as_web, world.actor("petra"), skill_id, step)


def a_budget(world, as_web, by):
    """What Maya directs this year."""
    today = today_of(by)
    new = NewBudget(
        "Getting about",
        Decimal(1200),
        "SEK",
        today - timedelta(days=60),
        today + timedelta(days=60),
        "The town",
    )
    with as_web():
        return open_budget(by=by, person_id=world.maya.id, new=new).pk


def spent(world, as_web, by, budget_id, words, amount, days_ago=1, line_id=None):
    """What was paid for."""
    new = NewSpending(words, Decimal(amount), today_of(by) - timedelta(days=days_ago), line_id)
    with as_web():
        return spend(by=by, person_id=world.maya.id, budget_id=budget_id, new=new).pk


def read_by(as_web, by, query, *asked):
    """What a query answers in that actor's name."""
    with seen_by(as_web, by):
        return query(by, *asked)
