"""What each chart's lines are, for small numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from alongside.kit.spc import Kind, Reading

STATED = "computed from the stated formula"
QICHARTS2 = "qicharts2 1b9487ecb393, run in R 4.2.2"


@dataclass(frozen=True)
class Lines:
    """Numbers, and the middle line and limits of the last point as they are printed."""

    kind: Kind
    counts: Sequence[float | None]
    expected: tuple[str, str, str]
    source: str
    sizes: Sequence[float | None] | None = None
    reading: Reading = field(default_factory=Reading)
    digits: int = 4


FORMULAS = {
    Kind.RUN: "The middle line is the median. A run chart has no limits.",
    Kind.I: "The middle line is the mean. Limits: mean ± 3 × (mean moving range) / 1.128. Screened: moving ranges of"
    " 3.267 times their mean or more are left out, once. “Making data count” writes 2.66 for 3 / 1.128.",
    Kind.MR: "Steps from one value to the next. Upper limit 3.267 × mean, lower limit 0.",
    Kind.P: "Shares. The middle line is all counted over all looked at, p. Limits: p ± 3 √(p (1 − p) / n), within 0 and 1.",
    Kind.P_PRIME: "P, widened by how much the shares vary beyond chance: mean moving range of their z-scores / 1.128 (Laney).",
    Kind.U: "Rates. u is all events over all opportunity. Limits: u ± 3 √(u / n), not below 0.",
    Kind.U_PRIME: "U, widened in the same way as P′.",
    Kind.C: "Counts. Limits: mean ± 3 √mean, not below 0.",
    Kind.G: "Cases between events. Limits: mean ± 3 √(mean (mean + 1)), not below 0; the middle line is the median.",
    Kind.T: "Time between events: taken to the power 1 / 3.6, read as an I chart, and taken back. Each is more than 0.",
}

LINES = [
    Lines(Kind.RUN, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], ("4.5000", "", ""), STATED),
    Lines(
        Kind.I, [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], ("1.944", "-3.062", "6.951"), STATED, digits=3
    ),
    Lines(
        Kind.I, [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], ("1.94", "-0.72", "4.60"),
        "reference of NHSRplotthedots, screened", reading=Reading(screened=True), digits=2,
    ),
    Lines(
        Kind.I, [52, 47, 55, 50, 49, 53, 48, 51, 54, 50, 46, 52], ("50.5833", "38.9779", "62.1887"), STATED
    ),
    Lines(Kind.MR, [52, 47, 55, 50, 49, 53, 48, 51, 54, 50, 46, 52], ("4.3636", "0.0000", "14.2560"), STATED),
    Lines(Kind.P, [30] * 12, ("0.7500", "0.5446", "0.9554"), STATED, [40] * 12),
    Lines(Kind.P, [9] * 12, ("0.7500", "0.3750", "1.0000"), STATED, [12] * 12),
    Lines(Kind.P, [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6], ("0.1933", "0.0258", "0.3609"), STATED, [50] * 12),
    Lines(
        Kind.P_PRIME, [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6], ("0.1933", "0.0000", "0.4448"), QICHARTS2, [50] * 12
    ),
    Lines(Kind.U, [8] * 12, ("2.0000", "0.0000", "4.1213"), STATED, [4] * 12),
    Lines(Kind.U, [5] * 12, ("0.5000", "0.0000", "1.1708"), STATED, [10] * 12),
    Lines(
        Kind.U_PRIME, [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6], ("1.9333", "0.0000", "4.4478"), QICHARTS2, [5] * 12
    ),
    Lines(Kind.C, [21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24], ("20.0833", "6.6390", "33.5277"), STATED),
    Lines(Kind.G, [12, 3, 25, 7, 1, 30, 14, 9, 2, 18, 5, 11], ("10.0000", "0.0000", "47.1352"), QICHARTS2),
    Lines(Kind.T, [12, 3, 25, 7, 1, 30, 14, 9, 2, 18, 5, 11], ("8.8106", "0.0000", "122.9944"), QICHARTS2),
]  # fmt: skip
"""Blank where the chart has no such line."""
