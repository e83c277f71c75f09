"""Control charts: every center's ten years worked out, and one drawn anew."""

from __future__ import annotations

import json
import random
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING

from alongside.kit.spc import Kind, Reading, Series, Split, chart
from tests.bench.figures import figure

if TYPE_CHECKING:
    from tests.bench.house import BenchHouse

CENTERS, MONTHS, ROUNDS = 66, 120, 5
AT = [date(2016 + place // 12, place % 12 + 1, 1) for place in range(MONTHS)]
SPLIT = Reading(splits=[Split(AT[70], "visits planned together")], target=0.8)


def series(seed: int) -> Series:
    """Ten years of a center: about half well, then three quarters."""
    dice = random.Random(seed)  # noqa: S311 - invented numbers
    sizes = [dice.randint(30, 400) for _ in AT]
    counts = [
        sum(dice.random() < (0.52 if place < 70 else 0.74) for _ in range(size))
        for place, size in enumerate(sizes)
    ]
    return Series(Kind.P, AT, counts, sizes)


@figure("charts_66x120_ms", "ms", 150)
def charts_of_all_centers(house: BenchHouse) -> float:
    """The median time to work out the chart of every center, signals and sentence included."""
    network = [series(seed) for seed in range(CENTERS)]
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        for one in network:
            chart(one, SPLIT)
        times.append(perf_counter() - begun)
    return 1000 * sorted(times)[ROUNDS // 2]


@figure("chart_drawn_ms", "ms", 300)
def chart_drawn(house: BenchHouse) -> float:
    """The median time to draw a chart of ten years that nobody has seen before, after the first one."""
    from alongside.ui.charts.drawn import render
    from alongside.ui.charts.over_time import cut_of, specification
    from alongside.ui.words import percent

    times = []
    for seed in range(ROUNDS + 1):
        found = chart(series(seed), SPLIT)
        begun = perf_counter()
        render(json.dumps(specification(found, [], cut_of(found, 720, 320, MONTHS), percent)))
        times.append(perf_counter() - begun)
    return 1000 * sorted(times[1:])[ROUNDS // 2]
