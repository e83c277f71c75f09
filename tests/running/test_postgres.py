"""The embedded PostgreSQL starts wherever the house is put, is never root, and mends itself."""

import os
import shutil
import signal
import stat
import subprocess
import tempfile
from pathlib import Path

import psutil
import psycopg
import pytest

from alongside.running import binaries, home, postgres
from alongside.running.trouble import CannotRun
from tests.running.standing import as_nobody

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give up being root")


@pytest.fixture
def started(a_home):
    """A database in an empty home, stopped afterwards."""
    standing = [postgres.start()]
    yield standing
    postgres.stop(standing[0])


def test_data_is_nobodys_business(started, a_home):
    assert stat.S_IMODE(home.data_folder().stat().st_mode) == 0o700
    assert "listen_addresses=" in psutil.Process(started[0].pid).cmdline()
    assert all("trust" not in line for line in (home.data_folder() / "pg_hba.conf").read_text().splitlines())


def test_wrong_password_is_refused(started):
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(**home.parameters("web") | {"password": "guessed"})


@only_root
def test_root_gives_up_being_root_and_opens_no_folder_above(a_home, monkeypatch):
    """The home may lie where PostgreSQL's user cannot walk to: root hands over the open folder, and nothing else."""
    hidden = a_home / "hidden"
    hidden.mkdir(mode=0o700)
    monkeypatch.setenv("ALONGSIDE_HOME", str(hidden / "home"))

    process = postgres.start()

    try:
        assert psutil.Process(process.pid).uids().effective != 0
        assert home.data_folder().stat().st_uid == psutil.Process(process.pid).uids().effective
        above = [hidden, hidden / "home", hidden / "home" / "postgres"]
        assert [(path.stat().st_uid, stat.S_IMODE(path.stat().st_mode)) for path in above] == [(0, 0o700)] * 3
    finally:
        postgres.stop(process)
        shutil.rmtree(home.socket_folder(), ignore_errors=True)


def test_somebody_who_is_not_root_runs_it_as_themselves(a_home, monkeypatch):
    folder = a_home / "theirs"
    folder.mkdir()
    a_home.chmod(0o755)
    shutil.chown(folder, "nobody")
    monkeypatch.setenv("ALONGSIDE_HOME", str(folder))

    says = as_nobody(
        "from alongside.running import postgres",
        "process = postgres.start(); print(postgres.is_running()); postgres.stop(process)",
    )

    assert says == "True\n"
    assert (folder / "postgres" / "data").stat().st_uid == folder.stat().st_uid


def test_long_path_gets_a_short_socket(monkeypatch):
    folder = Path(tempfile.mkdtemp(prefix="alongside-home-")) / ("long" * 40)
    monkeypatch.setenv("ALONGSIDE_HOME", str(folder))

    process = postgres.start(throwaway=True)

    try:
        assert postgres.is_running()
        assert len(str(home.socket_folder())) <= home.LONGEST_SOCKET_FOLDER
        assert stat.S_IMODE(home.socket_folder().stat().st_mode) == 0o700
    finally:
        postgres.stop(process)
        shutil.rmtree(home.socket_folder(), ignore_errors=True)
        shutil.rmtree(folder.parent)


def test_killed_database_comes_back_with_everything(started):
    with psycopg.connect(**home.parameters("owner")) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 1 AS number")

    started[0].send_signal(signal.SIGKILL)
    started[0].wait()
    assert not postgres.is_running()
    started[0] = postgres.start()

    with psycopg.connect(**home.parameters("owner")) as owner:
        assert owner.execute("SELECT number FROM kept").fetchall() == [(1,)]


def test_orphan_is_ended_before_a_new_one_starts(started):
    orphan = started[0]

    started[0] = postgres.start()

    assert orphan.poll() is not None
    assert postgres.is_running()


def test_stale_process_id_of_somebody_else_is_forgotten(started):
    postgres.stop(started[0])
    stale = home.data_folder() / "postmaster.pid"
    with subprocess.Popen(["sleep", "60"]) as other:
        stale.write_text(f"{other.pid}\n{home.data_folder()}\n1700000000\n5432\n\n\n\n")
        if os.geteuid() == 0:
            os.chown(stale, home.data_folder().stat().st_uid, -1)

        started[0] = postgres.start()

        assert other.poll() is None
        other.kill()


def test_data_of_a_version_that_is_not_here(a_home):
    home.make(home.data_folder())
    (home.data_folder() / "PG_VERSION").write_text("12\n")

    with pytest.raises(
        CannotRun, match="The data folder was made by PostgreSQL 12, and its programs are not here"
    ):
        postgres.start()


def test_half_made_data_is_made_anew(a_home):
    home.make(home.home() / "postgres" / "new")
    (home.home() / "postgres" / "new" / "half").write_text("killed in the middle")

    process = postgres.start(throwaway=True)

    postgres.stop(process)
    assert not (home.home() / "postgres" / "new").exists()


def test_lost_password_is_said(started):
    postgres.stop(started[0])
    (home.home() / "admin.password").write_text("another")

    with pytest.raises(CannotRun, match="does not fit the data beside it"):
        postgres.start()


def test_newest_version_is_chosen():
    assert binaries.choose().major == max(one.major for one in binaries.installed())
