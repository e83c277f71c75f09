"""Pages: how long the slowest in twenty takes, and how many queries the hungriest asks."""

from __future__ import annotations

import gzip
import re
import sys
import uuid

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import clinicians, goals_of, known, patients, patients_of
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


_DAY = """
    SELECT s.person_id, p.account_id, s.id FROM people_seat s
    JOIN people_person p ON p.id = s.person_id AND p.account_id IS NOT NULL
    WHERE s.role = 'clinician' AND s.organization_id = (
      SELECT v.center_id FROM visits_visit v WHERE v.center_id IS NOT NULL AND v.starts_at::date = current_date
      GROUP BY v.center_id ORDER BY count(*) DESC LIMIT 1)
    ORDER BY p.name LIMIT 2
"""
_OF_DAY = """
    SELECT v.person_id, v.id FROM visits_visit v
    WHERE v.starts_at::date BETWEEN current_date AND current_date + 3 AND EXISTS (
      SELECT 1 FROM sharing_grant g JOIN people_person p ON p.id = g.person_id
      WHERE g.seat_id = %s AND g.person_id = v.person_id AND g.category = 7
        AND g.charter = sharing_charter_number(p.community_id))
    ORDER BY v.starts_at, v.id LIMIT 10
"""


@figure("clinic_day_p95_ms", "ms", 50)
def clinic_day(house: BenchHouse) -> float:
    """The visits of a day at the center that has the most, 40 in a network, with what both sides prepared."""
    doctors = known(house, _DAY, ())
    return p95_of(asked_often([one.visitor for one in doctors], ["/visits/"] * len(doctors), ROUNDS * 3))


@figure("visit_page_p95_ms", "ms", 50)
def visit_page(house: BenchHouse) -> float:
    """One visit: what matters, agenda, goals, what changed and what is due, as clinicians open it."""
    doctor = known(house, _DAY, ())[0]
    with house.connect("owner") as owner:
        rows = owner.execute(_OF_DAY, [doctor.seat_id]).fetchall()
    paths = [f"/people/{person}/visits/{visit}/" for person, visit in rows]
    return p95_of(asked_often([doctor.visitor] * len(paths), paths, ROUNDS))


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
        for path in ("/", "/record/", f"{theirs}/record/", f"{theirs}/plan/", "/search/?q=anna", "/visits/")
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
