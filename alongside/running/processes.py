"""Child processes that never outlive the house, and that do not run as root where they need not."""

import ctypes
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from .trouble import CannotRun

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def tie_to_parent(farewell: signal.Signals = signal.SIGTERM) -> None:
    """When the parent dies, even by kill -9, the kernel sends this process its farewell (Linux only)."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, int(farewell))


def _tied(farewell: signal.Signals) -> Callable[[], None]:
    parent = os.getpid()

    def tie() -> None:
        tie_to_parent(farewell)
        if os.getppid() != parent:
            os._exit(1)

    return tie


def launch(
    command: Sequence[str | Path],
    *,
    farewell: signal.Signals = signal.SIGTERM,
    user: pwd.struct_passwd | None = None,
    env: dict[str, str] | None = None,
    output: IO[Any] | int | None = None,
    keep_open: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start a direct child in a session of its own, as `user` where one is given."""
    _check_reachable(command[0], user)
    dropped: dict[str, Any] = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output is not None else None,
        env=env,
        pass_fds=keep_open,
        start_new_session=True,
        # After the change of user, because the kernel forgets the farewell at that moment.
        preexec_fn=_tied(farewell),  # noqa: PLW1509 - one thread, and nothing else does this
        **dropped,
    )


def run_as(user: pwd.struct_passwd | None, command: Sequence[str], keep_open: Sequence[int] = ()) -> str:
    """Run a command to its end, as `user` where one is given: what it said, or CannotRun with why not."""
    _check_reachable(command[0], user)
    dropped: dict[str, Any] = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, pass_fds=keep_open, **dropped
    )
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no words").splitlines()[-1]
        raise CannotRun(f"{Path(command[0]).name} did not succeed: {last}")
    return str(done.stdout)


def _check_reachable(program: str | Path, user: pwd.struct_passwd | None) -> None:
    """A program in a folder that only root walks through (a virtual environment there) is said to be so."""
    if user is None:
        return
    for folder in Path(program).resolve().parents:
        told = folder.stat()
        mine = told.st_uid == user.pw_uid or told.st_gid == user.pw_gid
        if not (told.st_mode & 0o001 or (mine and told.st_mode & 0o110)):
            raise CannotRun(
                f"PostgreSQL runs as {user.pw_name}, not as root, and {user.pw_name} cannot reach {program}, because "
                f"of the folder {folder}. Install PostgreSQL from your system's packages, or run Alongside as "
                "somebody who is not root.",
            )


def unprivileged_user(data: Path) -> pwd.struct_passwd | None:
    """Who PostgreSQL runs as when we are root: whose the data already is, else postgres, else nobody."""
    if os.geteuid() != 0:
        return None
    if data.exists() and data.stat().st_uid != 0:
        return _named(data.stat().st_uid)
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise CannotRun(
        "PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody."
    )


def _named(uid: int) -> pwd.struct_passwd:
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        return pwd.struct_passwd((str(uid), "x", uid, uid, "", "/", ""))
