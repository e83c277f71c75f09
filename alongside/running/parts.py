"""The processes of a house: the command that starts each, and its role towards the database."""

import os
import sys
from dataclasses import dataclass, field

from . import home


@dataclass(frozen=True)
class Part:
    """One process of the house."""

    name: str
    command: list[str]
    env: dict[str, str] = field(default_factory=dict)


def bind_address() -> str:
    """Where the house listens: this machine only, unless ALONGSIDE_BIND says otherwise."""
    return os.environ.get("ALONGSIDE_BIND", "").strip() or "127.0.0.1"


def web(port: int) -> Part:
    """The pages: two processes, two threads each: the work is short, and more only wait for one another."""
    options = ["--interface", "wsgi", "--workers", "2", "--blocking-threads", "2", "--backpressure", "64"]
    options += ["--blocking-threads-idle-timeout", "600", "--backlog", "1024", "--respawn-failed-workers"]
    options += [
        "--no-ws",
        "--http",
        "1",
        "--workers-kill-timeout",
        "5",
        "--log-level",
        "warning",
        "--no-access-log",
    ]
    command = [sys.executable, "-m", "granian", *options, "--host", bind_address(), "--port", str(port)]
    return Part("web", [*command, "config.wsgi:application"], {"ALONGSIDE_ROLE": "web"})


def live(port: int) -> Part:
    """The updates that arrive on an open page: one process for all who have one open."""
    options = ["--log-level", "warning", "--no-access-log", "--timeout-graceful-shutdown", "2"]
    command = [sys.executable, "-m", "uvicorn", *options, "--host", bind_address(), "--port", str(port)]
    return Part("live", [*command, "config.live:app"], {"ALONGSIDE_ROLE": "web"})


def worker() -> Part:
    """The work in the background: sealing, mail, what takes long."""
    options = ["--concurrency", "2", "--shutdown-graceful-timeout", "10"]
    command = [sys.executable, "-m", "django", "procrastinate", "worker", *options]
    return Part("worker", command, {"ALONGSIDE_ROLE": "owner"})


def environment(part: Part, port: int, live_port: int) -> dict[str, str]:
    """What a process is told: the same home and ports for all, and its own role."""
    here = {
        "ALONGSIDE_HOME": str(home.home()),
        "ALONGSIDE_PORT": str(port),
        "ALONGSIDE_LIVE_PORT": str(live_port),
        "ALONGSIDE_TIED": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONUNBUFFERED": "1",
        "MALLOC_ARENA_MAX": "2",
    }
    return dict(os.environ) | here | part.env
