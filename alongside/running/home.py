"""The one folder in which everything of an installation lives, and how the database is reached from it.

The settings import this file, so nothing here may need Django.
"""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from psycopg.conninfo import conninfo_to_dict

from .trouble import CannotRun

LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
"""How the house is reached from this machine alone; by its name first, because a passkey takes no number."""

OWNER = "alongside_owner"
WEB = "alongside_web"
ADMIN = "alongside_admin"
DATABASE = "alongside"

# A unix socket's whole path has 107 bytes, and PostgreSQL adds "/.s.PGSQL.5432" to the folder.
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432") - len(".lock")


def home() -> Path:
    """The folder of this installation: ALONGSIDE_HOME, or `var` here."""
    return Path(os.environ.get("ALONGSIDE_HOME") or "var").absolute()


def read_flag(name: str) -> bool:
    """A setting that is on (1, true, yes, on) or off (0, false, no, off, nothing)."""
    value = os.environ.get(name, "").strip().lower()
    if value not in {"", "0", "false", "no", "off", "1", "true", "yes", "on"}:
        raise CannotRun(f"{name} is {value!r}. Set it to 1 or 0.")
    return value in {"1", "true", "yes", "on"}


def read_text(name: str) -> str:
    """A setting as it stands."""
    return os.environ.get(name, "").strip()


def read_list(name: str, default: list[str]) -> list[str]:
    """A setting that is several words with commas between."""
    value = os.environ.get(name, "").strip()
    return [word.strip() for word in value.split(",") if word.strip()] if value else default


def read_port(name: str, default: int) -> int:
    """A setting that is the number of a port."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
        raise CannotRun(f"{name} is {value!r}. Set it to a port number from 1 to 65535.")
    return int(value)


def read_number(name: str, default: int) -> int:
    """A setting that is a whole number, none below zero."""
    value = read_text(name)
    if value and not (value.isascii() and value.isdigit()):
        raise CannotRun(f"{name} is {value!r}. Set it to a whole number.")
    return int(value) if value else default


def read_zone(name: str, default: str) -> str:
    """A setting that is a time zone."""
    value = read_text(name) or default
    if value not in available_timezones():
        raise CannotRun(f"{name} is {value!r}. Set it to a time zone such as Europe/Stockholm.")
    return value


def outer_address(port: int) -> str:
    """Where people reach this house, without a slash: what it says when it opens, and what letters link to.

    As it is told, else its first outer address, else its first name.
    """
    told = read_text("ALONGSIDE_URL") or next(
        (one for one in read_list("ALONGSIDE_ORIGINS", []) if "*" not in one), ""
    )
    if told:
        return told.rstrip("/")
    hosts = read_list("ALONGSIDE_HOSTS", LOCAL_HOSTS)
    named = [one.lstrip(".") for one in hosts if one != "*"] or LOCAL_HOSTS
    return f"https://{named[0]}" if read_flag("ALONGSIDE_HTTPS") else f"http://{named[0]}:{port}"


def make(folder: Path) -> Path:
    """A folder that only its owner opens, made if it is not there.

    Raises CannotRun where it cannot be made or written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as reason:
        raise CannotRun(
            f"The folder {folder} cannot be made ({reason.strerror}). "
            "Set ALONGSIDE_HOME to a folder that you may write to.",
        ) from reason
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotRun(
            f"The folder {folder} cannot be written to. "
            "Set ALONGSIDE_HOME to a folder that you may write to, or change whose folder it is.",
        )
    return folder


def secret(name: str) -> str:
    """A secret of this installation, made at first use and kept in a file that only its owner reads."""
    path = make(home()) / name
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(48))
    try:
        return path.read_text().strip()
    except OSError as reason:
        raise CannotRun(f"The secret {path} cannot be read ({reason.strerror}).") from reason


def _write_once(path: Path, text: str) -> None:
    """Two processes may get here at once: the first one's secret stays, and is never seen half written."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text + "\n")
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError as reason:
        raise CannotRun(f"The secret {path} cannot be kept ({reason.strerror}).") from reason
    finally:
        draft.unlink(missing_ok=True)


def own_server() -> str:
    """The address of a PostgreSQL of one's own, or nothing where the embedded one is used."""
    return read_text("ALONGSIDE_DATABASE_URL")


def data_folder() -> Path:
    """Where the embedded PostgreSQL keeps its data."""
    return home() / "postgres" / "data"


def socket_folder() -> Path:
    """Where the embedded PostgreSQL listens: in the home, or in a short folder where that path is too long.

    As root, PostgreSQL runs as somebody else, who may not be able to walk to the home: always the short one.
    """
    inside = home() / "postgres" / "socket"
    if os.geteuid() != 0 and len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER:
        return inside
    mark = hashlib.sha256(os.fsencode(home().resolve())).hexdigest()[:12]
    return Path(f"/tmp/alongside-{os.geteuid()}-{mark}")  # noqa: S108 - checked for its owner before use


def parameters(role: str) -> dict[str, Any]:
    """How to connect as `web`, `owner` or (embedded only) `admin`: libpq's own words."""
    name = {"web": WEB, "owner": OWNER, "admin": ADMIN}.get(role)
    if name is None:
        raise CannotRun(f"ALONGSIDE_ROLE is {role!r}. Set it to web or owner, or leave it to the house.")
    if own_server():
        return _on_own_server(role)
    return {
        "host": str(socket_folder()),
        "port": "5432",
        "dbname": os.environ.get("ALONGSIDE_DATABASE_NAME") or DATABASE,
        "user": name,
        "password": secret(f"{role}.password"),
    }


def _on_own_server(role: str) -> dict[str, Any]:
    try:
        given = dict(conninfo_to_dict(own_server()))
    except Exception as reason:
        raise CannotRun(
            "ALONGSIDE_DATABASE_URL cannot be read. It looks like postgresql://user:password@host:5432/alongside.",
        ) from reason
    given.setdefault("dbname", DATABASE)
    if os.environ.get("ALONGSIDE_DATABASE_NAME"):
        given["dbname"] = os.environ["ALONGSIDE_DATABASE_NAME"]
    if role == "web":
        given |= {"user": WEB, "password": secret("web.password")}
    return given


def database(role: str) -> dict[str, Any]:
    """The entry of Django's DATABASES for `web` or `owner`."""
    given = parameters(role)
    named = {key: given.pop(key, "") for key in ("dbname", "user", "password", "host", "port")}
    entry: dict[str, Any] = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": named["dbname"],
        "USER": named["user"],
        "PASSWORD": named["password"],
        "HOST": named["host"],
        "PORT": named["port"],
        "OPTIONS": {"application_name": f"alongside {role}", "connect_timeout": 5} | given,
    }
    if role == "web":
        # One connection for each thread, kept, and with it the plans of what is asked often. It is looked at only
        # where a request fails on it before anything was done (people/middleware.py), not once more for each.
        entry |= {"CONN_MAX_AGE": None}
        entry["OPTIONS"]["prepare_threshold"] = 0
    else:
        entry |= {"CONN_HEALTH_CHECKS": True}
    return entry
