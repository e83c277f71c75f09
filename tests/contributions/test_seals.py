"""Sealing while people write: nobody waits, nothing is lost, and two sealers do not clash."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction

from alongside.contributions import head, verifying
from alongside.contributions.models import Leaf, Line, Seal
from alongside.contributions.seals import seal_new_lines
from tests.contributions.worlds import person, tell


def closing(do):
    """A thread's own connection goes with it."""

    def run(*args, **named):
        try:
            return do(*args, **named)
        finally:
            connection.close()

    return run


def test_writers_and_two_sealers_at_once_lose_nothing(own_database):
    stop = threading.Event()

    @closing
    def write(name):
        for number in range(40):
            with transaction.atomic():
                tell(by=person(name), words=str(number))
                if number % 10 == 0:
                    time.sleep(0.02)  # its id is older than those that were sealed meanwhile

    @closing
    def keep_sealing():
        sealed = 0
        while not stop.is_set():
            sealed += seal_new_lines()
        return sealed

    with ThreadPoolExecutor(6) as pool:
        sealers = [pool.submit(keep_sealing) for _ in range(2)]
        for writing in [pool.submit(write, f"Writer {number}") for number in range(4)]:
            writing.result()
        stop.set()
        sealed = sum(sealer.result() for sealer in sealers) + seal_new_lines()

    assert (sealed, Line.objects.count(), Leaf.objects.count()) == (160, 160, 160)
    assert Seal.objects.count() > 1
    assert verifying.examine().troubles == []
    newest = Seal.objects.order_by("-number").first()
    assert head.noted() == head.Head(newest.number, bytes(newest.hash))


def test_a_writer_does_not_wait_for_the_sealer(own_database):
    tell(by=person("Maya Lind"))

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        assert seal_new_lines() == 1  # its transaction is still open
        pool.submit(closing(tell), by=person("Erik Berg")).result(timeout=60)

    assert seal_new_lines() == 1


def test_a_second_sealer_leaves_it_to_the_first(own_database):
    tell(by=person("Maya Lind"))

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        seal_new_lines()
        second = pool.submit(closing(seal_new_lines)).result(timeout=60)

    assert (second, Seal.objects.count()) == (0, 1)


def test_a_line_that_commits_after_a_seal_is_in_the_next(own_database):
    written, go_on = threading.Event(), threading.Event()

    @closing
    def write_slowly():
        with transaction.atomic():
            tell(by=person("Maya Lind"), words="slow")
            written.set()
            go_on.wait(60)

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(write_slowly)
        written.wait(60)
        tell(by=person("Erik Berg"), words="quick")
        first = seal_new_lines()
        go_on.set()
        slow.result()

    assert (first, seal_new_lines()) == (1, 1)
    assert verifying.examine().troubles == []


def test_the_clock_seals_each_minute():
    from procrastinate.contrib.django import app

    periodic = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}

    assert periodic["contributions.seal"] == "* * * * *"


def test_the_note_is_written_when_the_seal_is_committed(own_database):
    tell(by=person("Maya Lind"))
    with transaction.atomic():
        seal_new_lines()
        before = head.noted()

    assert (before, head.noted().number) == (None, 1)


def test_a_note_that_the_ledger_does_not_bear_out_stays(own_database, caplog):
    witness = head.Head(7, b"x" * 32)
    head.note(witness)
    tell(by=person("Maya Lind"))
    seal_new_lines()

    assert head.noted() == witness
    assert "does not hold the seal that was noted last" in caplog.text
