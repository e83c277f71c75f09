"""Pages: how long the slowest in twenty takes, and how many queries the hungriest asks."""

from __future__ import annotations

import gzip
import re
import sys
import uuid

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import clinicians, goals_of, patients, patients_of
from tests.bench.visitors import Visitor, asked_often, p95_of

ROUNDS = 15


@figure("timeline_p95_ms", "ms", 50)
def timeline(house: BenchHouse) -> float:
    """A person's record, as patients and as clinicians open it."""
    own = [(one.visitor, f"/people/{one.person_id}/record/") for one in patients(house)]
    doctor = clinicians(house)[0]
    theirs = [(doctor.visitor, f"/people/{one}/record/") for one in patients_of(house, doctor, 8)]
    visitors, paths = zip(*own, *theirs, strict=True)
    return p95_of(asked_often(list(visitors), list(paths), ROUNDS))


@figure("patient_list_p95_ms", "ms", 50)
def patient_list(house: BenchHouse) -> float:
    """A clinician's list of patients."""
    doctors = clinicians(house)
    return p95_of(asked_often([one.visitor for one in doctors], ["/record/"] * len(doctors), ROUNDS * 3))


@figure("today_p95_ms", "ms", 50)
def today(house: BenchHouse) -> float:
    """Today, for patients and for clinicians."""
    everyone = [*patients(house), *clinicians(house)]
    return p95_of(asked_often([one.visitor for one in everyone], ["/"] * len(everyone), ROUNDS))


@figure("plan_page_p95_ms", "ms", 50)
def plan_page(house: BenchHouse) -> float:
    """A plan, as patients and as clinicians of their team open it, and the goals that stand in it."""
    own = [(one.visitor, f"/people/{one.person_id}/plan/") for one in patients(house)]
    doctor = clinicians(house)[0]
    theirs = [(doctor.visitor, f"/people/{one}/plan/") for one in patients_of(house, doctor, 8)]
    goals = [
        (doctor.visitor, f"/people/{one}/plan/goals/{goal}/") for one, goal in goals_of(house, doctor, 8)
    ]
    visitors, paths = zip(*own, *theirs, *goals, strict=True)
    return p95_of(asked_often(list(visitors), list(paths), ROUNDS))


@figure("search_p95_ms", "ms", 50)
def search(house: BenchHouse) -> float:
    """Searching people and entries, with common and rare words."""
    asked = [
        (one.visitor, f"/search/?q={word}")
        for one in (*patients(house, 2), *clinicians(house))
        for word in ("calprotectin", "school", "anna", "zzz")
    ]
    visitors, paths = zip(*asked, strict=True)
    return p95_of(asked_often(list(visitors), list(paths), ROUNDS // 2))


def journal_form(visitor: Visitor, person_id: str) -> tuple[str, dict[str, str]]:
    """Where a day is saved, and what the form sends: three taps' worth."""
    path = f"/people/{person_id}/journal/"
    return path, {"csrfmiddlewaretoken": visitor.token(path), "day": "3", "words": "A quiet day."}


@figure("journal_write_p95_ms", "ms", 50)
def journal_write(house: BenchHouse) -> float:
    """Saving a day in the journal, from the tap until the answer."""
    one = patients(house)[0]
    path, form = journal_form(one.visitor, one.person_id)
    times = []
    for _turn in range(60):
        status, _content, took = one.visitor.ask("POST", path, form | {"id": str(uuid.uuid4())})
        if status not in (200, 302, 303):
            raise SystemExit(f"The journal answered {status} to a day.")
        times.append(took)
    return p95_of(times[5:])


@figure("queries_per_page_max", "queries", 8)
def queries(house: BenchHouse) -> float:
    """The most queries that any of the main pages asks, transaction control aside."""
    doctor, patient = clinicians(house)[0], patients(house)[0]
    own, theirs = f"/people/{patient.person_id}", f"/people/{patients_of(house, doctor, 1)[0]}"
    own_pages = [
        "/",
        f"{own}/record/",
        f"{own}/plan/",
        f"{own}/journal/",
        f"{own}/story/",
        "/search/?q=school",
    ]
    pages = [(patient, path) for path in own_pages]
    pages += [
        (doctor, path)
        for path in ("/", "/record/", f"{theirs}/record/", f"{theirs}/plan/", "/search/?q=anna")
    ]
    asked = {path: _queries_of(known.visitor, path) for known, path in pages}
    print(f"queries: {asked}", file=sys.stderr)
    return max(asked.values())


def _queries_of(visitor: Visitor, path: str) -> int:
    """Ask in this process, connected as the web role, and count what reaches the database."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="127.0.0.1")
    for name, value in visitor.cookies.items():
        client.cookies[name] = value
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        client.get(path)
    control = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)", re.IGNORECASE)
    return sum(1 for one in asked.captured_queries if not control.match(one["sql"] or ""))


@figure("first_load_kb", "kB", 100)
def first_load(house: BenchHouse) -> float:
    """What a first visit to Today sends in all, compressed: the page, styles, fonts and script."""
    visitor = patients(house)[0].visitor
    page = visitor.get("/")[0]
    total = len(gzip.compress(page))
    seen: set[str] = set()
    waiting = [path.decode() for path in re.findall(rb'(?:href|src)="(/static/[^"]+)"', page)]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        content = visitor.get(path)[0]
        total += len(content) if path.endswith((".woff2", ".png")) else len(gzip.compress(content))
        if path.endswith(".css"):
            folder = path.rsplit("/", 1)[0]
            fonts = re.findall(rb"url\(\"?([^)\"]+latin-[47][^)\"]+)", content)
            waiting += [f"{folder}/{name.decode()}" for name in fonts]
    return total / 1000
