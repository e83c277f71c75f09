"""One house at a time in one home, and commands that visit it."""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from . import home, postgres
from .roles import prepare_own_server
from .trouble import CannotRun

PATIENCE = 60.0


class HomeTaken(CannotRun):
    """Another house or command holds the home."""


@contextmanager
def only_one(what: str, url: str = "") -> Iterator[None]:
    """Hold the home for oneself, until this process ends in whatever way.

    Raises HomeTaken with who holds it already.
    """
    with _opened("alongside.lock") as file:
        if not _taken(file):
            raise HomeTaken(_who_is_there(file))
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "what": what, "url": url}))
        file.flush()
        yield


def _opened(name: str) -> IO[str]:
    path = home.make(home.home()) / name
    try:
        return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "a+")
    except OSError as reason:
        raise CannotRun(f"The file {path} cannot be written ({reason.strerror}).") from reason


def _taken(file: IO[str], how: int = fcntl.LOCK_EX) -> bool:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _who_is_there(file: IO[str]) -> str:
    there = who_holds(file)
    pid, what, url = there.get("pid", "?"), there.get("what", "up"), there.get("url", "")
    if url:
        return f"Alongside is running already in {home.home()} (process {pid}): {url}"
    return f"`alongside {what}` is at work in {home.home()} (process {pid}). Start again when it is done."


def who_holds(file: IO[str]) -> dict[str, str]:
    """What the holder of the home wrote about itself."""
    file.seek(0)
    try:
        return dict(json.loads(file.read() or "{}"))
    except ValueError:
        return {}


def house_here() -> dict[str, str]:
    """Who is at work in this home, where anybody is: a house has a url."""
    if not (home.home() / "alongside.lock").exists():
        return {}
    with _opened("alongside.lock") as file:
        return {} if _taken(file) else who_holds(file)


@contextmanager
def database_running(what: str) -> Iterator[None]:
    """The database answers within: the running one, or one started for this and stopped afterwards."""
    if home.own_server():
        prepare_own_server()
        yield
        return
    deadline = time.monotonic() + PATIENCE
    with ExitStack() as stack:
        while not (_enter_as_host(stack, what) or _enter_as_guest(stack)):
            if time.monotonic() > deadline:
                raise CannotRun(
                    f"The database in {home.home()} does not answer, and another command holds it."
                )
            time.sleep(0.2)
        yield


def _enter_as_host(stack: ExitStack, what: str) -> bool:
    try:
        stack.enter_context(only_one(what))
    except HomeTaken:
        return False
    stack.enter_context(_hosting())
    return True


@contextmanager
def _hosting() -> Iterator[None]:
    process = postgres.start()
    try:
        yield
    finally:
        with _opened("guests.lock") as guests:
            if not _taken(guests):
                print(
                    "Another command is still at work here. The database stops when it is done.", flush=True
                )
                fcntl.flock(guests, fcntl.LOCK_EX)
            postgres.stop(process)


def _enter_as_guest(stack: ExitStack) -> bool:
    guests = _opened("guests.lock")
    if _taken(guests, fcntl.LOCK_SH) and postgres.is_running():
        stack.enter_context(guests)
        return True
    guests.close()
    return False
