"""A charter that comes into force while everybody goes on; and what receipts cost."""

from __future__ import annotations

import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from typing import Any

import procrastinate
from psycopg.conninfo import make_conninfo

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.loads import must
from tests.bench.pages import journal_form
from tests.bench.people import clinicians, days_taken_back, doctor_and_patient, patients, patients_of
from tests.bench.visitors import at_once, p95_of

ROWS = (
    "sharing_charterarticle", "sharing_charterrule", "sharing_guardrail", "sharing_ageband", "sharing_votegroup",
    "sharing_holdrule", "sharing_replyrule", "sharing_workrule",
)  # fmt: skip
CENTER, QUESTIONNAIRES = 3, 9


@figure("charter_swap_s", "s", 60)
def charter_swap(house: BenchHouse) -> float:
    """From the vote that passed to the second in which the new charter counts for everyone."""
    return _swapped(house)[0]


@figure("charter_swap_longest_block_ms", "ms", 200)
def charter_swap_longest_block(house: BenchHouse) -> float:
    """The longest that anybody waited meanwhile: doctors read, patients read and write, all the time."""
    return _swapped(house)[1]


@lru_cache
def _swapped(house: BenchHouse) -> tuple[float, float]:
    with days_taken_back(house, patients(house, 2)):
        return _swapped_among_them(house)


def _swapped_among_them(house: BenchHouse) -> tuple[float, float]:
    over, waits = threading.Event(), Waits()
    everyone = [
        threading.Thread(target=_go_on, args=[what, one, over, waits])
        for what, one in _everyday(house).items()
    ]
    for one in everyone:
        one.start()
    time.sleep(5)  # the first of each kind finds everything cold, charter or not
    waits.clear()
    time.sleep(5)
    usual = waits.longest()
    waits.clear()
    try:
        took = _ratified(house)
    finally:
        over.set()
        for one in everyone:
            one.join(30)
    print(f"before the charter came nobody waited longer than {usual:.0f} ms; then {waits}", file=sys.stderr)
    return took, waits.longest()


class Waits(dict[str, float]):
    """The longest wait so far of each thing that somebody does, in milliseconds."""

    def longest(self) -> float:
        """The longest of all."""
        return max(self.values(), default=0.0)


def _everyday(house: BenchHouse) -> dict[str, Callable[[], float]]:
    """What a doctor and two patients do."""
    doctor, (reader, writer) = clinicians(house)[0], patients(house, 2)
    records = [f"/people/{one}/record/" for one in patients_of(house, doctor, 8)]
    path, form = journal_form(writer.visitor, writer.person_id)
    turn = iter(range(10**9))

    def writes() -> float:
        status, _, took = writer.visitor.ask("POST", path, form | {"id": str(uuid.uuid4())})
        must(status, path)
        return took

    return {
        "a record": lambda: doctor.visitor.get(records[next(turn) % len(records)])[1],
        "Today": lambda: reader.visitor.get("/")[1],
        "a day written": writes,
    }


def _go_on(what: str, do: Callable[[], float], over: threading.Event, waits: Waits) -> None:
    while not over.is_set():
        took = do()  # what began before the waits were cleared counts with those that come after
        waits[what] = max(waits.get(what, 0.0), took)
        time.sleep(0.02)


def _ratified(house: BenchHouse) -> float:
    """Draft a version in which other staff of a center see questionnaires, or no longer do; ratify it; wait."""
    version = str(uuid.uuid4())
    with house.connect("owner") as owner:
        _draft(owner, version)
        begun = time.perf_counter()
        owner.execute("UPDATE sharing_charterversion SET ratified_at = now() WHERE id = %s", [version])
        _defer(version)
        while time.perf_counter() < begun + 900:
            row = owner.execute(
                "SELECT in_force_from <= clock_timestamp(), failed_why FROM sharing_charterversion WHERE id = %s",
                [version],
            ).fetchone()
            if row and row[1]:
                raise SystemExit(f"The charter did not come into force: {row[1]}.")
            if row and row[0]:
                return time.perf_counter() - begun
            time.sleep(0.05)
    raise SystemExit("The charter did not come into force within a quarter of an hour.")


def _defer(version: str) -> None:
    """As the closing of a motion does, which is the worker's: as the tables' owner."""
    from alongside.running import home

    connector = procrastinate.SyncPsycopgConnector(conninfo=make_conninfo(**home.parameters("owner")))
    with procrastinate.App(connector=connector).open() as app:
        app.configure_task("sharing.bring_into_force", allow_unknown=True, priority=100).defer(
            version_id=version
        )


