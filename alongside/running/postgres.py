"""The embedded PostgreSQL: a direct child of whoever starts it, on a unix socket, never as root.

All is kept in `<home>/postgres/data`. A kill -9 of any of its processes loses nothing acknowledged.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import psycopg

from . import home
from .binaries import Binaries, choose
from .processes import launch, run_as, unprivileged_user
from .roles import prepare_embedded
from .trouble import CannotRun

PATIENCE = 60.0

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "max_wal_size": "2GB",
    "wal_compression": "on",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    # What people wrote never reaches a log file: no statement, no key value of a broken constraint.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
}

THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


def start(*, throwaway: bool = False) -> subprocess.Popen[bytes]:
    """Start PostgreSQL over the home's data, made if it is not there, and wait until it answers.

    Raises CannotRun in words. The caller keeps the returned process and hands it to `stop`.
    """
    data = home.data_folder()
    home.make(home.home())
    home.make(data.parent)
    user = unprivileged_user(data)
    binaries = choose(major_of(data))
    _may_own(data)
    _make_socket_folder(user)
    clear_leftovers()
    if major_of(data) is None:
        _make_data(binaries, data, user)
    process = _launch(binaries, data, user, SETTINGS | (THROWAWAY if throwaway else {}))
    _wait_until_ready(process)
    prepare_embedded()
    return process


def stop(process: subprocess.Popen[bytes], patience: float = 30.0) -> None:
    """Stop it cleanly; at once where that takes too long, which loses nothing either."""
    for farewell in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if process.poll() is not None:
            break
        process.send_signal(farewell)
        with suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    with suppress(OSError):
        home.socket_folder().rmdir()


def is_running() -> bool:
    """Does the embedded PostgreSQL of this home answer?"""
    if not (home.home() / "admin.password").exists():
        return False
    try:
        with _knock():
            return True
    except psycopg.Error:
        return False


def major_of(data: Path) -> int | None:
    """The major version that made a data folder, which it keeps to; nothing where there is no data yet."""
    try:
        return int((data / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None
    except OSError as reason:
        raise CannotRun(f"The data folder {data} cannot be read ({reason.strerror}).") from reason


def clear_leftovers() -> None:
    """End what an earlier PostgreSQL left behind in this data folder, and forget its process id."""
    deadline = time.monotonic() + PATIENCE
    while left := _processes_in(home.data_folder()):
        pids = {one.pid for one in left}
        farewell = signal.SIGQUIT if time.monotonic() > deadline - PATIENCE / 2 else signal.SIGINT
        for one in left:
            with _gone_is_fine():
                if one.ppid() not in pids:
                    one.send_signal(farewell)
        psutil.wait_procs(left, timeout=2)
        if time.monotonic() > deadline:
            raise CannotRun(
                f"An earlier PostgreSQL (process {left[0].pid}) still runs in this home and does not end."
            )
    (home.data_folder() / "postmaster.pid").unlink(missing_ok=True)


def _processes_in(data: Path) -> list[psutil.Process]:
    """The processes that work inside a data folder: PostgreSQL goes there when it starts."""
    place = str(data.resolve())
    found = []
    for process in psutil.process_iter():
        with _gone_is_fine():
            if process.name().startswith("postgres") and process.cwd() == place:
                found.append(process)
    return found


@contextmanager
def _gone_is_fine() -> Iterator[None]:
    with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
        yield


def _may_own(data: Path) -> None:
    if data.exists() and os.geteuid() not in (0, data.stat().st_uid):
        owner = data.stat().st_uid
        raise CannotRun(
            f"The data folder {data} belongs to another user (number {owner}), perhaps because Alongside was "
            "first started as root. Start it as that user, or set ALONGSIDE_HOME to a folder of your own.",
        )


def _make_socket_folder(user: pwd.struct_passwd | None) -> None:
    folder = home.socket_folder()
    mine = {os.geteuid(), user.pw_uid if user else os.geteuid()}
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid not in mine:
        raise CannotRun(f"The folder {folder} belongs to somebody else. Remove it, then start again.")
    folder.chmod(0o700)
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)


@contextmanager
def _reachable(data: Path, user: pwd.struct_passwd | None) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A path by which PostgreSQL reaches its data, and what must stay open for it.

    Somebody else may not be able to walk to the home (it may lie in root's own folder). Instead of opening
    the folders above for them, root opens the data folder itself and hands over the open folder (Linux).
    """
    if user is None or not Path("/proc/self/fd").exists():
        yield str(data), ()
        return
    opened = os.open(data, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{opened}", (opened,)
    finally:
        os.close(opened)


def _make_data(binaries: Binaries, data: Path, user: pwd.struct_passwd | None) -> None:
    """Made beside its place and moved there whole, so that a kill in between leaves nothing half made."""
    draft = data.with_name("new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    if user:
        os.chown(draft, user.pw_uid, user.pw_gid)
    with _password_file(user) as password, _reachable(draft, user) as (path, opened):
        common = [
            binaries.program("initdb"),
            "-D",
            path,
            "-U",
            home.ADMIN,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
        ]
        _initdb([*common, "--pwfile", password, "--no-instructions"], binaries.major, draft, user, opened)
    rules = draft / "pg_hba.conf"
    rules.write_text(
        "# Nobody but over the unix socket, and nobody without a password.\nlocal all all scram-sha-256\n"
    )
    if data.exists():
        data.rmdir()
    draft.rename(data)


def _initdb(
    command: list[str], major: int, draft: Path, user: pwd.struct_passwd | None, opened: tuple[int, ...]
) -> None:
    """With Unicode letters where the machine knows them, so that Å and å are found alike."""
    unicode_letters = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    tries = [unicode_letters] if major >= 17 else []
    for locale in [*tries, ["--locale=C.UTF-8"], ["--locale=en_US.UTF-8"], ["--locale=C"]]:
        try:
            run_as(user, [*command, *locale], opened)
            return
        except CannotRun as refused:
            reason = refused
            if any(draft.iterdir()):
                break
    raise reason


@contextmanager
def _password_file(user: pwd.struct_passwd | None) -> Iterator[str]:
    with tempfile.NamedTemporaryFile("w", dir=home.socket_folder()) as file:
        file.write(home.secret("admin.password"))
        file.flush()
        if user:
            os.chown(file.name, user.pw_uid, user.pw_gid)
        yield file.name


def _launch(
    binaries: Binaries, data: Path, user: pwd.struct_passwd | None, settings: dict[str, str]
) -> subprocess.Popen[bytes]:
    settings = settings | {"unix_socket_directories": str(home.socket_folder())}
    options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
    with _reachable(data, user) as (path, opened), log_file("postgres").open("ab") as log:
        command = [binaries.program("postgres"), "-D", path, *options]
        return launch(command, farewell=signal.SIGINT, user=user, output=log, keep_open=opened)


def log_file(name: str) -> Path:
    """Where a process writes what it has to say; yesterday's is kept once."""
    path = home.make(home.home() / "logs") / f"{name}.log"
    if path.exists() and path.stat().st_size > 5_000_000:
        path.rename(path.with_suffix(".log.1"))
    return path


def _knock() -> psycopg.Connection:
    admin = home.parameters("admin") | {"dbname": "postgres", "connect_timeout": 3}
    return psycopg.connect(**admin, autocommit=True)


def _wait_until_ready(process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            _knock().close()
            return
        except psycopg.OperationalError as reason:
            if "password authentication failed" in str(reason):
                stop(process)
                raise CannotRun(
                    f"The file {home.home() / 'admin.password'} does not fit the data beside it. "
                    "Put the right one back, or restore a backup into a new home.",
                ) from reason
            time.sleep(0.05)
    stop(process)
    raise CannotRun(f"PostgreSQL did not start: {_last_words()}")


def _last_words() -> str:
    """The reason in PostgreSQL's own log, a full disk put plainly."""
    text = log_file("postgres").read_text(errors="replace")[-4000:]
    if "No space left on device" in text:
        return f"the disk of {home.home()} is full. Make room there, then start again."
    told = [
        line
        for line in text.splitlines()
        if any(word in line for word in ("FATAL", "PANIC", "ERROR", "could not"))
    ]
    return f"{told[-1].strip() if told else 'it said nothing'} (more in {log_file('postgres')})"
