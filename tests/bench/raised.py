"""The storm itself, in a process that knows the house: people, kills, and the look at what is left."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import psutil

from tests.bench.house import BenchHouse
from tests.bench.kills import KILLS, hears_again, kill, works_again
from tests.bench.weather import Weather, reader, writer

RECOVERY = 40.0
_LOOK = """
    SELECT count(*) FILTER (WHERE e.n = 0), count(*) FILTER (WHERE e.n > 1), count(*) FILTER (WHERE l.n <> 1)
    FROM unnest(%s::uuid[]) asked (id)
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM record_entry r WHERE r.origin_id = asked.id) e
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM contributions_line c WHERE c.subject_id = asked.id) l
"""


def raised(house: BenchHouse, seconds: float, people: int) -> dict[str, object]:
    """People for so many seconds, the kills in between, and what is to be told of it."""
    weather = Weather(house)
    people_ = [threading.Thread(target=_one, args=[weather, number], daemon=True) for number in range(people)]
    begun = time.monotonic()
    for one in people_:
        one.start()
    for what, share in KILLS:
        time.sleep(max(0.0, begun + seconds * share - time.monotonic()))
        weather.killed[what] = kill(house, what)
    time.sleep(max(0.0, begun + seconds - time.monotonic()))
    weather.over.set()
    for one in people_:
        one.join(60)
    return {"seconds": round(time.monotonic() - begun, 1), "people": people} | _told(house, weather)


def _one(weather: Weather, number: int) -> None:
    (writer if number % 2 else reader)(weather, number)


def _told(house: BenchHouse, weather: Weather) -> dict[str, object]:
    with house.connect("owner") as owner:
        found = owner.execute(_LOOK, [weather.acknowledged]).fetchone()
    assert found is not None
    return {
        "killed": weather.killed,
        "reads": weather.reads,
        "writes": len(weather.acknowledged),
        "lost": found[0],
        "twice": found[1],
        "without_a_line": found[2],
        "answers_that_were_no_success": dict(sorted(weather.statuses.items())),
        "pages_without_a_next_step": weather.bare,
        "connections_cut": weather.cut,
        "longest_gap_s": round(weather.longest_gap, 2),
        "slowest_answer_s": round(weather.slowest, 2),
        "live_updates_hear_again": hears_again(house, weather.patients[0], RECOVERY),
        "worker_works_again": works_again(house, RECOVERY),
    }


def main() -> None:
    """What the storm's own command asks for, as one JSON object."""
    import django

    django.setup()
    url, live_url, home, pid, seconds, people = sys.argv[1:]
    house = BenchHouse("small", url, live_url, Path(home), psutil.Process(int(pid)))  # type: ignore[arg-type]
    print(json.dumps(raised(house, float(seconds), int(people))))


if __name__ == "__main__":
    main()
