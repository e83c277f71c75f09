"""The invented charts that the example of the component shows, one for each of its states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from alongside.kit.spc import Center, Kind, LeftOut, Note, Reading, Series, Split, chart, funnel
from alongside.ui.charts.compared import funnel_chart
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.charts.small import small_charts
from alongside.ui.words import percent

BEFORE = [113, 107, 108, 110, 113, 117, 115, 81, 109, 107, 99, 107, 116, 114, 112]
SINCE = [144, 158, 152, 153, 152, None, 153, 158, 152, 154, 162, 155, 152, 149, 145, 147, 149, 148, 153]
_LABELS = Labels("Children who are well at Riverside", percent, "Well")


def _months(count: int) -> list[date]:
    return [date(2024 + place // 12, place % 12 + 1, 1) for place in range(count)]


def _shown(counts: Sequence[int | None], reading: Reading | None = None) -> Shown | None:
    sizes = [200 if place < 15 else 212 for place in range(len(counts))]
    return control_chart(chart(Series(Kind.P, _months(len(counts)), counts, sizes), reading), _LABELS)


def example_charts() -> dict[str, Shown | None]:
    """Better since a split, with everything on it; ordinary; too few; frozen; and centers side by side."""
    everything = Reading(
        target=0.8,
        splits=[Split(date(2025, 4, 1), "visits planned together (test 3)")],
        left_out=[LeftOut(date(2024, 11, 1), "the form was changed that month")],
        notes=[Note(date(2024, 8, 1), "two clinics closed"), Note(date(2025, 3, 4), "team meeting")],
    )
    frozen = [*BEFORE[8:], *BEFORE[:7], 122, 124, 121, 125, 123, 122, 126, 124, 123]
    return {
        "everything": _shown([*BEFORE, *SINCE], everything),
        "ordinary": _shown([*BEFORE[:7], 109, *BEFORE[8:]]),
        "few": _shown(BEFORE[:5]),
        "frozen": _shown(frozen, Reading(frozen_until=date(2025, 2, 1))),
        "funnel": _centers(),
    }


def example_small_charts() -> list[dict[str, Any]]:
    """Three centers on one scale: one got better, one did not, one is too small."""
    counts: dict[str, list[int | None]] = {"Riverside": [*BEFORE, *SINCE], "Northgate": [*BEFORE, *BEFORE]}
    charts = {
        name: chart(Series(Kind.P, _months(len(some)), some, [200] * len(some)))
        for name, some in counts.items()
    }
    drawn = small_charts(charts, {name: name for name in charts}, _LABELS)
    few = {"name": "Harbor House", "href": "#", "small": None, "own": False, "too_few": "Too few to show."}
    return [
        {"name": name, "href": "#", "small": one, "own": name == "Riverside"} for name, one in drawn.items()
    ] + [few]


SIZES = [
    12, 18, 25, 31, 44, 52, 60, 75, 88, 96, 110, 124, 150, 171, 198, 212, 240, 262, 290, 310, 344, 380, 420, 470,
    520, 560,
]  # fmt: skip
OFF = [0.08, -0.05, 0.03, -0.02, 0.01, 0.05, -0.04, 0.02, -0.01, 0.03]


def _centers() -> Shown | None:
    centers = [
        Center(f"Center {place + 1}", round(size * (0.75 + OFF[place % 10])), size)
        for place, size in enumerate(SIZES)
    ]
    centers[15] = Center("Riverside", 153, 212)
    centers[21] = Center("Center 22", 322, 380)
    centers[23] = Center("Center 24", 306, 470)
    labels = Labels("Children who are well, by center", percent, "Well")
    return funnel_chart(funnel(centers), labels, "Riverside", "children at the center")
