"""What a chart says: numbers, how people read them, and the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from alongside.kit.spc import Better, Kind, LeftOut, Period, Reading, RuleSet, Series, Split


def months(count: int) -> list[date]:
    """So many months from January 2023."""
    return [date(2023 + number // 12, number % 12 + 1, 1) for number in range(count)]


@dataclass(frozen=True)
class Says:
    """A case, its numbers (each of 100 where it is a share), and the one sentence that is right."""

    case: str
    counts: Sequence[float | None]
    sentence: str
    reading: Reading = field(default_factory=Reading)
    kind: Kind = Kind.P
    period: Period = Period.MONTH
    at: Sequence[date] = ()

    @property
    def series(self) -> Series:
        """The numbers as a chart takes them."""
        sizes = [100] * len(self.counts) if self.kind in (Kind.P, Kind.P_PRIME) else None
        return Series(self.kind, self.at or months(len(self.counts)), self.counts, sizes, self.period)


CALM = [54, 53, 56, 55, 52, 54, 57, 53, 55, 54, 52, 56]
"""Twelve months around 54, up and down as chance has it."""
HIGH = [72, 71, 73, 72, 70, 72, 71, 73, 72, 70, 73, 71]
APRIL, MAY = date(2024, 1, 1), date(2024, 2, 1)
SPLIT = Reading(splits=[Split(APRIL, "visits planned together")])


def _read(rules: RuleSet = RuleSet.ANHOEJ, **more: object) -> Reading:
    return Reading(rules, **more)  # type: ignore[arg-type]


SENTENCES = [
    Says("Nothing is known", [None] * 5, "Nothing to show yet."),
    Says("Fewer than 12 months", CALM[:11], "Too few months to tell."),
    Says("Fewer than 12 weeks", CALM[:11], "Too few weeks to tell.", period=Period.WEEK),
    Says("Chance alone", CALM, "Ordinary variation; no change shown."),
    Says("Chance alone, twice as long", CALM + CALM[::-1], "Ordinary variation; no change shown."),
    Says("All alike", [54] * 20, "Ordinary variation; no change shown."),
    Says(
        "A split, and nine months above the old line", CALM + HIGH[:9],
        "Better than before since January 2024: 9 months in a row above the old middle line.", SPLIT,
    ),
    Says(
        "The same where lower is better", CALM + HIGH[:9],
        "Worse than before since January 2024: 9 months in a row above the old middle line.",
        _read(better=Better.LOWER, splits=SPLIT.splits),
    ),
    Says(
        "The same where neither is better", CALM + HIGH[:9],
        "Higher than before since January 2024: 9 months in a row above the old middle line.",
        _read(better=Better.NEITHER, splits=SPLIT.splits),
    ),
    Says(
        "One of the nine is not known", CALM + [*HIGH[:4], None, *HIGH[5:9]],
        "Better than before since January 2024: 8 of 9 months above the old middle line, none that counts below.",
        SPLIT,
    ),
    Says(
        "One is left out, and lies below", CALM + [*HIGH[:4], 20, *HIGH[5:9]],
        "Better than before since January 2024: 8 of 9 months above the old middle line, none that counts below.",
        _read(splits=SPLIT.splits, left_out=[LeftOut(date(2024, 5, 1), "two clinics closed")]),
    ),
    Says(
        "The old line comes from too few months", CALM[:11] + HIGH[:12],
        "Better than before since December 2023: 12 months in a row above the old middle line."
        " Too few months to be sure.",
        _read(splits=[Split(date(2023, 12, 1))]),
    ),
    Says("A split, and too few months since", CALM + HIGH[:5], "Too few months since January 2024 to tell.", SPLIT),
    Says(
        "A split, and no difference", CALM + CALM[::-1],
        "Ordinary variation since January 2024; no clear change from before.", SPLIT,
    ),
    Says(
        "A split, better for a time and then as before", CALM + HIGH[:9] + [53, 55, 54, 52],
        "Better than before from January 2024 to September 2024: 9 months in a row above the old middle line; not since.",
        SPLIT,
    ),
    Says(
        "A split, better than before, and now falling", CALM + [84, 80, 82, 79, 78, 77, 76, 75, 74, 73, 72, 71],
        "Better than before since January 2024: 12 months in a row above the old middle line."
        " But: Getting worse since March 2024: falling over 10 months in a row.",
        _read(RuleSet.NELSON, splits=SPLIT.splits),
    ),
    Says("A split after which nothing is known", [*CALM, None, None], "Nothing to show since January 2024.", SPLIT),
    Says(
        "A frozen baseline, and better after it", CALM[::-1] + [58, 59, 57, 60, 58, 59, 61, 58, 59],
        "Better than before since January 2024: 9 months in a row above the old middle line.",
        _read(frozen_until=date(2023, 12, 1)),
    ),
    Says(
        "No split: the last months lie above the middle of all", CALM + [58, 59, 57, 60, 58, 59, 61, 58, 59],
        "Better than before since January 2024: 9 months in a row above the middle line.",
    ),
    Says(
        "No split: high for a time, then as before", CALM[:8] + [58, 59, 57, 60, 58, 59, 61, 58, 59] + CALM[:8],
        "Better than usual from September 2023 to May 2024: 9 months in a row above the middle line; not since.",
        _read(RuleSet.NELSON),
    ),
    Says(
        "The last month is outside", CALM + [72],
        "Better than expected: January 2024 lies above the upper limit.",
    ),
    Says(
        "A month was outside", [*CALM[:6], 30, *CALM[6:]],
        "Worse than expected: July 2023 lies below the lower limit; none has since.",
    ),
    Says(
        "Outside, in too few months", [54, 53, 56, 20, 52],
        "Worse than expected: April 2023 lies below the lower limit; none has since. Too few months to be sure.",
    ),
    Says(
        "A quarter lie outside, on both sides", [20, 80, 55, 54, 21, 79, 53, 56, 18, 82, 54, 52],
        "Unsteady: 6 of 12 months lie outside the limits, some above and some below.",
    ),
    Says(
        "Rising all the time", [50, 53, 48, 52, 49, 51, 50, 47, 48, 49, 51, 52, 54],
        "Getting better since August 2023: rising over 6 months in a row.", _read(RuleSet.NELSON),
    ),
    Says(
        "It rose, and stopped", [50, 53, 48, 49, 50, 51, 52, 54, 49, 51, 50, 53, 48],
        "It got better from March 2023 to August 2023: rising over 6 months in a row; not since.",
        _read(RuleSet.NELSON),
    ),
    Says(
        "Two of three near a limit", [*CALM, 67, 54, 67],
        "A sign that it is better since January 2024: 2 of 3 months near the upper limit or beyond.",
        _read(RuleSet.NELSON),
    ),
    Says(
        "The line hardly crosses the middle", [50, 51, 50, 52, 49, 51, 54, 55, 56, 54, 57, 55],
        "Something changed: the line crosses the middle line 1 time in 12 months, where chance alone gives 3 or more.",
        kind=Kind.RUN,
    ),
    Says(
        "The line crosses too often", [50, 60] * 6,
        "Two things may be mixed in these numbers: the line crosses the middle line 11 times in 12 months,"
        " where chance alone gives 9 or fewer.",
        _read(RuleSet.IHI), kind=Kind.RUN,
    ),
    Says(
        "Up and down by turns", [50, 60] * 7,
        "Up and down by turns from January 2023 to February 2024 (14 months): two things may be mixed in these numbers.",
        _read(RuleSet.NELSON), kind=Kind.RUN,
    ),
    Says(
        "All near the middle line", [54, 55, 53] * 5,
        "Less variation than chance alone would give from January 2023 to March 2024 (15 months):"
        " all near the middle line.",
        _read(RuleSet.NELSON),
    ),
    Says(
        "None near the middle line", [46, 62] * 4 + [62, 46] * 3,
        "None near the middle line from January 2023 to February 2024 (14 months):"
        " two things may be mixed in these numbers.",
        _read(RuleSet.NELSON),
    ),
    Says(
        "Days between events", [12, 14, 9, 11, 13, 10, 12, 8, 15, 11, 13, 12, 90],
        "Better than expected: 13 January 2023 lies above the upper limit.",
        kind=Kind.T, period=Period.EVENT, at=[date(2023, 1, day) for day in range(1, 14)],
    ),
]  # fmt: skip
