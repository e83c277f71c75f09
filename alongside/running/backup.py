"""Everything of a house in one file, and back: the tables, the files, and the keys that seals and links are made with.

The archive is a plain tar: `about.json`, `database.dump` (PostgreSQL's own format), `files/...`, `keys/...`.
"""

import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psycopg

from . import home
from .binaries import choose
from .lock import database_running
from .postgres import major_of
from .trouble import CannotRun

FORMAT = 1
KEYS = ("ledger.key", "secret.key")


def save(target: str) -> str:
    """Save everything in one file that only its owner reads; what was saved, in words.

    The database must run. An older file of that name is replaced only when the new one is whole.
    """
    path = Path(target).absolute()
    home.make(path.parent)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as folder:
        dump, draft = Path(folder) / "database.dump", Path(folder) / "backup.tar"
        _run_program("pg_dump", ["--format=custom", "--no-owner", "--file", str(dump)])
        try:
            _pack(draft, dump)
            os.replace(draft, path)
        except OSError as reason:
            raise CannotRun(f"The backup {path} cannot be written ({reason.strerror}).") from reason
    return (
        f"Saved in {path} ({path.stat().st_size / 1e6:.1f} MB). It holds health data and keys: keep it safe."
    )


def _pack(draft: Path, dump: Path) -> None:
    about = {"format": FORMAT, "alongside": version("alongside"), "made": datetime.now(UTC).isoformat()}
    said = dump.with_name("about.json")
    said.write_text(json.dumps(about, indent=1))
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        with tarfile.open(fileobj=file, mode="w") as tar:
            tar.add(said, "about.json")
            tar.add(dump, "database.dump")
            for name in KEYS:
                home.secret(name)
                tar.add(home.home() / name, f"keys/{name}")
            if _files().is_dir():
                tar.add(_files(), "files")
        file.flush()
        os.fsync(file.fileno())


def bring_back(source: str) -> str:
    """Bring a backup back into an empty home; what came back, in words. Nothing that is there is overwritten."""
    path = Path(source).absolute()
    about = look_into(path)
    if _files().is_dir() and any(_files().iterdir()):
        raise CannotRun(_not_empty(f"files in {_files()}"))
    with database_running("restore"):
        with psycopg.connect(**home.parameters("owner")) as owner:
            found = owner.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        if found and found[0]:
            raise CannotRun(_not_empty(f"{found[0]} tables in the database"))
        _unpack(path)
    return f"Brought back what was saved on {about['made'][:10]}. Open the house with: alongside up"


def _not_empty(what: str) -> str:
    return f"There are {what} already, and a backup overwrites nothing. Set ALONGSIDE_HOME to a new folder."


def look_into(path: Path) -> dict[str, Any]:
    """What a backup says of itself; CannotRun where it is none, or a newer one than this house can read."""
    try:
        with tarfile.open(path) as tar:
            said = tar.extractfile("about.json")
            about = dict(json.load(said)) if said else {}
            tar.getmember("database.dump")
    except OSError as reason:
        raise CannotRun(f"The backup {path} cannot be read ({reason.strerror or reason}).") from reason
    except (tarfile.TarError, KeyError, ValueError) as reason:
        raise CannotRun(f"The file {path} is not a whole backup of Alongside.") from reason
    if about.get("format") != FORMAT:
        raise CannotRun(
            f"The backup {path} is of another kind ({about.get('format')}) than this version reads."
        )
    return about


def _unpack(path: Path) -> None:
    with tempfile.TemporaryDirectory(dir=home.home(), prefix=".restore-") as name:
        folder = Path(name)
        try:
            with tarfile.open(path) as tar:
                tar.extractall(folder, filter="data")
        except (OSError, tarfile.TarError) as reason:
            raise CannotRun(f"The backup {path} cannot be unpacked ({reason}).") from reason
        options = ["--no-owner", "--exit-on-error", "--single-transaction"]
        database = str(home.parameters("owner")["dbname"])
        _run_program("pg_restore", [*options, "--dbname", database, str(folder / "database.dump")])
        _put_back(folder)


def _put_back(folder: Path) -> None:
    if (folder / "files").is_dir():
        shutil.rmtree(_files(), ignore_errors=True)
        os.replace(folder / "files", _files())
    for name in KEYS:
        (folder / "keys" / name).chmod(0o600)
        os.replace(folder / "keys" / name, home.home() / name)


def _files() -> Path:
    return home.home() / "files"


def _run_program(name: str, options: list[str]) -> None:
    """One of PostgreSQL's programs, connected as the owner; the password goes by the environment, unseen."""
    given = home.parameters("owner")
    named = {
        "host": "PGHOST",
        "port": "PGPORT",
        "user": "PGUSER",
        "password": "PGPASSWORD",
        "dbname": "PGDATABASE",
    }
    named |= {
        "sslmode": "PGSSLMODE",
        "sslrootcert": "PGSSLROOTCERT",
        "target_session_attrs": "PGTARGETSESSIONATTRS",
    }
    env = dict(os.environ) | {named[key]: str(value) for key, value in given.items() if key in named}
    program = choose(None if home.own_server() else major_of(home.data_folder())).program(name)
    done = subprocess.run([program, *options], env=env, capture_output=True, text=True)
    if done.returncode:
        last = (done.stderr.strip() or "it said nothing").splitlines()
        raise CannotRun(f"{name} did not succeed: {last[0]}")
