"""Meetings: how long it takes to put together what several people wrote at once."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from statistics import quantiles
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.minutes import items, lines
from tests.bench.figures import figure
from tests.bench.house import BenchHouse

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
STANDING = UUID(int=0)


def _written(chance: random.Random) -> list[Act]:
    """200 items of five writers; each is talked about, and every other line is worded anew by somebody else."""
    acts = []
    for number in range(200):
        item, at = UUID(int=1000 + number), NOON + timedelta(seconds=chance.randrange(600))
        writer, other = UUID(int=chance.randrange(1, 6)), UUID(int=chance.randrange(1, 6))
        said = UUID(int=5000 + number)
        acts += [
            Act(item, Kind.ITEM, writer, at, words=f"item {number}"),
            Act(said, Kind.NOTE, other, at, about=item, words=f"line {number}"),
        ]
        if number % 2:
            acts.append(Act(UUID(int=9000 + number), Kind.REWORD, writer, at, about=said, words="other"))
    chance.shuffle(acts)
    return acts


@figure("minutes_merge_ms", "ms", 20)
def minutes_merge(house: BenchHouse) -> float:
    """The agenda and the minutes of 200 items from five writers, whatever the order in which they came."""
    chance, took = random.Random(7), []
    for _round in range(40):
        acts = _written(chance)
        begun = time.perf_counter()
        found = len(items(acts, STANDING)), len(lines(acts))
        took.append((time.perf_counter() - begun) * 1000)
        assert found == (201, 200)
    return quantiles(took, n=20)[-1]
