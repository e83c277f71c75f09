"""What the terms of sharing are called when a person reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Audience, Category, Right

CATEGORY: dict[Category, Any] = {
    Category.IDENTITY: _("Who I am"),
    Category.CONTACT: _("How to reach me"),
    Category.CONDITIONS: _("What I have"),
    Category.MEDICINES: _("Medicines"),
    Category.RESULTS: _("Results"),
    Category.NOTES: _("Notes"),
    Category.VISITS: _("Visits"),
    Category.JOURNAL: _("Journal"),
    Category.QUESTIONNAIRES: _("Forms I fill in"),
    Category.PLAN: _("My plan"),
    Category.SENSITIVE: _("Sensitive"),
    Category.MESSAGES: _("Messages"),
}

AUDIENCE: dict[Audience, Any] = {
    Audience.SELF: _("the person"),
    Audience.CAREGIVERS: _("caregivers"),
    Audience.TEAM: _("the care team"),
    Audience.CENTER: _("other staff at the center"),
    Audience.NETWORK: _("clinicians of other centers"),
    Audience.STUDY: _("a study"),
    Audience.COMMUNITY: _("everyone else"),
}

RIGHT: dict[Right, Any] = {
    Right.NONE: _("cannot see"),
    Right.SEE: _("can see"),
    Right.CONTRIBUTE: _("can see and add"),
}
