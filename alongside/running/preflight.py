"""Before the house opens: what would keep it from running, said in one sentence each."""

import os
import shutil
import socket
from importlib import import_module

from . import home
from .binaries import choose
from .parts import bind_address
from .postgres import major_of
from .roles import prepare_own_server
from .trouble import CannotRun

LEAST_ROOM = 200_000_000


def check_home() -> None:
    """The home can be written to and its disk has room."""
    folder = home.make(home.home())
    free = shutil.disk_usage(folder).free
    if free < LEAST_ROOM:
        raise CannotRun(
            f"The disk of {folder} is full: {free // 1_000_000} MB are left, and "
            f"{LEAST_ROOM // 1_000_000} MB are needed. Make room, or set ALONGSIDE_HOME to another disk.",
        )
    draft = folder / f".written.{os.getpid()}"
    try:
        draft.write_bytes(b"x" * 4096)
    except OSError as reason:
        raise CannotRun(f"The folder {folder} cannot be written to ({reason.strerror}).") from reason
    finally:
        draft.unlink(missing_ok=True)


def check_settings() -> None:
    """Every setting can be read; the first that cannot is named."""
    import_module("config.settings")


def check_database() -> None:
    """There is a PostgreSQL to use: programs on this machine, or a server that answers and is new enough."""
    if home.own_server():
        prepare_own_server()
    else:
        choose(major_of(home.data_folder()))


def choose_ports() -> tuple[int, int]:
    """The ports of the pages and of the live updates.

    The live port may move where nobody asked for a certain one. Raises CannotRun where a port is in use.
    """
    port = home.read_port("ALONGSIDE_PORT", 8000)
    _check_free(port, "ALONGSIDE_PORT")
    if os.environ.get("ALONGSIDE_LIVE_PORT"):
        wanted = home.read_port("ALONGSIDE_LIVE_PORT", port + 1)
        _check_free(wanted, "ALONGSIDE_LIVE_PORT")
        return port, wanted
    candidates = [*range(port + 1, min(port + 50, 65536)), *range(max(1024, port - 50), port)]
    for candidate in candidates:
        if why_not_free(candidate) is None:
            return port, candidate
    raise CannotRun("No port near is free for the live updates. Set ALONGSIDE_LIVE_PORT.")


def why_not_free(port: int) -> str | None:
    """What keeps us from listening on a port, or nothing."""
    family = socket.AF_INET6 if ":" in bind_address() else socket.AF_INET
    with socket.socket(family) as knocking:
        knocking.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            knocking.bind((bind_address(), port))
        except OSError as reason:
            return reason.strerror or "it cannot be used"
    return None


def _check_free(port: int, name: str) -> None:
    reason = why_not_free(port)
    if reason:
        raise CannotRun(
            f"Port {port} is not free ({reason.lower()}). "
            f"Stop what uses it, or choose another: {name}={port + 10}."
        )
