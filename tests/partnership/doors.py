"""Something behind every door of partnership, for the walk along all doors (tests/house)."""

from __future__ import annotations

from typing import Any

from alongside.partnership.actions.paths import begin_path
from tests.groups.worlds import begun


def beginning(world: Any) -> dict[str, Any]:
    """Maya began at her center, with a team in which she sits alone."""
    maya = world.actor("maya")
    group = begun(maya, "Maya's partners", for_whom="young people", knows="lived")
    path = begin_path(by=maya, group_id=group.pk, center_id=world.center.pk)
    return {"path_id": path.pk}
