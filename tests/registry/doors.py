"""What stands behind the doors of numbers: one measure that ships, a target, and a chart that is shared."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actor import program
from alongside.registry.actions.building import keep_draft
from alongside.registry.actions.measures import offer_measure
from alongside.registry.actions.reading import Decision, decide, keep_chart
from alongside.registry.lines import ALL
from alongside.registry.models import Published
from alongside.registry.shipped import SHIPPED
from tests.people.worlds import World


def measuring(world: World) -> dict[str, Any]:
    """The ids by which the doors name things."""
    version = offer_measure(by=program(community_id=world.community.pk), one=SHIPPED[0])
    measure_id, ruth = version.measure_id, world.actor("ruth")
    act = decide(by=ruth, measure_id=measure_id, line=ALL, new=Decision("target", value=0.8))
    kept = keep_chart(by=ruth, measure_id=measure_id, line=ALL, title="Ours", with_shared=True, shared=True)
    Published.objects.create(
        community_id=world.community.pk, version=version, by="all", first_month=2025 * 12, counted=[100] * 24,
        met=[50] * 24,
    )  # fmt: skip
    return {
        "measure_id": measure_id,
        "wording_id": version.pk,
        "begun_id": keep_draft(by=ruth, typed={}).pk,
        "act_id": act.pk,
        "chart_id": kept.pk,
        "what": "target",
        "ending": "svg",
    }
