"""What places and phases are called on the map."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Phase, Place

PLACES: dict[Place, Any] = {
    Place.DIRECT_CARE: _("Care of one person"), Place.CENTER: _("Center"), Place.ORGANIZATION: _("Organization"),
    Place.SYSTEM: _("Network"),
}  # fmt: skip
PHASES: dict[Phase, Any] = {
    Phase.DESIGN: _("Find out"), Phase.PLAN: _("Plan"), Phase.IMPLEMENT: _("Do"), Phase.EVALUATE: _("Look back"),
}  # fmt: skip
SLUGS: dict[str, Place] = {one.value.replace(" ", "-"): one for one in Place}
"""How an address names a place."""