def _draft(owner: object, version: str) -> None:
    ask = owner.execute  # type: ignore[attr-defined]
    old, community = ask(
        "SELECT id, community_id FROM sharing_charterversion WHERE in_force_from IS NOT NULL AND replaced_at IS NULL "
        "ORDER BY (SELECT count(*) FROM people_person p WHERE p.community_id = sharing_charterversion.community_id) DESC LIMIT 1"
    ).fetchone()
    number = ask(
        "SELECT max(number) + 1 FROM sharing_charterversion WHERE community_id = %s", [community]
    ).fetchone()[0]
    _copy(ask, "sharing_charterversion", "id", old, version, number=number, in_force_from=None, preparing_from=None,
          prepared_through=None, prepared_at=None, frozen_at=None, ratified_at=None, grants_under=None)  # fmt: skip
    for table in ROWS:
        _copy(ask, table, "version_id", old, version)
    changed = ask(
        "DELETE FROM sharing_charterrule WHERE version_id = %s AND audience = %s AND category = %s",
        [version, CENTER, QUESTIONNAIRES],
    ).rowcount
    if not changed:
        ask(
            'INSERT INTO sharing_charterrule (version_id, audience, category, "right") VALUES (%s, %s, %s, 1)',
            [version, CENTER, QUESTIONNAIRES],
        )


def _copy(ask: Callable[..., object], table: str, key: str, old: str, new: str, **other: object) -> None:
    """Write a table's rows of one version once more for another."""
    found = ask(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER' "
        "AND column_name <> %s AND (column_name <> 'id' OR %s = 'id')",
        [table, key, key],
    ).fetchall()  # type: ignore[attr-defined]
    names = [row[0] for row in found if row[0] not in other]
    into = ", ".join(f'"{name}"' for name in (key, *other, *names))
    taken = ", ".join(f'"{name}"' for name in names)
    given = "".join(", %s" for _ in other)
    ask(
        f"INSERT INTO {table} ({into}) SELECT %s{given}{', ' if taken else ''}{taken} FROM {table} WHERE {key} = %s",
        [new, *other.values(), old],
    )


@figure("choice_effective_ms", "ms", 50)
def choice_effective(house: BenchHouse) -> float:
    """From a patient's tap that closes or opens the journal to her team until her doctor's next request is judged by it."""
    doctor, patient = doctor_and_patient(house)
    path = f"/people/{patient.person_id}/sharing/change/team/journal/"
    token, times = patient.visitor.token(path), []
    with house.connect("web") as web, house.connect("owner") as owner:
        community = owner.execute(
            "SELECT community_id FROM people_seat WHERE id = %s", [doctor.seat_id]
        ).fetchone()
        web.execute("SELECT set_config('alongside.community', %s, false)", [str(community and community[0])])
        web.execute("SELECT set_config('alongside.seat', %s, false)", [doctor.seat_id])
        for turn in range(101):
            right = turn % 2
            status, _, took = patient.visitor.ask(
                "POST", path, {"csrfmiddlewaretoken": token, "right": right}
            )
            must(status, path)
            begun = time.perf_counter()
            seen = web.execute(_SEES, [patient.person_id, doctor.seat_id]).fetchone()
            if bool(seen) is not bool(right):
                raise SystemExit("A choice did not count for the doctor's next request.")
            if turn:
                times.append(took + (time.perf_counter() - begun) * 1000)
    return p95_of(times)


_SEES = (
    "SELECT 1 FROM sharing_grant WHERE person_id = %s AND seat_id = %s AND category = 8 "
    "AND starts <= now() AND now() < ends"
)


@figure("receipts_cost_ratio", "ratio", 1.10)
def receipts_cost(house: BenchHouse) -> float:
    """Records opened in a second without receipts over with them, turn about; 8 people, as many as go through."""
    doctor = clinicians(house)[0]
    theirs = patients_of(house, doctor, 8)

    def client(number: int) -> Callable[[], None]:
        visitor, path = doctor.visitor.again(), f"/people/{theirs[number % len(theirs)]}/record/"
        return lambda: must(visitor.ask("GET", path)[0], path)

    clients = [client(number) for number in range(8)]
    at_once(clients, 1.0)
    done = {True: 0.0, False: 0.0}
    with house.connect("owner") as owner:
        for leaves in (True, False, False, True) * 5:
            with nullcontext() if leaves else _without_receipts(owner):
                done[leaves] += at_once(clients, 1.5)
    kept, dropped = done[True] / 10, done[False] / 10
    print(
        f"records opened in a second, with receipts: {kept:.0f}, without: {dropped:.0f}",
        file=sys.stderr,
    )
    return dropped / kept


@contextmanager
def _without_receipts(owner: Any) -> Iterator[None]:
    owner.execute(
        "CREATE OR REPLACE FUNCTION bench_no_receipt() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"
    )
    owner.execute(
        "CREATE TRIGGER bench_no_receipt BEFORE INSERT ON sharing_receipt FOR EACH ROW EXECUTE FUNCTION bench_no_receipt()"
    )
    try:
        yield
    finally:
        owner.execute("DROP FUNCTION bench_no_receipt CASCADE")
