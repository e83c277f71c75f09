"""What the four places are called from where one stands oneself, what one says there, and what one could do next."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Place
from alongside.parity.road_kinds import Came, Said

PLACES: dict[Place, Any] = {
    Place.DIRECT_CARE: _("My health, or the care I give"), Place.CENTER: _("My clinic"),
    Place.ORGANIZATION: _("My organization"), Place.SYSTEM: _("The whole network"),
}  # fmt: skip
ABOUT: dict[Place, Any] = {
    Place.DIRECT_CARE: _(
        "What you lead in your own care, or beside one person. Only you say it: no record is read here."
    ),
    Place.CENTER: _("What you do where you are seen, or where you work."),
    Place.ORGANIZATION: _("What you do in the hospital or the house behind the clinic."),
    Place.SYSTEM: _("What you do for all centers together."),
}  # fmt: skip
SAYS: dict[Said, Any] = {
    Said.STEP: _("My next step"), Said.WISH: _("Where I would like to go"), Said.DID: _("What I did already"),
}  # fmt: skip
CAME: dict[Came, Any] = {
    Came.DONE: _("I did it"), Came.GOING: _("Not yet. I go on with it"),
    Came.OTHER: _("I chose something else, and that is fine"),
}  # fmt: skip
IDEAS: dict[str, Any] = {
    "partnership:learning": _("Walk a learning path"),
    "partnership:mentors": _("Ask somebody to go along with me"),
    "partnership:opportunities": _("Take a task that somebody looks for"),
    "groups:groups": _("Take a seat in a group, or lead its next meeting"),
    "improvement:projects": _("Own a small test"),
    "partnership:stand_as_mentor": _("Go along with somebody else"),
    "governance:bodies": _("Ask for a seat in a council or a body that decides"),
    "governance:motions": _("Begin a motion, or speak for one"),
    "registry:propose": _("Ask a question that numbers can answer"),
}  # fmt: skip
"""What one could do next, by the page on which one does it."""
FIT: dict[Place, tuple[str, ...]] = {
    Place.DIRECT_CARE: ("partnership:learning", "partnership:mentors"),
    Place.CENTER: ("partnership:opportunities", "groups:groups", "improvement:projects"),
    Place.ORGANIZATION: ("governance:bodies", "partnership:stand_as_mentor", "groups:groups"),
    Place.SYSTEM: ("governance:motions", "governance:bodies", "registry:propose"),
}
"""Which of them fits where."""
