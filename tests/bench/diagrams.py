"""Driver diagrams: how long it takes to put one together from its acts, and to draw it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from statistics import quantiles
from uuid import UUID

from alongside.improvement.diagram import Act, Kind, tree
from alongside.improvement.drawing import drawn, on_page
from tests.bench.figures import figure
from tests.bench.house import BenchHouse

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)


def _worked_on() -> list[Act]:
    """60 drivers and ideas that five people put there; every second was moved and worded anew."""
    acts = []
    for number in range(1, 61):
        above = UUID(int=(number - 1) // 4) if number > 4 else None
        kind, at = (Kind.DRIVER if number <= 20 else Kind.IDEA), NOON + timedelta(minutes=number)
        seat = UUID(int=number % 5 + 100)
        words = f"Number {number}: what moves it, in some words"
        acts.append(Act(UUID(int=number), kind, at, seat, under=above, words=words))
        if number % 2:
            later = at + timedelta(hours=2)
            acts.append(Act(UUID(int=1000 + number), Kind.MOVE, later, seat, UUID(int=number), above))
            acts.append(
                Act(UUID(int=2000 + number), Kind.SAY, later, seat, UUID(int=number), words=words + " more")
            )
    return acts


@figure("driver_diagram_60_ms", "ms", 200)
def driver_diagram(house: BenchHouse) -> float:
    """A diagram of 60 nodes, from its acts to the drawing on the page."""
    acts, took = _worked_on(), []
    for _round in range(40):
        begun = time.perf_counter()
        page = on_page(drawn("More children are well", tree(acts), {}), "Driver diagram")
        took.append((time.perf_counter() - begun) * 1000)
        assert page.count("<rect") == 61
    return quantiles(took, n=20)[-1]
