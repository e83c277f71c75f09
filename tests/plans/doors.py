"""Something behind every door of a plan."""

from __future__ import annotations

from typing import Any

from alongside.plans.actions.goals import propose_goal
from alongside.plans.actions.matters import say_what_matters
from alongside.plans.actions.steps import add_step
from alongside.plans.saying import NewGoal, NewMatter, NewStep
from alongside.plans.vocabulary import Prompt
from alongside.ui.keeping import Received
from tests.people.worlds import World
from tests.plans.attaining_doors import attaining
from tests.plans.scoring import LEVELLED


def planning(world: World) -> dict[str, Any]:
    """Maya's goal with a step, and what matters to her, with her voice."""
    maya, about = world.actor("maya"), {"person_id": world.maya.id}
    goal = propose_goal(by=maya, **about, new=NewGoal(LEVELLED))
    step = add_step(by=maya, **about, goal_id=goal.pk, new=NewStep("Ask Mr Lund"))
    voice = NewMatter(Prompt.MOST, "The concert", Received("me.ogg", "audio/ogg", b"OggS"), "The concert")
    matter = say_what_matters(by=maya, **about, new=voice)
    return {
        "goal_id": goal.pk, "step_id": step.origin_id, "matter_id": matter.pk, "prompt": "most",
        "work_prompt": "work", "draft": "goal",
    } | attaining(world, goal.pk)  # fmt: skip
