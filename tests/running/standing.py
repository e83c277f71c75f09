"""A house started as people start it: by the command, in a process of its own."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import httpx
import psutil
import pytest

from tests.houses import free_ports


class Standing:
    """One `alongside up`, what it said, and who works in it."""

    def __init__(self, folder: Path, **settings: str) -> None:
        port = free_ports(1)[0]
        own = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
        self.env = own | {"ALONGSIDE_HOME": str(folder), "ALONGSIDE_PORT": str(port)} | settings
        self.said = folder / "said.txt"
        self.url = f"http://127.0.0.1:{port}"
        self.said.unlink(missing_ok=True)
        with self.said.open("ab") as output:
            self.process = subprocess.Popen(command("up"), env=self.env, stdout=output, stderr=output)

    def words(self) -> str:
        return self.said.read_text()

    def wait_until_open(self) -> "Standing":
        eventually(lambda: "is open" in self.words() or self.process.poll() is not None, 180)
        if "is open" not in self.words():
            self.process.kill()
            pytest.fail(f"The house does not open: {self.words()}")
        return self

    def is_ready(self) -> bool:
        try:
            return httpx.get(self.url + "/readyz", timeout=15).status_code == 200
        except httpx.TransportError:
            return False

    def parts(self) -> dict[str, psutil.Process]:
        """Its direct children, by what they are."""
        known = {"postgres": "postgres", "granian": "web", "uvicorn": "live", "procrastinate": "worker"}
        found = {}
        for child in psutil.Process(self.process.pid).children():
            with suppress(psutil.Error):
                line = " ".join(child.cmdline())
                found |= {name: child for mark, name in known.items() if re.search(rf"\b{mark}\b", line)}
        return found

    def everybody(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(30)


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "alongside.running.command", *words]


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    """Does it hold within so many seconds?"""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False


def ask(*words: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    env = own | {"ALONGSIDE_HOME": str(folder)} | settings
    return subprocess.run(command(*words), env=env, capture_output=True, text=True, timeout=120)


def as_nobody(first: str, then: str) -> str:
    """What a small program says that imports as ourselves (where Python lies), and then acts as nobody."""
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    drop = "import os, pwd; u = pwd.getpwnam('nobody'); os.setgroups([]); os.setgid(u.pw_gid); os.setuid(u.pw_uid)"
    done = subprocess.run(
        [sys.executable, "-c", f"{first}\n{drop}\n{then}"], capture_output=True, text=True, timeout=60
    )
    return done.stdout if done.returncode == 0 else done.stderr
