"""The room's front page: taking part, what one should know, what it takes. What is not needed yet is left out."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

Link = tuple[str, str, str]
_TAKE_PART = {
    "opportunities": (_("What there is to do"), _("Small and large. Say what you could do.")),
    "for_me": (_("What could suit me"), _("Say what you can, like or have lived. It finds you what fits.")),
    "trading_cards": (_("Who we are"), _("A card of each who wants one.")),
    "worked_before": (_("Who has done this before"), _("Somebody can introduce you.")),
    "mentors": (_("Somebody who goes along"), _("People who have been there: for a talk, or for some time.")),
}
_KNOW_HOW = {
    "getting_ready": (_("Getting ready"), _("What everyone knows before a first meeting.")),
    "learning": (_("Learning paths"), _("Short steps, each with something to try.")),
    "roles": (_("Roles"), _("What people do here, agreed on by both sides.")),
    "hurdles": (_("What is in the way"), _("Somebody has met it before. Read what they did.")),
    "cards": (_("What a partner brings"), _("Nine cards to talk about. They are no test.")),
}
_TAKES = {
    "money": (_("Time and money"), _("What an hour is worth, and how you get back what you laid out.")),
    "did": (_("What you did"), _("For your CV, and signed by others if you want.")),
}
_LATER = ("getting_ready", "did")
"""What is of use to those alone who sit in a group."""


def front(sits: bool) -> dict[str, list[Link]]:
    """The links of the front page, by section."""
    return {
        "take_part": _links(_TAKE_PART, sits),
        "know_how": _links(_KNOW_HOW, sits),
        "takes": _links(_TAKES, sits),
    }


def _links(pages: dict[str, tuple[Any, Any]], sits: bool) -> list[Link]:
    return [
        (str(name), reverse(f"partnership:{page}"), str(words))
        for page, (name, words) in pages.items()
        if sits or page not in _LATER
    ]
