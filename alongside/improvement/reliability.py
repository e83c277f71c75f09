"""How often what shall always happen happened, of those times at which somebody looked. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LATEST = 10
"""Days with a count that are put together: what was true in spring says little about now."""


@dataclass(frozen=True)
class Reliable:
    """How many times of how many, on so many days; and of a hundred."""

    count: int
    of: int
    days: int

    @property
    def of_hundred(self) -> int:
        """Rounded down: 94.9 of 100 is not 95."""
        return 100 * self.count // self.of


def reliable(days: Iterable[tuple[int, int | None]]) -> Reliable | None:
    """The latest days put together, of those in order (how many, of how many); None where nobody has looked."""
    told = [(count, of) for count, of in days if of][-LATEST:]
    if not told:
        return None
    return Reliable(sum(count for count, _of in told), sum(of for _count, of in told), len(told))
