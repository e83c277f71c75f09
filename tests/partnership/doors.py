"""Something behind every door of partnership, for the walk along all doors (tests/house)."""

from __future__ import annotations

from typing import Any

from alongside.partnership.actions.paths import begin_path
from alongside.partnership.actions.recruiting import NewCandidate, NewFlyer, make_flyer, think_of
from alongside.partnership.links import secret_of
from tests.groups.worlds import begun


def beginning(world: Any) -> dict[str, Any]:
    """Maya began at her center, with a team in which she sits alone."""
    maya = world.actor("maya")
    group = begun(maya, "Maya's partners", for_whom="young people", knows="lived")
    path = begin_path(by=maya, group_id=group.pk, center_id=world.center.pk)
    new = NewFlyer("en", "You know it", "An hour a month.", group.seats.get().pk, "0123")
    flyer = make_flyer(by=maya, path_id=path.pk, new=new)
    one = think_of(by=maya, path_id=path.pk, new=NewCandidate("Lena"))
    return {
        "path_id": path.pk, "candidate_id": one.pk, "flyer_id": flyer.pk, "paper": "a4", "flyer_code": flyer.code,
        "own_secret": secret_of(one.pk),
    }  # fmt: skip
