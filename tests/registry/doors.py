"""What stands behind the doors of numbers: one measure that ships."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actor import program
from alongside.registry.actions.measures import offer_measure
from alongside.registry.shipped import SHIPPED
from tests.people.worlds import World


def measuring(world: World) -> dict[str, Any]:
    """The ids by which the doors name things."""
    version = offer_measure(by=program(community_id=world.community.pk), one=SHIPPED[0])
    return {"measure_id": version.measure_id}
