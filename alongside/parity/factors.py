"""The seven things that make it fair (Place x Phase x Parity): each told by what happened and by what people say."""

from __future__ import annotations

from enum import StrEnum


class Factor(StrEnum):
    """One of the seven. They are never put together into one score."""

    NUMBERS = "numbers"
    PAY = "pay"
    POWER = "power"
    PREPARATION = "preparation"
    SUPPORT = "support"
    LEADERSHIP = "leadership"
    VULNERABILITY = "vulnerability"
