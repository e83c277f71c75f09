"""Who begins in care, as far as it was told: the same for everyone in the community."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.parity.care_counting import Line, Told

Quarters = dict[date, Told]
"""What was told of each quarter; a quarter of which nothing may be told holds nothing."""

_TOLD = """
    SELECT t.what, t.quarter, b.role, b.begun, b.taken FROM parity_caretold t
    LEFT JOIN parity_carebegun b ON b.told_id = t.id AND b.center_id IS NOT DISTINCT FROM %(center)s::uuid
    WHERE t.community_id = %(here)s::uuid ORDER BY t.quarter
"""


def begun_in_care(by: Actor, center_id: UUID | None = None) -> dict[str, Quarters]:
    """What was told of goals and of things to talk about, quarter by quarter, of all or of one center. One query."""
    found: dict[str, Quarters] = {}
    for what, quarter, role, begun, taken in ask(_TOLD, {"here": by.community_id, "center": center_id}):
        told = found.setdefault(what, {}).setdefault(quarter, {})
        if role is not None:
            line: Line = (role, str(center_id or ""))
            told[line] = (begun, taken)
    return found
