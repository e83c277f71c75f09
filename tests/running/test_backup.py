"""A house saved in one file comes back whole, and overwrites nothing."""

import shutil
import tarfile
from pathlib import Path

import psycopg
import pytest

from alongside.running import home
from alongside.running.lock import database_running
from tests.running.standing import ask

SEEN = """SELECT (SELECT array_agg(word) FROM told),
    (SELECT count(*) FROM django_migrations),
    has_table_privilege('alongside_web', 'told', 'SELECT'),
    (SELECT count(*) FROM pg_policies WHERE tablename = 'told')"""


@pytest.fixture
def saved(a_home, set_up, tmp_path) -> Path:
    """A small house with a table, a policy and a file, saved."""
    set_up(a_home)
    with database_running("test"), psycopg.connect(**home.parameters("owner")) as owner:
        owner.execute("CREATE TABLE told (word text)")
        owner.execute("GRANT SELECT ON told TO alongside_web")
        owner.execute("ALTER TABLE told ENABLE ROW LEVEL SECURITY")
        owner.execute("CREATE POLICY seen ON told TO alongside_web USING (true)")
        owner.execute("INSERT INTO told VALUES ('Åsa')")
    (a_home / "files" / "deep").mkdir(parents=True)
    (a_home / "files" / "deep" / "photo").write_bytes(b"\x89PNG")
    told = ask("backup", str(tmp_path / "house.tar"), folder=a_home)
    assert told.returncode == 0, told.stderr
    return tmp_path / "house.tar"


def test_backup_comes_back_whole(saved, a_home, monkeypatch):
    before = _whole(a_home)
    elsewhere = a_home.with_name(a_home.name + "-again")

    told = ask("restore", str(saved), folder=elsewhere)

    assert told.returncode == 0, told.stderr
    monkeypatch.setenv("ALONGSIDE_HOME", str(elsewhere))
    assert _whole(elsewhere) == before
    again = ask("restore", str(saved), folder=elsewhere)
    assert (again.returncode, "already" in again.stderr) == (1, True)
    shutil.rmtree(elsewhere / "files")
    refused = ask("restore", str(saved), folder=elsewhere)
    assert (refused.returncode, "tables in the database" in refused.stderr) == (1, True)
    shutil.rmtree(home.socket_folder(), ignore_errors=True)
    shutil.rmtree(elsewhere)


def _whole(folder: Path) -> tuple:
    with database_running("test"), psycopg.connect(**home.parameters("owner")) as owner:
        rows = owner.execute(SEEN).fetchone()
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("files/**/*")
        if path.is_file()
    }
    keys = [
        ((folder / name).read_text(), (folder / name).stat().st_mode & 0o777)
        for name in ("ledger.key", "secret.key")
    ]
    return rows, files, keys


def test_backup_is_read_by_its_owner_only(saved):
    assert saved.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("broken", ["missing", "not a tar", "another tar"])
def test_what_is_no_backup_is_refused_before_anything_is_made(a_home, tmp_path, broken):
    path = tmp_path / "house.tar"
    if broken == "not a tar":
        path.write_text("words")
    if broken == "another tar":
        with tarfile.open(path, "w") as tar:
            tar.add(__file__, "test.py")

    told = ask("restore", str(path), folder=a_home)

    assert told.returncode == 1
    assert str(path) in told.stderr
    assert "Traceback" not in told.stderr
    assert not (a_home / "postgres").exists()
