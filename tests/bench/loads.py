"""Loads: how much the house gets through, and how fast an entry reaches another person's open page."""

from __future__ import annotations

import http.client
import threading
import time
import uuid
from collections.abc import Callable
from urllib.parse import urlsplit

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.pages import journal_form
from tests.bench.people import (
    Known,
    clinicians,
    days_taken_back,
    doctor_and_patient,
    patients,
    patients_of,
)
from tests.bench.visitors import Visitor, at_once, p95_of

SECONDS = 8.0


@figure("entries50_per_s", "requests/s", 300, at_most=False)
def entries50(house: BenchHouse) -> float:
    """The latest 50 observations of a patient as FHIR, sharing applied, receipts left: 8 clients."""
    doctor = clinicians(house)[0]
    theirs = patients_of(house, doctor, 8)

    def client(number: int) -> Callable[[], None]:
        visitor, path = (
            doctor.visitor.again(),
            f"/fhir/Observation?patient={theirs[number % len(theirs)]}&_count=50",
        )
        return lambda: must(visitor.ask("GET", path)[0], path)

    clients = [client(number) for number in range(8)]
    at_once(clients, 1.0)
    return at_once(clients, SECONDS)


@figure("entry_write_per_s", "entries/s", 300, at_most=False)
def entry_write(house: BenchHouse) -> float:
    """Days saved in journals, each with its line in the ledger: 8 people at once."""

    def client(one: Known) -> Callable[[], None]:
        visitor = one.visitor.again()
        path, form = journal_form(visitor, one.person_id)
        return lambda: must(visitor.ask("POST", path, form | {"id": str(uuid.uuid4())})[0], path)

    writers = patients(house, 8)
    clients = [client(writers[number % len(writers)]) for number in range(8)]
    with days_taken_back(house, writers):
        at_once(clients, 1.0)
        return at_once(clients, SECONDS)


def must(status: int, path: str) -> None:
    """A request under load that did not go through ends the measuring: its figure would be of nothing."""
    if status not in (200, 201, 302, 303):
        raise SystemExit(f"{path} answered {status} under load.")


@figure("live_p95_ms", "ms", 1000)
def live(house: BenchHouse) -> float:
    """From the tap that saves a day until the doctor's open page is told of it."""
    doctor, patient = doctor_and_patient(house)
    heard: list[float] = []
    ready = threading.Event()
    listener = threading.Thread(
        target=listen, args=[house, doctor.visitor, patient.person_id, heard, ready], daemon=True
    )
    listener.start()
    if not ready.wait(15):
        raise SystemExit("The live updates do not answer.")
    path, form = journal_form(patient.visitor, patient.person_id)
    times = []
    for _turn in range(30):
        before, begun = len(heard), time.perf_counter()
        patient.visitor.ask("POST", path, form | {"id": str(uuid.uuid4())})
        until = begun + 5
        while len(heard) == before and time.perf_counter() < until:
            time.sleep(0.001)
        times.append(((heard[before] if len(heard) > before else until) - begun) * 1000)
    return p95_of(times)


def listen(
    house: BenchHouse, visitor: Visitor, person_id: str, heard: list[float], ready: threading.Event
) -> None:
    line = http.client.HTTPConnection(urlsplit(house.live_url).netloc, timeout=60)
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    line.request("GET", f"/live/people/{person_id}", headers={"Cookie": cookies, "Origin": house.url})
    answer = line.getresponse()
    if answer.status == 200:
        ready.set()
    while text := answer.fp.readline():
        if text.startswith(b"event: entry"):
            heard.append(time.perf_counter())


@figure("memory_mb", "MB", 700)
def memory(house: BenchHouse) -> float:
    """Memory of the whole after it has been used."""
    for one in (*patients(house, 2), *clinicians(house)):
        one.visitor.get("/")
    return house.memory_mb()
