"""Improving care: how long a diagram of 60 nodes takes, and the list of 500 projects."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from statistics import quantiles
from uuid import UUID

from alongside.improvement.diagram import Act, Kind, tree
from alongside.improvement.drawing import drawn, on_page
from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import clinicians, patients
from tests.bench.visitors import asked_often, p95_of

ROUNDS = 20
_FILLED = """
    INSERT INTO improvement_project (id, group_id, seat_id, at, title, template)
    SELECT gen_random_uuid(), p.group_id, p.seat_id, p.at - number * interval '1 hour', p.title || ', ' || number, p.template
    FROM (SELECT * FROM improvement_project WHERE title NOT LIKE '%%, %%' ORDER BY at LIMIT 1) p,
      generate_series(1, %s - (SELECT count(*)::int FROM improvement_project WHERE ended_at IS NULL)) number
    ON CONFLICT DO NOTHING RETURNING id
"""
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
        page = on_page(drawn("More children are well", tree(acts)), "Driver diagram")
        took.append((time.perf_counter() - begun) * 1000)
        assert page.count("<rect") == 61
    return quantiles(took, n=20)[-1]


@figure("projects_500_p95_ms", "ms", 50)
def projects_500(house: BenchHouse) -> float:
    """The list of projects, its first page and its tenth, where there are 500; as patients and clinicians open it."""
    everyone, pages = [*patients(house), *clinicians(house)], ["/improvement/", "/improvement/?from=270"]
    visitors = [one.visitor for one in everyone for _page in pages]
    with house.connect("owner") as owner:
        put = [row[0] for row in owner.execute(_FILLED, [500]).fetchall()]
        try:
            there = owner.execute(
                "SELECT count(*) FROM improvement_project WHERE ended_at IS NULL"
            ).fetchone()
            assert there is not None and there[0] >= 500
            return p95_of(asked_often(visitors, pages * len(everyone), ROUNDS))
        finally:
            owner.execute("DELETE FROM improvement_project WHERE id = ANY (%s)", [put])
