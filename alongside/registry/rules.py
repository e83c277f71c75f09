"""Who may propose and look after a measure."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown


def may_read(by: Actor) -> Verdict:
    """Everyone in the community reads every number."""
    return allow() if by.community_id is not None else unknown()


def may_offer(by: Actor) -> Verdict:
    """The program brings measures along that ship."""
    return (
        allow()
        if by.role == Role.PROGRAM and by.community_id
        else refuse(_("Only the program brings these."))
    )


def may_look_after(by: Actor) -> Verdict:
    """Anyone with a seat."""
    return allow() if by.community_id is not None and by.person_id is not None else unknown()
