"""Today for those who are here as partners: what their seat is for, and what they can do in it now."""

from __future__ import annotations

from collections.abc import Iterable
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
_ROOMS: dict[str, tuple[Any, Any]] = {
    "people:invitations": (_("Invitations"), _("Let somebody in, and see who has not answered.")),
    "groups:groups": (_("Working together"), _("Teams, councils and panels. Anyone may begin one.")),
    "partnership:opportunities": (_("What there is to do"), _("Small and large. Say what you could do.")),
    "partnership:partners": (_("Partners"), _("Begin, find each other, get ready, and get paid.")),
    "improvement:projects": (_("Improving care"), _("Projects, their tests, and what came of them.")),
    "governance:deciding": (_("Deciding together"), _("Motions, votes, and who decides for us.")),
    "governance:charter": (_("The charter"), _("Who sees what, and why. Everyone can read it.")),
    "governance:policies": (_("What we do, and how"), _("Policies in plain words.")),
    "governance:wishes": (_("What should be better here"), _("Wishes, and what becomes of them.")),
    "parity:map": (_("Do we share power?"), _("Where we work together, counted from what was done.")),
    "people:directory": (_("Who is here"), _("People by what they know, lived or learned.")),
    "people:me": (_("What I know"), _("Say what others can ask you about. Living with it counts.")),
    "plans:ladders": (_("Learning a treatment"), _("Step by step, written by patients and nurses.")),
    "home:together": (_("Everything together"), _("What we do, what we decide, and how we are doing.")),
}
"""Where one can go in joint work: what it is called, and what it is for."""
_DO = ("groups:groups", "partnership:opportunities", "partnership:partners", "improvement:projects")
_DECIDE = ("governance:deciding", "governance:charter", "governance:policies", "governance:wishes")
_KNOW = ("people:directory", "people:me", "plans:ladders")
_SECTIONS = (
    ("do", _("What we do together"), _DO), ("decide", _("What we decide together"), _DECIDE),
    ("look", _("How we are doing"), ("parity:map",)), ("know", _("Who knows what"), _KNOW),
)  # fmt: skip
_TODAY = ("groups:groups", "partnership:opportunities", "governance:deciding", "parity:map", "home:together")


def partner_today(by: Actor) -> dict[str, Any]:
    """The seat in words, and where one can go from it. No record is among it."""
    invites = by.role in (Role.COORDINATOR, Role.ADMINISTRATOR)
    return {
        "seat": by.title or role_words(by.role.value),
        "lead": _LEADS.get(by.role, _("You are here as a partner.")),
        "links": _links(("people:invitations", *_TODAY) if invites else _TODAY),
    }


def together_sections() -> list[tuple[str, str, list[Link]]]:
    """All rooms of joint work, in a few sections."""
    return [(id_, str(title), _links(rooms)) for id_, title, rooms in _SECTIONS]


def _links(rooms: Iterable[str]) -> list[Link]:
    return [
        (str(name), reverse(one), str(words)) for one, (name, words) in ((one, _ROOMS[one]) for one in rooms)
    ]
