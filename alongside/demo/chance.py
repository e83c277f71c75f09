"""Chance that falls the same way every time: the demo is the same community for everyone who builds it on a day."""

from __future__ import annotations

import hashlib
from random import Random
from uuid import UUID

SEED = "riverbend"


def chance_of(*name: object) -> Random:
    """The dice of one thing, thrown alike in every process."""
    return Random("/".join(map(str, (SEED, *name))))


def id_of(*name: object) -> UUID:
    """The id of one thing of the story, alike in every process."""
    return UUID(bytes=hashlib.sha256("/".join(map(str, (SEED, *name))).encode()).digest()[:16], version=4)


def pick_weighted(dice: Random, weighted: tuple[tuple[str, float], ...]) -> str:
    """One of several, some more often than others; the shares add up to one."""
    left = dice.random()
    for what, share in weighted:
        left -= share
        if left < 0:
            return what
    return weighted[-1][0]
