"""What one says on one's own roadmap, and what came of a step."""

from __future__ import annotations

from enum import StrEnum


class Said(StrEnum):
    """What a line says."""

    DID = "did"
    WISH = "wish"
    STEP = "step"


class Came(StrEnum):
    """What came of a step."""

    DONE = "done"
    GOING = "going"
    OTHER = "other"
