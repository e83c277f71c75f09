"""What each warning says, and what to do next."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.groups.warnings import Warn

_WORDS: dict[Warn, tuple[Any, Any]] = {
    Warn.NO_PARTNER: (
        _("Nobody here speaks as a patient or a relative."),
        _("Ask two of them to join before you go on. Two, so that nobody stands alone."),
    ),
    Warn.LONE_PARTNER: (
        _("One partner sits alone among professionals."),
        _("Ask them whom they would like beside them, and offer that person a seat."),
    ),
    Warn.NOBODY_LIVED: (
        _("Nobody here knows it from living it."),
        _("Ask somebody who does, or say in your own seat that you do."),
    ),
    Warn.NOBODY_LEARNED: (
        _("Nobody here knows it from learning it."),
        _("Ask a clinician or a researcher to join."),
    ),
    Warn.UNDER_HALF: (
        _("Fewer than half of this council are patients or relatives."),
        _("Fill the next seats with them until it is half."),
    ),
    Warn.JOINED_LATE: (
        _("All partners joined when the design was fixed."),
        _("Ask them what they would have asked at the start, and be ready to change the plan."),
    ),
    Warn.EMPTY_SEAT: (
        _("One of the organizations that govern this together has an empty seat."),
        _("Ask there who would like to sit in it, before you decide for all of them."),
    ),
    Warn.NO_SUBSTITUTE: (
        _("No partner has somebody who stands in for them."),
        _("Let each partner name one, so that a bad week does not leave the seat empty."),
    ),
}


def told(warn: Warn) -> dict[str, Any]:
    """What it says, and what to do."""
    says, do = _WORDS[warn]
    return {"says": says, "do": do}
