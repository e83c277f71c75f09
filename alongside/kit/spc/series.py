"""What goes into a chart: the numbers, and how people decided to read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite

from alongside.kit.spc.terms import Better, Kind, Period, RuleSet

SIZED = frozenset({Kind.P, Kind.P_PRIME, Kind.U, Kind.U_PRIME})
SHARES = frozenset({Kind.P, Kind.P_PRIME})
NOT_BELOW_NOTHING = SIZED | {Kind.C, Kind.G, Kind.T}


class SeriesFault(ValueError):
    """These numbers cannot be drawn as this chart; carries why."""


@dataclass(frozen=True)
class Series:
    """The numbers, oldest first: a count (or a value) for each moment, of a size where the chart has sizes.

    AT: the first day of each period, or the day of each event. COUNTS: None where nothing is known, which is drawn as
    a gap and counted nowhere. SIZES: how many were looked at (P) or the area of opportunity (U); 0 or None is a gap.
    PER: what a rate is told for (1,000 patient days); shares stay between 0 and 1.
    """

    kind: Kind
    at: Sequence[date]
    counts: Sequence[float | None]
    sizes: Sequence[float | None] | None = None
    period: Period = Period.MONTH
    per: float = 1.0

    def __post_init__(self) -> None:
        if len(self.at) != len(self.counts) or (self.sizes is not None and len(self.sizes) != len(self.at)):
            raise SeriesFault("each moment needs one count, and one size where there are sizes")
        if any(later < earlier for earlier, later in zip(self.at, self.at[1:], strict=False)):
            raise SeriesFault("the moments stand in order of time, oldest first")
        if self.kind in SIZED and self.sizes is None:
            raise SeriesFault(f"a {self.kind} chart needs sizes")
        self._check_counts()

    def _check_counts(self) -> None:
        known = [one for one in self.counts if one is not None]
        if not all(isfinite(one) for one in known):
            raise SeriesFault("a count is a number, or None where it is not known")
        if self.kind in NOT_BELOW_NOTHING and any(one < 0 for one in known):
            raise SeriesFault("nothing is counted below 0")
        if self.kind == Kind.T and any(one == 0 for one in known):
            raise SeriesFault("the time between two events is more than 0")
        if self.sizes is None:
            return
        for count, size in zip(self.counts, self.sizes, strict=True):
            if size is not None and not (isfinite(size) and size >= 0):
                raise SeriesFault("a size is a number from 0 up, or None")
            if self.kind in SHARES and count is not None and size and count > size:
                raise SeriesFault("a share counts no more than were looked at")


@dataclass(frozen=True)
class Split:
    """People decided that a new phase begins here, and why; limits are worked out anew from here on."""

    begins: date
    why: str = ""
    frozen_until: date | None = None
    """The last moment whose values make this phase's lines; None where all of them do."""


@dataclass(frozen=True)
class LeftOut:
    """A moment that people left out of the lines and the rules, and why; it stays on the chart."""

    at: date
    why: str


@dataclass(frozen=True)
class Note:
    """Something that people tied to a moment: a test of change, another definition, a closed clinic."""

    at: date
    words: str
    href: str = ""


@dataclass(frozen=True)
class Reading:
    """How people decided to read the numbers. Nothing here is ever chosen by the program.

    FROZEN_UNTIL: the baseline of the first phase ends here (of later ones: `Split.frozen_until`). SCREENED: for charts
    of moving ranges, leave out ranges of 3.267 times their mean or more, once.
    """

    rules: RuleSet = RuleSet.ANHOEJ
    better: Better = Better.HIGHER
    target: float | None = None
    splits: Sequence[Split] = ()
    frozen_until: date | None = None
    left_out: Sequence[LeftOut] = ()
    notes: Sequence[Note] = ()
    screened: bool = False
