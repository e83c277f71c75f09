"""What places, phases and pieces of work are called on the map."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Phase, Place

PLACES: dict[Place, Any] = {
    Place.DIRECT_CARE: _("Care of one person"), Place.CENTER: _("Center"), Place.ORGANIZATION: _("Organi\u00adzation"),
    Place.SYSTEM: _("Network"),
}  # fmt: skip
PHASES: dict[Phase, Any] = {
    Phase.DESIGN: _("Find out"), Phase.PLAN: _("Plan"), Phase.IMPLEMENT: _("Do"), Phase.EVALUATE: _("Look back"),
}  # fmt: skip
KINDS: dict[str, Any] = {
    "group": _("Group"), "project": _("Project"), "motion": _("Motion"), "policy": _("Policy"),
    "consultation": _("Question to everyone"), "wish": _("Wish"), "body": _("Body that decides"),
    "measureversion": _("Question about numbers"),
}  # fmt: skip
PAGES = {
    "group": "groups:group", "project": "improvement:project", "motion": "governance:motion",
    "policy": "governance:policy", "consultation": "governance:consultation", "wish": "governance:wish",
    "body": "governance:body", "measureversion": "registry:measure",
}  # fmt: skip
"""Where each kind of work is read."""


def slug(place: Place) -> str:
    """How an address names a place."""
    return place.value.replace(" ", "-")


SLUGS: dict[str, Place] = {slug(one): one for one in Place}
