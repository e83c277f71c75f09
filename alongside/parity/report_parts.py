"""One part of a report: what it is called, what it asks, which figures stand in it, and its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Asks:
    """One part: its name, what to write there, its figures, and, of a look at oneself, what its four steps are."""

    key: str
    title: Any
    asks: Any
    figures: tuple[str, ...] = ()
    steps: tuple[Any, ...] = ()
