"""The migrated database of which every test database is a copy: made once a run, and kept for the runs after it.

`set_up(folder)` gives a home of its own the same: it stands as if it had been opened before.

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

    def fill(folder: Path) -> Path:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ALONGSIDE_HOME", str(folder))
            with database_running("test"):
                _restore(kept, home.parameters("owner")["dbname"])
        return folder

    return fill


def _kept(pytestconfig: pytest.Config) -> Path:
    """The migrated database in one file, made where it is not there."""
    with _alone():
        kept = Path(pytestconfig.cache.mkdir("migrated")) / f"{_mark()}.dump"
        if not _is_there():
            _make(kept)
        return kept


@contextmanager
def _alone() -> Iterator[None]:
    with (home.home() / f"{NAME}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_there() -> bool:
    with _admin() as admin:
        return bool(admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone())


def _admin() -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(**home.parameters("admin") | {"dbname": "postgres"}, autocommit=True)


def _mark() -> str:
    mark = hashlib.sha256(str(binaries.choose().major).encode())
    for pattern in MADE_OF:
        for path in sorted(BASE.glob(pattern)):
            mark.update(str(path.relative_to(BASE)).encode() + path.read_bytes())
    return mark.hexdigest()[:32]


def _make(kept: Path) -> None:
    with _admin() as admin:
        names = {"name": sql.Identifier(NAME), "owner": sql.Identifier(home.OWNER)}
        admin.execute(sql.SQL("CREATE DATABASE {name} OWNER {owner}").format(**names))
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
