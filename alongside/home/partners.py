"""Today for those who are here as partners: what their seat is for, and what they can do in it now."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.roles import role_words

Link = tuple[str, str, str]
_FREE = _("You see what everyone sees: the rules, and who works here.")
_LEADS = {
    Role.RESEARCHER: _("You see what people consented to, without names, and never their words."),
    Role.COORDINATOR: _("You keep the house running: who is here, and who is on the way in."),
    Role.IMPROVER: _("You work on how care is given, together with those who get it."),
    Role.ADVOCATE: _("You speak for many. You see nobody's record, and everybody's rules."),
    Role.ADMINISTRATOR: _("You let people in and help them when they are locked out."),
    Role.DEVELOPER: _("You build the house. You see no record from here."),
    Role.FUNDER: _FREE,
    Role.PUBLIC: _FREE,
}
_LINKS = {
    "people:invitations": (_("Invitations"), _("Let somebody in, and see who has not answered.")),
    "groups:groups": (_("Working together"), _("Teams, councils and panels. Anyone may begin one.")),
    "improvement:projects": (_("Improving care"), _("Projects, their tests, and what came of them.")),
    "partnership:partners": (_("Partners"), _("How a clinic begins to work with families.")),
    "governance:deciding": (_("Deciding together"), _("Motions, votes, and who decides for us.")),
    "parity:map": (_("Do we share power?"), _("Where we work together, counted from what was done.")),
    "people:directory": (
        _("Who is here"),
        _("People by what they know, from living it or from learning it."),
    ),
    "governance:charter": (_("The charter"), _("Who sees what, and why. Everyone can read it.")),
    "people:me": (_("What I know"), _("Say what others can ask you about. Living with it counts.")),
}
"""Where a partner can go: what it is called, and what it is for."""


def partner_today(by: Actor) -> dict[str, Any]:
    """The seat in words, and where one can go from it. No record is among it."""
    return {
        "seat": by.title or role_words(by.role.value),
        "lead": _LEADS.get(by.role, _("You are here as a partner.")),
        "links": _links(by.role),
    }


def _links(role: Role) -> list[Link]:
    invites = role in (Role.COORDINATOR, Role.ADMINISTRATOR)
    return [
        (str(name), reverse(address), str(words))
        for address, (name, words) in _LINKS.items()
        if invites or address != "people:invitations"
    ]
