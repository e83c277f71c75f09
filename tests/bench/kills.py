"""Killing parts of a house by kill -9, and whether they work again afterwards."""

from __future__ import annotations

import http.client
import re
import signal
import threading
import time
import uuid

import psutil

from tests.bench.house import BenchHouse
from tests.bench.loads import listen
from tests.bench.pages import journal_form
from tests.bench.people import Known

KILLS = (("worker", 0.2), ("web", 0.4), ("postgres", 0.6))
_JOB = """
    INSERT INTO procrastinate_jobs (queue_name, task_name, args)
    VALUES ('default', 'contributions.seal', '{"timestamp": 0}') RETURNING id
"""
MARKS = {"worker": r"\bprocrastinate\b", "web": r"\bgranian\b", "postgres": r"\bpostgres\b"}


def kill(house: BenchHouse, what: str) -> int:
    """Kill one part, and say which process it was: one of the pages' two, the worker, PostgreSQL's first."""
    found = _direct(house, what)
    if what == "web":
        found = max(found.children(), key=lambda one: one.memory_info().rss)
    found.send_signal(signal.SIGKILL)
    return found.pid


def _direct(house: BenchHouse, what: str) -> psutil.Process:
    for child in psutil.Process(house.process.pid).children():
        if re.search(MARKS[what], " ".join(child.cmdline())):
            return child
    raise SystemExit(f"The house has no {what} to kill.")


def hears_again(house: BenchHouse, patient: Known, seconds: float) -> bool:
    """Whether a page that opens now is told of an entry that is written now."""
    heard: list[float] = []
    until = time.monotonic() + seconds
    while not heard and time.monotonic() < until:
        ready = threading.Event()
        listening = [house, patient.visitor, patient.person_id, heard, ready]
        threading.Thread(target=listen, args=listening, daemon=True).start()
        if ready.wait(5):
            _write(patient)
            time.sleep(1)
    return bool(heard)


def _write(patient: Known) -> None:
    visitor = patient.visitor.again()
    try:
        path, form = journal_form(visitor, patient.person_id)
        visitor.ask("POST", path, form | {"id": str(uuid.uuid4())})
    except (OSError, http.client.HTTPException, SystemExit):
        time.sleep(0.5)


def works_again(house: BenchHouse, seconds: float) -> bool:
    """Whether the worker takes up a job that is put before it now, and ends it well."""
    until = time.monotonic() + seconds
    with house.connect("owner") as owner:
        job = owner.execute(_JOB).fetchone()
        while time.monotonic() < until:
            found = owner.execute("SELECT status FROM procrastinate_jobs WHERE id = %s", job).fetchone()
            if found is None or found[0] == "succeeded":
                return True
            time.sleep(0.2)
    return False
