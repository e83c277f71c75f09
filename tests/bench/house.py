"""A house of its own for each scale, kept between runs, served as a real one is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import psycopg

from tests.houses import free_ports

BASE = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class BenchHouse:
    """A served demo community of one scale: its address, its folder, and the process that keeps it."""

    scale: str
    url: str
    live_url: str
    home: Path
    process: subprocess.Popen[bytes]

    def connect(self, role: str) -> psycopg.Connection[Any]:
        """A plain connection as `web` or `owner`."""
        from alongside.running import home

        return psycopg.connect(**home.parameters(role), autocommit=True)

    def memory_mb(self) -> float:
        """Memory of the whole (supervisor, PostgreSQL, web, live, worker), shared pages counted once (PSS)."""
        tree = [psutil.Process(self.process.pid)]
        tree += tree[0].children(recursive=True)
        return sum(one.memory_full_info().pss for one in tree) / 1024 / 1024


@contextmanager
def served(scale: str, homes: Path) -> Iterator[BenchHouse]:
    """Build the scale's community if it is not there yet, serve it, and stop it afterwards."""
    folder = homes / scale
    folder.mkdir(parents=True, exist_ok=True)
    port, live = free_ports(2)
    environment = os.environ | {
        "ALONGSIDE_HOME": str(folder),
        "ALONGSIDE_PORT": str(port),
        "ALONGSIDE_LIVE_PORT": str(live),
    }
    environment.pop("ALONGSIDE_ROLE", None)
    command = [sys.executable, "-m", "alongside.running.command", "demo", "--scale", scale]
    process = subprocess.Popen(command, env=environment, cwd=BASE, stdout=sys.stderr)
    house = BenchHouse(scale, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{live}", folder, process)
    try:
        _wait_until_ready(house)
        yield house
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def _wait_until_ready(house: BenchHouse) -> None:
    while house.process.poll() is None:
        try:
            if httpx.get(house.url + "/readyz", timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    raise SystemExit(f"The house for --scale {house.scale} did not open (code {house.process.returncode}).")
