"""What seats are called where nobody gave them a name of their own."""

from __future__ import annotations

from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role

ROLE_WORDS: dict[Role, Any] = {
    Role.PATIENT: _("patient"),
    Role.CAREGIVER: _("caregiver"),
    Role.CLINICIAN: _("clinician"),
    Role.RESEARCHER: _("researcher"),
    Role.IMPROVER: _("improver"),
    Role.COORDINATOR: _("coordinator"),
    Role.ADVOCATE: _("advocate"),
    Role.ADMINISTRATOR: _("administrator"),
    Role.DEVELOPER: _("developer"),
    Role.PUBLIC: _("member of the public"),
    Role.FUNDER: _("funder"),
    Role.PROGRAM: _("the program"),
}


def given_title(by: Actor) -> str:
    """What the actor's seat was named; empty where it is called by its role."""
    with translation.override(by.language):
        return "" if by.title == role_words(by.role.value) else by.title


def role_words(role: str) -> str:
    """What a role is called, in the language of the page."""
    return str(ROLE_WORDS[Role(role)])
