"""Saying things about goals, as the web says them."""

from __future__ import annotations

from contextlib import contextmanager

from alongside.contributions.acting import acting
from alongside.plans.actions.goals import propose_goal, suggest_change, take_stand
from alongside.plans.queries.plan import goal_of
from alongside.plans.saying import NewGoal, NewStand, NewVersion, Weights, Wording
from alongside.plans.vocabulary import Position

ORCHESTRA = Wording(
    "Play in the school orchestra again", "I go to all of Thursday’s rehearsal.", "I miss it."
)


@contextmanager
def seen_by(as_web, actor):
    """Within: the web process, in this actor's name."""
    with as_web(), acting(actor):
        yield


def begun(world, as_web, by, wording=ORCHESTRA, **more):
    """A goal in Maya's plan."""
    with as_web():
        return propose_goal(by=by, person_id=world.maya.id, new=NewGoal(wording, Weights(9, 7), **more)).pk


def answered(world, as_web, by, goal_id, position=Position.SUPPORT, reason="", on=1, **more):
    """A stand on a version of it."""
    stand = NewStand(position, on, reason or "So I see it.", **more)
    with as_web():
        return take_stand(by=by, person_id=world.maya.id, goal_id=goal_id, stand=stand)


def written_anew(world, as_web, by, goal_id, words, on=1, **more):
    """A new version of it."""
    change = NewVersion(Wording(ORCHESTRA.title, words), on, **more)
    with as_web():
        return suggest_change(by=by, person_id=world.maya.id, goal_id=goal_id, change=change)


def read(world, as_web, by, goal_id):
    """The goal as this actor reads it."""
    with seen_by(as_web, by):
        return goal_of(by, world.maya.id, goal_id)
