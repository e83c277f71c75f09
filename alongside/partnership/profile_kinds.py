"""The parts of what somebody says of themselves, and who sees each."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a part tells."""

    SKILL = "skill"
    INTEREST = "interest"
    LIVED = "lived"
    LEARNED = "learned"
    LEARN = "learn"
    CIRCUMSTANCE = "circumstance"
    SUPPORT = "support"


FOUND_BY = (Kind.SKILL, Kind.INTEREST, Kind.LIVED, Kind.LEARNED, Kind.LEARN)
"""By what somebody is found: never by their circumstances, nor by what they need (A14)."""


class SeenBy(StrEnum):
    """Who sees a part, from nobody to everyone in the community."""

    NOBODY = "nobody"
    CONTACTS = "contacts"
    GROUPS = "groups"
    MEMBERS = "members"
