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

THING: dict[Category, Any] = {
    Category.IDENTITY: _("name and birthday"),
    Category.CONTACT: _("address and telephone"),
    Category.CONDITIONS: _("conditions"),
    Category.MEDICINES: _("medicines"),
    Category.RESULTS: _("results"),
    Category.NOTES: _("notes"),
    Category.VISITS: _("visits"),
    Category.JOURNAL: _("journal"),
    Category.QUESTIONNAIRES: _("forms"),
    Category.PLAN: _("plan"),
    Category.SENSITIVE: _("sensitive things"),
    Category.MESSAGES: _("messages"),
}
"""The same inside a sentence, whoever reads it."""

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

REQUIRED: dict[str, Any] = {
    "partner_seat": _("a place in it for a patient or a caregiver"),
    "purpose": _("what it is for"),
    "end_date": _("when it ends"),
    "lived_experience": _("what people who live with it said"),
    "pay": _("what partners are paid"),
}
"""What joint work must state before it is opened, by the keys of a work rule."""

WORK: dict[str, Any] = {
    "project": _("a project"),
    "study": _("a study"),
    "measure": _("a measure"),
    "group": _("a group"),
    "registry": _("a registry"),
}
"""Kinds of joint work that a charter may speak of."""
