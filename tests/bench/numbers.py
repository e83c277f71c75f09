"""Numbers: how long a snapshot, all measures, and one over millions of patients take; how soon a visit is in a chart."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.bench.figures import figure
from tests.bench.house import BASE, BenchHouse
from tests.bench.people import clinicians, patients
from tests.bench.visitors import asked_often, p95_of

PATIENTS, VISITS, CENTERS = 1_870_000, 20, 66
SLUG = "riverbend"
ROUNDS = 20


@figure("snapshot_s", "s", 60)
def snapshot(house: BenchHouse) -> float:
    """The whole community's snapshot from the database."""
    return as_owner("whole")["seconds"]


@figure("snapshot_increment_s", "s", 2)
def increment(house: BenchHouse) -> float:
    """The snapshot after one person's facts changed."""
    return as_owner("increment")["seconds"]


@figure("all_measures_network_s", "s", 2)
def all_measures(house: BenchHouse) -> float:
    """Every measure that ships, all centers, ten years by month, in an engine that has read nothing yet."""
    as_owner("count")
    return as_owner("measures")["seconds"]


@figure("measure_page_p95_ms", "ms", 50)
def measure_page(house: BenchHouse) -> float:
    """One measure's page, as patients and clinicians open it."""
    as_owner("count")
    everyone = [*patients(house), *clinicians(house)]
    found = house.connect("owner").execute(
        "SELECT m.id FROM registry_measure m JOIN people_community c ON c.id = m.community_id "
        "WHERE c.slug = %s ORDER BY m.position LIMIT 3", [SLUG],
    ).fetchall()  # fmt: skip
    pages = [f"/numbers/{id}/" for (id,) in found]
    visitors = [one.visitor for one in everyone for _page in pages]
    return p95_of(asked_often(visitors, pages * len(everyone), ROUNDS))


@figure("visit_to_chart_s", "s", 90)
def visit_to_chart(house: BenchHouse) -> float:
    """From a doctor's judgement, written down, until the number that everyone reads has moved."""
    as_owner("count")
    return as_owner("visit")["seconds"]


@figure("remission_1870k_s", "s", 3)
def remission(house: BenchHouse) -> float:
    """Remission by month and center over 1.87 million patients with 20 visits each."""
    return as_owner("remission", str(PATIENTS))["seconds"]


@figure("remission_1870k_mb", "MB", 2000)
def remission_memory(house: BenchHouse) -> float:
    """The most memory that the process takes for it."""
    return as_owner("remission", str(PATIENTS))["mb"]


