"""Who keeps a community: what the other rules build on."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role

KEEPERS = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})


def is_program(by: Actor) -> bool:
    """Whether the program itself acts: setting up, an import, the demo's builder."""
    return by.role == Role.PROGRAM


def keeps(by: Actor, community_id: object) -> bool:
    """Whether the actor coordinates or administers that community."""
    return by.role in KEEPERS and by.community_id == community_id
