"""Today for those who are here as partners: what their seat is for, and what they can do in it now."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.roles import role_words

Link = tuple[str, str, str]


def partner_today(by: Actor) -> dict[str, Any]:
    """The seat in words, and where one can go from it. No record is among it."""
    return {"seat": by.title or role_words(by.role.value), "lead": _lead(by.role), "links": _links(by.role)}


def _lead(role: Role) -> str:
    told = {
        Role.RESEARCHER: _("You see what people consented to, without names, and never their words."),
        Role.COORDINATOR: _("You keep the house running: who is here, and who is on the way in."),
        Role.IMPROVER: _("You work on how care is given, together with those who get it."),
        Role.ADVOCATE: _("You speak for many. You see nobody's record, and everybody's rules."),
        Role.ADMINISTRATOR: _("You let people in and help them when they are locked out."),
        Role.DEVELOPER: _("You build the house. You see no record from here."),
        Role.FUNDER: _("You see what everyone sees: the rules, and who works here."),
        Role.PUBLIC: _("You see what everyone sees: the rules, and who works here."),
    }
    return told.get(role, _("You are here as a partner."))


def _links(role: Role) -> list[Link]:
    directory = (
        _("Who is here"), reverse("people:directory"),
        _("People by what they know, from living it or from learning it."),
    )  # fmt: skip
    charter = (
        _("The charter"),
        reverse("governance:charter"),
        _("Who sees what, and why. Everyone can read it."),
    )
    groups = (
        _("Working together"),
        reverse("groups:groups"),
        _("Teams, councils and panels. Anyone may begin one."),
    )
    improving = (
        _("Improving care"), reverse("improvement:projects"), _("Projects, their tests, and what came of them.")
    )  # fmt: skip
    deciding = (
        _("Deciding together"), reverse("governance:deciding"), _("Motions, votes, and who decides for us.")
    )  # fmt: skip
    invite = (
        _("Invitations"), reverse("people:invitations"), _("Let somebody in, and see who has not answered.")
    )  # fmt: skip
    knows = (
        _("What I know"), reverse("people:me"), _("Say what others can ask you about. Living with it counts.")
    )  # fmt: skip
    if role in (Role.COORDINATOR, Role.ADMINISTRATOR):
        return [invite, groups, improving, deciding, directory, charter, knows]
    return [groups, improving, deciding, directory, charter, knows]