def as_owner(what: str, *more: str, module: str = "tests.bench.numbers") -> dict[str, Any]:
    """Do it in a process of its own, as the worker is one, and read what it says."""
    command = [sys.executable, "-m", module, what, *more]
    environment = os.environ | {"ALONGSIDE_ROLE": "owner", "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(command, env=environment, cwd=BASE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def community() -> UUID:
    """The community that is measured."""
    from alongside.people.models import Community

    return Community.objects.get(slug=SLUG).pk


def _whole() -> dict[str, Any]:
    from alongside.registry.snapshot.keeping import keep_up
    from alongside.registry.snapshot.manifest import NAME, folder_of

    (folder_of(community()) / NAME).unlink(missing_ok=True)
    began = time.monotonic()
    made = keep_up(community())
    return {"seconds": time.monotonic() - began, "members": made[0].members if made else 0}


def _increment() -> dict[str, Any]:
    from alongside.record.models import Touched
    from alongside.registry.models import Member
    from alongside.registry.snapshot.keeping import keep_up

    keep_up(community())
    member = Member.objects.filter(community=community()).order_by("?").first()
    Touched.objects.create(person_id=member.person_id)
    began = time.monotonic()
    keep_up(community())
    return {"seconds": time.monotonic() - began}


def _count() -> dict[str, Any]:
    from alongside.registry.counting_on import count_on

    began = time.monotonic()
    count_on(community())
    return {"seconds": time.monotonic() - began}


def _measures() -> dict[str, Any]:
    from alongside.registry.measuring.adding import added_up
    from alongside.registry.measuring.engines import DuckDB
    from alongside.registry.measuring.naming import month_of
    from alongside.registry.publishing import MONTHS, count
    from alongside.registry.shipped import SHIPPED
    from alongside.registry.snapshot.manifest import folder_of, read

    folder = folder_of(community())
    manifest = read(folder)
    began = time.monotonic()
    engine = DuckDB(manifest, folder)
    last = month_of(manifest.day)
    everyone = added_up(engine.rows("enrolled"), last - MONTHS + 1, last, running=True)
    for one in SHIPPED:
        count(engine, one.definition, manifest.day, everyone)
    return {"seconds": time.monotonic() - began}


def _visit() -> dict[str, Any]:
    """A doctor writes down the other judgement of a patient of hers; the house's own worker does the rest."""
    from alongside.contributions.acting import acting
    from alongside.kit.terms import Category
    from alongside.people.models import TeamMember
    from alongside.people.queries.actors import actor_of_account
    from alongside.record.actions.entries import write_entry
    from alongside.record.writing import NewEntry
    from alongside.registry.models import Standing

    asked = Standing.objects.filter(version__measure__key="remission", counted=True)
    for standing in asked.filter(version__measure__community__slug=SLUG).order_by("?"):
        team = TeamMember.objects.filter(
            person=standing.person_id, ends=None, seat__person__account__isnull=False
        )
        member = team.select_related("seat__person").first()
        if member is not None:
            break
    by = actor_of_account(member.seat.person.account_id, member.seat_id)
    new = NewEntry(
        kind="Observation", category=Category.RESULTS, title="Doctor’s judgement of the disease",
        code_system="https://alongside.example/codes", code="pga",
        value_words="severe" if standing.met else "quiet", true_at=datetime.now(UTC),
    )  # fmt: skip
    with acting(by):
        write_entry(by=by, person_id=standing.person_id, new=new)
    began = time.monotonic()
    while time.monotonic() - began < 300:
        if Standing.objects.get(pk=standing.pk).met is not standing.met:
            return {"seconds": time.monotonic() - began}
        time.sleep(0.5)
    raise SystemExit("the number did not move")


def many(patients_: str) -> tuple[Any, Path]:
    """A snapshot of so many patients with 20 visits each, as the worker would have sorted it; kept between runs."""
    import duckdb
    from django.conf import settings

    from alongside.registry.snapshot.manifest import Manifest
    from alongside.registry.snapshot.preparing import NAMES

    folder = Path(settings.ALONGSIDE_HOME).parent / f"remission-{patients_}"
    folder.mkdir(exist_ok=True)
    day = date(2026, 11, 22)
    if not (folder / "judgement.parquet").exists():
        with duckdb.connect() as engine:
            engine.execute("SET memory_limit = '3GB'")
            engine.execute(f"SET temp_directory = '{folder / 'aside'}'")
            engine.execute(_MADE.format(patients=patients_, visits=VISITS, centers=CENTERS, day=day, names=", ".join(NAMES),
                                        path=folder / "new.parquet"))  # fmt: skip
        (folder / "new.parquet").rename(folder / "judgement.parquet")
    files = {"judgement": ["judgement.parquet"]}
    return Manifest("bench", datetime.now(UTC), day, 1, 1, int(patients_), [], files), folder


_MADE = """COPY (
    WITH visits AS (
      SELECT p.range AS member, (hash(p.range) % {centers})::INTEGER AS center, (hash(p.range, 2) % 2)::INTEGER AS sex,
        (hash(p.range, 3) % 3)::INTEGER AS diagnosis, (hash(p.range, 4) % 4)::INTEGER AS band,
        DATE '{day}' - (3650 - ((v.range * 180) + hash(p.range, v.range) % 170)::INTEGER) AS began,
        (hash(p.range, v.range, 5) % 10)::INTEGER AS dice
      FROM range(1, {patients} + 1) p, range({visits}) v),
    held AS (
      SELECT *, coalesce(lead(began) OVER (PARTITION BY member ORDER BY began), DATE '2200-01-01') AS until FROM visits),
    facts AS (
      SELECT member::INTEGER AS member, center, sex, diagnosis, band, began, began AS given, began AS since, until,
        (extract(year FROM began) * 12 + extract(month FROM began) - 1)::INTEGER AS since_month,
        (extract(year FROM until) * 12 + extract(month FROM until) - 1)::INTEGER AS until_month,
        CASE WHEN dice < 7 THEN 0.0 ELSE 1.0 END AS value FROM held WHERE since < until)
    SELECT {names} FROM facts ORDER BY center, since, member
  ) TO '{path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 250000)"""


def _remission(patients_: str) -> dict[str, Any]:
    from alongside.registry.measuring.compiled import compiled
    from alongside.registry.measuring.engines import DuckDB
    from alongside.registry.shipped import BY_KEY

    manifest, folder = many(patients_)
    one = BY_KEY["remission"].definition
    compiled("by center", one, "duckdb")
    began = time.monotonic()
    engine = DuckDB(manifest, folder, memory="1200MB")
    rows = engine.rows("by center", one)
    seconds = time.monotonic() - began
    return {"seconds": seconds, "mb": _peak_mb(), "rows": summed(rows)}


def summed(rows: list[Any]) -> list[int]:
    """What a list of numbers comes to, so that two of them can be compared."""
    told = [
        (key * 1_000_003 + month * 101, counted, met)
        for _by, key, month, counted, met in rows
        if counted or met
    ]
    return [
        len(told),
        sum(one * counted for one, counted, _met in told),
        sum(one * met for one, _counted, met in told),
    ]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


DO = {
    "whole": _whole, "increment": _increment, "count": _count, "measures": _measures, "visit": _visit,
    "remission": _remission,
}  # fmt: skip


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(DO[sys.argv[1]](*sys.argv[2:])))
