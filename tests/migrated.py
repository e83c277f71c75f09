"""The migrated database of which every test database is a copy: made once a run, and kept for the runs after it.

`set_up(folder)` gives a home of its own the same: it stands as if it had been opened before; `with_demo(folder)` as if
the small demo had been built in it.

To migrate takes longer than most test files do. What came of it is kept in pytest's cache under a mark of everything
that it was made of, and read back as long as that stays the same; migrations that came since run besides.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from alongside.running import binaries, home
from alongside.running.lock import database_running

BASE = Path(__file__).resolve().parent.parent
NAME = "migrated"
DUMP = "demo.dump"
MADE_OF = (
    "alongside/*/migrations/*.py", "alongside/*/sql/*.sql", "alongside/*/protect*.py", "alongside/kit/*.py",
    "alongside/running/management/commands/migrate.py", "requirements.txt",
)  # fmt: skip


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Copy every test database from the migrated one, which the first worker that needs it makes."""
    from django.db import connections

    _kept(pytestconfig)
    connections["default"].settings_dict["TEST"]["TEMPLATE"] = NAME


@pytest.fixture(scope="session")
def set_up(pytestconfig: pytest.Config) -> Callable[[Path], Path]:
    """Give an empty home the migrated database; to begin from nothing takes half a minute."""
    kept = _kept(pytestconfig)
    with _alone():
        ready = _once(home.home() / "ready", lambda folder: _stand_ready(kept, folder))
    return lambda folder: _copied(ready, folder)


@pytest.fixture(scope="session")
def with_demo(set_up: Callable[[Path], Path]) -> Callable[[Path], Path]:
    """Give an empty home the small demo, built once a run by the command itself."""
    with _alone():
        built = _once(home.home() / "demo", lambda folder: _build(set_up(folder)))
    return lambda folder: _copied(built, folder)


@pytest.fixture(scope="session")
def demo_database(with_demo: Callable[[Path], Path]) -> str:
    """The name of a database with the small demo, for others to be copied from."""
    name = "demo_small"
    with _alone():
        if not _is_there(name):
            _create(name)
            _restore(home.home() / DUMP, name)
    return name


def _once(folder: Path, make: Callable[[Path], object]) -> Path:
    """A home that is made where it is not there, and whole when it is."""
    if not folder.exists():
        making = folder.with_name(f"{folder.name}-making")
        make(making)
        making.rename(folder)
    return folder


def _stand_ready(kept: Path, folder: Path) -> None:
    with _at_home(folder), database_running("test"):
        _restore(kept, home.parameters("owner")["dbname"])


def _build(folder: Path) -> None:
    """Built and read out, so that nobody opens it any more: it may be copied at any moment."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    command = [sys.executable, "-m", "alongside.running.command", "demo", "--build-only"]
    own["ALONGSIDE_HOME"] = str(folder)
    subprocess.run(command, env=own, cwd=BASE, check=True, stdout=subprocess.DEVNULL)
    kept = home.home() / DUMP
    with _at_home(folder), database_running("test"):
        _run("pg_dump", "--format=custom", "--file", str(kept), home.parameters("owner")["dbname"])


def _copied(ready: Path, folder: Path) -> Path:
    """As it is, also whose it is: the database's files belong to another user where root made them."""
    subprocess.run(["cp", "-a", f"{ready}/.", str(folder)], check=True)
    return folder


@contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALONGSIDE_HOME", str(folder))
        yield


def _kept(pytestconfig: pytest.Config) -> Path:
    """The migrated database in one file, made where it is not there."""
    with _alone():
        kept = Path(pytestconfig.cache.mkdir("migrated")) / f"{_mark()}.dump"
        if not _is_there(NAME):
            _make(kept)
        return kept


@contextmanager
def _alone() -> Iterator[None]:
    with (home.home() / f"{NAME}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_there(name: str) -> bool:
    with _admin() as admin:
        return bool(admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())


def _create(name: str) -> None:
    with _admin() as admin:
        names = {"name": sql.Identifier(name), "owner": sql.Identifier(home.OWNER)}
        admin.execute(sql.SQL("CREATE DATABASE {name} OWNER {owner}").format(**names))


def _admin() -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(**home.parameters("admin") | {"dbname": "postgres"}, autocommit=True)


def _mark() -> str:
    mark = hashlib.sha256(str(binaries.choose().major).encode())
    for pattern in MADE_OF:
        for path in sorted(BASE.glob(pattern)):
            mark.update(str(path.relative_to(BASE)).encode() + path.read_bytes())
    return mark.hexdigest()[:32]


def _make(kept: Path) -> None:
    _create(NAME)
    if kept.exists():
        _restore(kept, NAME)
        return
    environment = os.environ | {"ALONGSIDE_DATABASE_NAME": NAME}
    migrate = [sys.executable, "-m", "django", "migrate", "-v", "0"]
    subprocess.run(migrate, env=environment, cwd=BASE, check=True)
    fresh = kept.with_suffix(f".{os.getpid()}")
    _run("pg_dump", "--format=custom", "--file", str(fresh), NAME)
    for old in kept.parent.glob("*.dump"):
        old.unlink()
    fresh.rename(kept)


def _restore(kept: Path, name: str) -> None:
    _run("pg_restore", "--exit-on-error", "--dbname", name, str(kept))


def _run(program: str, *words: str) -> None:
    where = home.parameters("admin")
    as_admin = {"PGHOST": where["host"], "PGPORT": where["port"], "PGUSER": where["user"]}
    as_admin["PGPASSWORD"] = where.get("password", "")
    command = [binaries.choose().program(program), *words]
    subprocess.run(command, env=os.environ | as_admin, check=True, capture_output=True)
