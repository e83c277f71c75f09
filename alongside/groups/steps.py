"""What follows from what was said, without asking anybody."""

from __future__ import annotations

ENDS = frozenset({"reached", "partly", "dropped"})


def is_end(says: str) -> bool:
    """Whether what was said of a goal is what came of it."""
    return says in ENDS
