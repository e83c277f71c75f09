"""Something behind every door of partnership, for the walk along all doors (tests/house)."""

from __future__ import annotations

from typing import Any

from alongside.groups.actions.seats import leave_seat
from alongside.partnership.actions.learning import StepWords, add_learning_path, add_learning_step
from alongside.partnership.actions.paths import begin_path
from alongside.partnership.actions.recruiting import NewCandidate, NewFlyer, make_flyer, think_of
from alongside.partnership.actions.stories import ask_for_stories
from alongside.partnership.links import secret_of
from tests.groups.worlds import begun, seated


def beginning(world: Any) -> dict[str, Any]:
    """Maya began at her center, with a team in which she sits alone."""
    maya = world.actor("maya")
    group = begun(maya, "Maya's partners", for_whom="young people", knows="lived")
    path = begin_path(by=maya, group_id=group.pk, center_id=world.center.pk)
    new = NewFlyer("en", "You know it", "An hour a month.", group.seats.get().pk, "0123")
    flyer = make_flyer(by=maya, path_id=path.pk, new=new)
    amina = world.actor("amina")
    theirs = seated(group, amina, maya, "doctors", knows="learned")
    exchange = ask_for_stories(by=maya, group_id=group.pk, with_id=theirs.pk)
    leave_seat(by=amina, seat_id=theirs.pk)
    learnt = add_learning_path(by=maya, title="New here", about="For whoever is new.")
    own_step = add_learning_step(
        by=maya, path_key=str(learnt.path), new=StepWords("The door", "It is blue.", "Which door?")
    )
    one = think_of(by=maya, path_id=path.pk, new=NewCandidate("Lena"))
    return {
        "path_id": path.pk, "candidate_id": one.pk, "flyer_id": flyer.pk, "paper": "a4", "flyer_code": flyer.code,
        "exchange_id": exchange.pk, "path_key": str(learnt.path), "step_key": str(own_step.step),
        "own_step": own_step.step,
        "own_secret": secret_of(one.pk),
    }  # fmt: skip
