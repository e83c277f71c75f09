"""The house stands as one: whatever falls over is mended, and what was acknowledged is kept."""

import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from alongside.running import home
from tests.running.standing import Standing, ask, eventually


@pytest.fixture(scope="module")
def standing() -> Iterator[Standing]:
    """Begun from nothing, as everybody's first is."""
    folder = Path(tempfile.mkdtemp(prefix="alongside-up-"))
    house = Standing(folder)
    try:
        yield house.wait_until_open()
    finally:
        house.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def owner(standing, monkeypatch):
    """How to connect to the house as the owner of its tables."""
    monkeypatch.setenv("ALONGSIDE_HOME", standing.env["ALONGSIDE_HOME"])
    return home.parameters("owner")


def test_all_parts_stand_and_the_database_is_not_root(standing):
    parts = standing.parts()

    assert sorted(parts) == ["live", "postgres", "web", "worker"]
    assert parts["postgres"].uids().effective != 0


def test_second_house_in_the_same_home_is_refused(standing):
    second = ask(
        "up", folder=Path(standing.env["ALONGSIDE_HOME"]), ALONGSIDE_PORT=standing.env["ALONGSIDE_PORT"]
    )

    assert second.returncode == 1
    assert "Alongside is running already" in second.stderr
    assert standing.url.replace("127.0.0.1", "localhost") in second.stderr
    assert "Traceback" not in second.stderr


def test_command_beside_the_running_house_uses_its_database(standing):
    told = ask("manage", "showmigrations", "sessions", folder=Path(standing.env["ALONGSIDE_HOME"]))

    assert (told.returncode, "[X] 0001_initial" in told.stdout) == (0, True), told.stderr
    assert standing.is_ready()


@pytest.mark.parametrize("name", ["web", "live", "worker", "postgres"])
def test_killed_part_comes_back(standing, name):
    before = standing.parts()[name]

    before.send_signal(signal.SIGKILL)

    assert eventually(lambda: standing.parts().get(name, before).pid != before.pid)
    assert eventually(standing.is_ready)


def test_killed_web_worker_comes_back(standing):
    eventually(lambda: len(standing.parts()["web"].children()) == 2)
    workers = standing.parts()["web"].children()

    workers[0].send_signal(signal.SIGKILL)

    assert eventually(
        lambda: (
            len(standing.parts()["web"].children()) == 2
            and workers[0] not in standing.parts()["web"].children()
        )
    )
    assert eventually(standing.is_ready)


def test_nothing_acknowledged_is_lost_when_the_database_is_killed(standing, owner):
    acknowledged = _write_until_killed(owner, standing.parts()["postgres"])

    assert eventually(standing.is_ready)
    with psycopg.connect(**owner) as connection:
        kept = {number for (number,) in connection.execute("SELECT number FROM written")}
    assert acknowledged
    assert acknowledged - kept == set()


def _write_until_killed(owner: dict, postgres: psutil.Process) -> set[int]:
    acknowledged: set[int] = set()
    with psycopg.connect(**owner, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS written (number bigint)")
        threading.Timer(0.5, postgres.kill).start()
        try:
            for number in range(1_000_000):
                connection.execute("INSERT INTO written VALUES (%s)", [number])
                acknowledged.add(number)
        except psycopg.OperationalError:
            return acknowledged
    return acknowledged


def test_killed_house_leaves_nothing_running_opens_again_and_stops_whole(set_up):
    folder = set_up(Path(tempfile.mkdtemp(prefix="alongside-up-")))
    house = Standing(folder).wait_until_open()
    everybody = house.everybody()

    house.process.kill()
    house.process.wait()

    _, alive = psutil.wait_procs(everybody, timeout=20)
    assert alive == []
    again = Standing(folder).wait_until_open()
    everybody = again.everybody()

    code = again.stop()

    _, alive = psutil.wait_procs(everybody, timeout=5)
    assert (code, alive) == (0, [])
    shutil.rmtree(folder)
