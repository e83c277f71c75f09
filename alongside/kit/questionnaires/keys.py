"""Where an answer stands: the item, and which instance of what repeats around it."""

from __future__ import annotations

import re

MOST_INSTANCES = 200
"""Instances of one repeating item, at most: more is no form that a person fills in."""
At = tuple[int, ...]
PLACED = re.compile(r"(?s)(.+)@(\d{1,4}(?:\.\d{1,4})*)")


def key_of(link_id: str, at: At = ()) -> str:
    """The key of an item's answers: its linkId, and the numbers of the instances around it."""
    return f"{link_id}@{'.'.join(map(str, at))}" if at else link_id


def parts_of(key: str) -> tuple[str, At]:
    """The linkId of a key and the numbers of the instances around it."""
    if "@" not in key:
        return key, ()
    found = PLACED.fullmatch(key)
    if found is None:
        return key, ()
    return found[1], tuple(map(int, found[2].split(".")))
