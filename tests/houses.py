"""A real house for browser tests, and databases of one's own for tests that commit (see conftest)."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psycopg
import pytest
from psycopg import sql

from alongside.running import home, parts
from alongside.running.processes import launch

COMMITTING = {"house", "own_database", "demo", "counting_database"}


@dataclass(frozen=True)
class House:
    """The real web and live processes of a house, over the database to which the test is connected too."""

    url: str
    live_url: str
    home: Path
    database: str

    def get(self, path: str, **more: object) -> httpx.Response:
        """Ask for a page, as nobody in particular."""
        return httpx.get(self.url + path, **more)

    def session_for(self, account: object) -> dict[str, str]:
        """A cookie for Playwright's `context.add_cookies([...])`, by which an account is signed in."""
        from django.conf import settings
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
        from django.contrib.sessions.backends.db import SessionStore

        session = SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        session.save()
        return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": self.url}


def free_ports(count: int) -> list[int]:
    """Ports that nobody uses at this moment."""
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: object
) -> Iterator[None]:
    """As pytest-django does it; and a clean copy to make other databases from, while it is still clean.

    pytest-django makes no database where every chosen test has one of its own; then it is made here.
    """
    from django.test.utils import setup_databases, teardown_databases

    if not any(COMMITTING & set(getattr(item, "fixturenames", ())) for item in request.session.items):
        yield
        return
    with django_db_blocker.unblock():
        missing = not _test_database().startswith("test_")
        made = setup_databases(0, False, aliases={"default"}) if missing else []
        _copy(_test_database(), _fresh())
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, 0)


def _test_database() -> str:
    from django.db import connection, connections

    name = connection.settings_dict["NAME"]
    connections.close_all()
    return str(name)


def _fresh() -> str:
    return f"fresh_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


def _copy(source: str, target: str) -> None:
    with psycopg.connect(**home.parameters("admin") | {"dbname": "postgres"}, autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source])
        names = {"source": sql.Identifier(source), "target": sql.Identifier(target)}
        owner = sql.Identifier(home.OWNER)
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {target} WITH (FORCE)").format(**names))
        make = sql.SQL("CREATE DATABASE {target} TEMPLATE {source} OWNER {owner} STRATEGY FILE_COPY")
        admin.execute(make.format(**names, owner=owner))


@contextmanager
def _connected_to(name: str, django_db_blocker: object) -> Iterator[None]:
    from django.db import connection, connections

    before = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        connections.close_all()
        connection.settings_dict["NAME"] = name
        try:
            yield
        finally:
            connections.close_all()
            connection.settings_dict["NAME"] = before


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: object) -> Iterator[str]:
    """A database of the test's own, freshly migrated, in which it may commit, use threads, and break things."""
    name = f"own_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    _copy(_fresh(), name)
    with _connected_to(name, django_db_blocker):
        yield name


def another_house(name: str) -> None:
    """In a test with `own_database`: all of it is gone, and an empty house stands there, freshly migrated."""
    from django.db import connections

    connections.close_all()
    _copy(_fresh(), name)


@pytest.fixture(scope="session")
def _house_standing(django_db_setup: None) -> Iterator[House]:
    name = f"house_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    _copy(_fresh(), name)
    port, live_port = free_ports(2)
    standing: list[subprocess.Popen[bytes]] = []
    log = home.home() / f"{name}.log"
    try:
        with log.open("wb") as output:
            for part in (parts.web(port), parts.live(live_port)):
                env = parts.environment(part, port, live_port) | {"ALONGSIDE_DATABASE_NAME": name}
                standing.append(launch(part.command, env=env, output=output))
        house = House(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{live_port}", home.home(), name)
        _wait_until_open(house, standing, log)
        yield house
    finally:
        for process in standing:
            process.send_signal(signal.SIGTERM)
        for process in standing:
            process.wait(20)


def _wait_until_open(house: House, standing: list[subprocess.Popen[bytes]], log: Path) -> None:
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline and all(process.poll() is None for process in standing):
        try:
            if house.get("/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail(f"The house does not open:\n{log.read_text(errors='replace')[-3000:]}")


@pytest.fixture
def house(_house_standing: House, django_db_blocker: object) -> Iterator[House]:
    """A real house; what the test writes is committed and stays until the end of the run."""
    with _connected_to(_house_standing.database, django_db_blocker):
        yield _house_standing
