"""When each rule fires: the shortest row of numbers on which it does, and the same row one point short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.kit.spc import Rule, RuleSet, Side

SETS = {
    RuleSet.ANHOEJ: "Anhøj and Olesen 2014, doi 10.1371/journal.pone.0113825. Points on the middle line are not useful. A signal"
    " where the longest run is longer than round(log2 n) + 3, or the line crosses the middle less often than the 5 % quantile of"
    " Binomial(n − 1, ½); judged from 10 useful points on. On charts with limits also a point outside them.",
    RuleSet.IHI: "Perla, Provost and Murray 2011, doi 10.1136/bmjqs.2009.037895. A shift of 6, points on the middle line skipped; a"
    " trend of 5, equal points counted once; too few or too many runs (Swed and Eisenhart 1943, two-sided 5 %, half of the points on"
    " each side). An astronomical point is for people to see on a run chart; on a chart with limits it is a point outside them.",
    RuleSet.NELSON: "Nelson 1984, Journal of Quality Technology 16:237. All eight tests.",
    RuleSet.WESTERN_ELECTRIC: "Western Electric, Statistical Quality Control Handbook 1956. Four rules.",
    RuleSet.COUNTING: "NHS England, Making data count, as NHSRplotthedots has it. Where several fire on one point: outside before"
    " trend before two of three before one side.",
}


@dataclass(frozen=True)
class Fires:
    """Points in sigma from the middle line (0 on it), and the rule that fires on them but not without the last."""

    rules: RuleSet
    rule: Rule
    side: Side
    z: Sequence[float]
    words: str


UP, DOWN, BOTH = Side.ABOVE, Side.BELOW, Side.BOTH
NEARLY = [0.5, -0.5] * 6
FIRES = [
    Fires(RuleSet.NELSON, Rule.OUTSIDE, UP, [0.1, 3.1], "1: a point beyond 3 sigma"),
    Fires(RuleSet.NELSON, Rule.ONE_SIDE, DOWN, [-0.2, -0.5, -0.2, -1.2, -0.3, -0.2, -0.4, -0.2, -0.5], "2: nine in a row on one side"),
    Fires(RuleSet.NELSON, Rule.TREND, UP, [-1.5, -1.2, -0.5, 0.1, 0.4, 0.9], "3: six in a row rising or falling"),
    Fires(RuleSet.NELSON, Rule.ALTERNATING, BOTH, [0.5, -0.5] * 7, "4: fourteen in a row up and down by turns"),
    Fires(RuleSet.NELSON, Rule.NEAR_LIMIT, UP, [2.1, 0.1, 2.2], "5: two of three beyond 2 sigma on one side"),
    Fires(RuleSet.NELSON, Rule.BEYOND_ONE, UP, [1.1, 1.2, -0.3, 1.4, 1.2], "6: four of five beyond 1 sigma on one side"),
    Fires(RuleSet.NELSON, Rule.HUGGING, BOTH, [0.4, 0.3, -0.2, -0.5, 0.1] * 3, "7: fifteen in a row within 1 sigma"),
    Fires(RuleSet.NELSON, Rule.NONE_NEAR_MIDDLE, BOTH, [1.2, -1.3, -1.4, 1.2, 1.1, -1.2, -1.6, 1.5], "8: eight in a row beyond 1 sigma, on both sides"),
    Fires(RuleSet.WESTERN_ELECTRIC, Rule.OUTSIDE, DOWN, [0.1, -3.1], "1: a point beyond 3 sigma"),
    Fires(RuleSet.WESTERN_ELECTRIC, Rule.NEAR_LIMIT, DOWN, [-2.1, 0.1, -2.2], "2: two of three beyond 2 sigma on one side"),
    Fires(RuleSet.WESTERN_ELECTRIC, Rule.BEYOND_ONE, DOWN, [-1.1, -1.2, 0.3, -1.4, -1.2], "3: four of five beyond 1 sigma on one side"),
    Fires(RuleSet.WESTERN_ELECTRIC, Rule.ONE_SIDE, UP, [0.2, 0.5, 0.2, 0.9, 0.3, 0.2, 0.4, 0.2], "4: eight in a row on one side"),
    Fires(RuleSet.COUNTING, Rule.OUTSIDE, UP, [0.1, 3.1], "a point outside the limits"),
    Fires(RuleSet.COUNTING, Rule.TREND, DOWN, [1.5, 1.2, 0.5, 0.1, -0.4, -0.9, -1.0], "seven in a row rising or falling"),
    Fires(RuleSet.COUNTING, Rule.NEAR_LIMIT, UP, [2.1, 0.1, 2.2], "two of three in the outer third, all three on one side"),
    Fires(RuleSet.COUNTING, Rule.ONE_SIDE, UP, [0.2, 0.5, 0.2, 0.9, 0.3, 0.2, 0.4], "seven in a row on one side"),
    Fires(RuleSet.IHI, Rule.ONE_SIDE, UP, [0.2, 0.5, 0, 0.2, 0.9, 0, 0.3, 0.2], "six on one side, those on the line skipped"),
    Fires(RuleSet.IHI, Rule.TREND, UP, [-0.5, -0.2, -0.2, 0.1, 0.4, 0.5], "five rising or falling, equal ones counted once"),
    Fires(RuleSet.IHI, Rule.FEW_CROSSINGS, BOTH, [0.5] * 5 + [-0.5] * 5, "too few runs: 2 where 10 points allow 3 to 9"),
    Fires(RuleSet.IHI, Rule.MANY_CROSSINGS, BOTH, [0.5, -0.5] * 5, "too many runs: 10 where 10 points allow 3 to 9"),
    Fires(RuleSet.ANHOEJ, Rule.OUTSIDE, DOWN, [0.1, -3.1], "a point outside the limits"),
    Fires(RuleSet.ANHOEJ, Rule.ONE_SIDE, UP, [-0.5, 0.3, -0.5, *[0.3] * 7], "a run of 7 among 10 useful points, where 6 are allowed"),
    Fires(RuleSet.ANHOEJ, Rule.FEW_CROSSINGS, BOTH, [0.5] * 5 + [-0.5] * 5, "1 crossing among 10 useful points, where 2 are the fewest"),
]  # fmt: skip

# useful points: (longest run allowed, fewest crossings)
ANHOEJ = {
    10: (6, 2), 12: (7, 3), 15: (7, 4), 17: (7, 5), 20: (7, 6), 22: (7, 7), 24: (8, 8), 28: (8, 9), 30: (8, 10),
    40: (8, 14), 60: (9, 23), 100: (10, 41),
}  # fmt: skip
"""Source: the paper's formulas, computed."""
