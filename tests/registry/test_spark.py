"""Every measure that ships, on DuckDB and on a cluster of Apache Spark: a master and two workers on this machine.

Takes minutes: `make spark`. Skipped, and said so, where Java or PySpark is not there.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from alongside.registry.measuring.adding import questions
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.engines import Spark
from alongside.registry.shipped import SHIPPED
from tests.registry import naive
from tests.registry.naive import Found, Somebody
from tests.registry.snapshots import BUILT, CALPROTECTIN, SCHOOL, on_duckdb, snapshot_of

pytestmark = pytest.mark.spark
TODAY = date(2026, 11, 22)
PEOPLE = 150


def _why_not() -> str:
    if not os.environ.get("ALONGSIDE_SPARK"):
        return "Apache Spark was NOT tried: it takes minutes. `make spark` tries it."
    if shutil.which("java") is None:
        return "Apache Spark was NOT tried: there is no Java on this machine."
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "Apache Spark was NOT tried: install the extra, `pip install 'alongside[spark]'`."
    return ""


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A standalone master with two workers, stopped afterwards."""
    if _why_not():
        pytest.skip(_why_not())
    folder = tmp_path_factory.mktemp("spark")
    port = _free_port()
    address = f"spark://127.0.0.1:{port}"
    started = [
        _start(folder, "master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
    ]
    try:
        _wait_for(folder / "master.Master.log", "New state: ALIVE")
        for number in range(2):
            started.append(_start(folder, "worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1",
                                  "--memory", "1g", "--work-dir", str(folder / f"work{number}"), address, number=number))  # fmt: skip
        for number in range(2):
            _wait_for(folder / f"worker.Worker{number}.log", "Successfully registered with master")
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(30)


def _start(folder: Path, what: str, *options: str, number: int | str = "") -> subprocess.Popen[bytes]:
    import pyspark

    jars = Path(pyspark.__file__).parent / "jars"
    command = ["java", "-Xmx512m", *OPENED, "-cp", f"{jars}/*", f"org.apache.spark.deploy.{what}", *options]
    environment = os.environ | {
        "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "SPARK_HOME": str(jars.parent),
        "SPARK_SCALA_VERSION": "2.13",
    }  # fmt: skip
    with (folder / f"{what}{number}.log").open("wb") as log:
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log)


OPENED = [
    f"--add-opens=java.base/{name}=ALL-UNNAMED"
    for name in ("java.lang", "java.lang.invoke", "java.io", "java.net", "java.nio", "java.util", "sun.nio.ch",
                 "java.util.concurrent", "sun.util.calendar")
]  # fmt: skip


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(log: Path, words: str) -> None:
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        if log.exists() and re.search(re.escape(words), log.read_text(errors="replace")):
            return
        time.sleep(0.5)
    raise AssertionError(f"{log.name} never said {words!r}: {log.read_text(errors='replace')[-2000:]}")


def _people() -> list[Somebody]:
    """People with some years of visits, drawn the same way each time."""
    dice = Random(7)
    return [_somebody(dice, number) for number in range(1, PEOPLE + 1)]


def _somebody(dice: Random, number: int) -> Somebody:
    begin = date(2021, 1, 1) + timedelta(days=dice.randrange(1200))
    moved = begin + timedelta(days=dice.randrange(100, 900))
    homes = (
        [("A", begin, moved), ("B", moved, naive.FAR)]
        if dice.random() < 0.3
        else [(dice.choice("ABC"), begin, naive.FAR)]
    )
    who = Somebody(number, dice.randrange(2004 * 12, 2018 * 12), dice.choice(["female", "male", ""]), homes)
    visits = [begin + timedelta(days=day) for day in range(0, (TODAY - begin).days, dice.randrange(60, 160))]
    who.facts = {
        "visit": [Found(day) for day in visits],
        "judgement": [
            Found(day, value=dice.choice([0, 0, 1, 2]), given=day) for day in visits if dice.random() < 0.9
        ],
        "weight": [Found(day, value=40 + dice.random() * 4) for day in visits if dice.random() < 0.8],
        "height": [Found(day, value=150 + place) for place, day in enumerate(visits) if dice.random() < 0.6],
        "score": [Found(day, value=dice.choice([0, 7.5, 12.5, 40])) for day in visits if dice.random() < 0.2],
        SCHOOL: [Found(day, value=dice.randrange(4)) for day in visits if dice.random() < 0.7],
        CALPROTECTIN: [
            Found(day, value=dice.choice([20, 180, 900])) for day in visits if dice.random() < 0.5
        ],
        "diagnosis": [Found(begin, value=dice.randrange(3))],
        "steroid": [Found(day, until=day + timedelta(days=60)) for day in visits if dice.random() < 0.1],
        "goal": [Found(day, until=day + timedelta(days=90)) for day in visits if dice.random() < 0.1],
        "hospital_day": [Found(day, until=day + timedelta(days=3)) for day in visits if dice.random() < 0.03],
        "asked": [Found(day, until=day + timedelta(days=dice.randrange(30))) for day in visits],
        "planned_visit": [Found(day, until=day if dice.random() < 0.5 else None) for day in visits],
    }
    return who


def test_every_measure_is_the_same_on_both_engines(master, tmp_path, monkeypatch):
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    manifest = snapshot_of(_people(), TODAY, tmp_path)
    here, there = on_duckdb(manifest, tmp_path), Spark(manifest, tmp_path, master)
    compared = 0
    try:
        for engine in (here, there):
            engine.ask_about(None)
        for name, one in _definitions().items():
            for question in (*questions(one), "standings"):
                mine, theirs = (sorted(map(_plain, engine.rows(question, one))) for engine in (here, there))
                assert mine == theirs, (name, question)
                compared += len(mine)
    finally:
        here.close()
        there.close()
    assert compared > 5000


def test_every_kind_of_measure_is_among_those_that_are_compared():
    kinds = {each.kind for one in _definitions().values() for each in (one, *one.parts)}

    assert kinds == set(Kind)


def _definitions() -> dict[str, Definition]:
    return {each.key: each.definition for each in SHIPPED} | BUILT


def _plain(row: tuple) -> tuple:
    """A row as text, so that both sort alike; a number is a number."""
    return tuple("" if one is None else f"{one:g}" if isinstance(one, float) else str(one) for one in row)
