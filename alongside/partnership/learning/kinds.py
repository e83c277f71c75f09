"""What a path is made of, and what one says of a step for oneself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class Rating(IntEnum):
    """How sure one is, as one says oneself."""

    NEW = 0
    IDEA = 1
    CAN = 2
    SHOW = 3


@dataclass(frozen=True)
class HouseStep:
    """A step of the house: a few words, something to try on a real page, a question to think about, minutes."""

    key: str
    title: Any
    words: Sequence[Any]
    to_try: Any
    page: str
    """The name of the page's address."""
    question: Any
    minutes: int


@dataclass(frozen=True)
class HousePath:
    """A path of the house, for a role: what it is for, and its steps in their order."""

    key: str
    title: Any
    about: Any
    steps: Sequence[str]
