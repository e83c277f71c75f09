"""The words of control charts: which chart, which rules, what a signal is and what it means."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Which chart: chosen by what is counted, never by what comes out."""

    RUN = "run"
    I = "i"  # noqa: E741  single values
    MR = "mr"  # from one value to the next
    P = "p"  # shares
    P_PRIME = "p-prime"  # shares of many, which vary more than chance alone (Laney)
    U = "u"  # counts for each size
    U_PRIME = "u-prime"
    C = "c"  # counts
    G = "g"  # cases between events
    T = "t"  # time between events


class RuleSet(StrEnum):
    """Which rules tell a signal; a set is used whole, and never mixed with another."""

    ANHOEJ = "anhoej"
    IHI = "ihi"
    NELSON = "nelson"
    WESTERN_ELECTRIC = "western-electric"
    COUNTING = "making-data-count"


class Rule(StrEnum):
    """The rule that fired."""

    OUTSIDE = "outside"  # one point beyond the limits
    ONE_SIDE = "one-side"  # more points in a row on one side of the middle line than chance would give
    FEW_CROSSINGS = "few-crossings"  # the line crosses the middle less often than chance would have it
    MANY_CROSSINGS = "many-crossings"
    TREND = "trend"  # rising or falling all the time
    ALTERNATING = "alternating"  # up and down by turns
    NEAR_LIMIT = "near-limit"  # two of three beyond two thirds of the way to a limit
    BEYOND_ONE = "beyond-one"  # four of five beyond a third of the way to a limit
    HUGGING = "hugging"  # fifteen within a third of the way to the limits
    NONE_NEAR_MIDDLE = "none-near-middle"  # eight beyond a third of the way, on both sides


class Side(StrEnum):
    """Where a signal lies, or which way a trend goes."""

    ABOVE = "above"
    BELOW = "below"
    BOTH = "both"


class Better(StrEnum):
    """Which way is better for people."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Meaning(StrEnum):
    """What a point says: how it is drawn, and what the sentence may say of it."""

    ORDINARY = "ordinary"
    BETTER = "better"
    WORSE = "worse"
    CHANGED = "changed"
    LEFT_OUT = "left-out"
    MISSING = "missing"


class Period(StrEnum):
    """What one point stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    EVENT = "event"


class Reach(StrEnum):
    """Whether a target is met as things are: always, never, or now and then by chance."""

    ALWAYS = "always"
    NEVER = "never"
    BY_CHANCE = "by-chance"


def meaning_of(side: Side, better: Better) -> Meaning:
    """What a signal on this side means for people."""
    if side == Side.BOTH or better == Better.NEITHER:
        return Meaning.CHANGED
    return Meaning.BETTER if (side == Side.ABOVE) == (better == Better.HIGHER) else Meaning.WORSE
