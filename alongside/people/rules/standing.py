"""Who keeps a community, and who begins something in it: what the other rules build on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown

KEEPERS = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})


def is_program(by: Actor) -> bool:
    """Whether the program itself acts: setting up, an import, the demo's builder."""
    return by.role == Role.PROGRAM


def keeps(by: Actor, community_id: object) -> bool:
    """Whether the actor coordinates or administers that community."""
    return by.role in KEEPERS and by.community_id == community_id


def may_begin(by: Actor) -> Verdict:
    """Anyone who has a seat in the community, in their own name: a group, a motion, an objection."""
    if by.person_id is None or by.community_id is None:
        return unknown()
    if by.on_behalf_of_id is not None:
        return refuse(_("Here everyone speaks for themselves. Change your hat to your own."))
    return allow()
