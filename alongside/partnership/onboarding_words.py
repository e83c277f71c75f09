"""What a hospital usually asks for, in the house's own words: a start that each center changes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.onboarding import Does

DOES: dict[str, Any] = {
    Does.NEWCOMER: _("Whoever comes new"), Does.CONTACT: _("Who helps them begin"),
    Does.OTHER: _("Somebody else, reminded by who helps them begin"),
}  # fmt: skip
STARTER: tuple[tuple[Any, Any, Does, int, bool], ...] = (
    (
        _("A first talk: who is who, and what you hope for"), _("Half an hour, where it suits you."),
        Does.CONTACT, 7, False,
    ),
    (
        _("Sign the paper on confidentiality"), _("What you hear of others stays here. Ask before you sign."),
        Does.NEWCOMER, 7, False,
    ),
    (
        _("Occupational health"), _("They tell you what they need. Nobody here asks what it was."),
        Does.NEWCOMER, 30, True,
    ),
    (
        _("A badge with your name"), _("Take something with your picture."),
        Does.OTHER, 14, False,
    ),
    (
        _("An account, or papers by mail"), _("Whatever works for you. Nobody has to have an account."),
        Does.OTHER, 14, False,
    ),
    (
        _("Parking, or a ticket"), _("So that coming costs you nothing."),
        Does.CONTACT, 7, False,
    ),
    (
        _("How you are paid"), _("The form, and where the money goes."),
        Does.CONTACT, 14, False,
    ),
    (
        _("A walk through the house"), _("The door, the room, the toilets, where there is coffee."),
        Does.CONTACT, 14, False,
    ),
)  # fmt: skip
"""Title, words, who does it, in how many days usually, and whether it is nobody else's to know."""
