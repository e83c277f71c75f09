"""How tests meet the database.

One throwaway PostgreSQL is started for the whole run (also for all of its parallel workers), in a temporary home
that is gone afterwards. It is never the developer's own `var`. Django connects to it as the owner of the tables, with
migrations run, as pytest-django does it: `db`, `transactional_db`, `@pytest.mark.django_db` work as always.

**The owner passes row-level security, the web does not.** A test about who sees what acts as the web:

    def test_a_stranger_sees_no_entry(db, as_web):
        anna = people_of_the_story()                # as the owner: arrange
        with as_web():                              # as alongside_web: act; set the viewer inside, as a view does
            assert list(entries_for(stranger)) == []

`as_web()` changes the role of the test's own connection inside its transaction, so that it sees what the test
arranged. `admin_sql("...")` (rare) runs SQL as the superuser of the throwaway cluster.

**A real house.** `house` starts the real web and live processes, connected as alongside_web, on free ports, over a
database of their own, freshly migrated and without a demo. In the test, Django is connected (as the owner) to the same
database, and what the test writes is committed and stays until the end of the run: make your own people, and do not
count everybody's.

    @pytest.mark.browser
    def test_she_writes_in_her_journal(house, page):
        anna = given_a_patient()
        page.goto(house.url + "/sign-in/")          # house.url, house.live_url, house.get("/path"), house.home

`page` is a fresh page in Chromium (`browser` and `new_page(**options)` for several people or a phone); without
Chromium on the machine these tests are skipped, and the run says so. Mail that the house sends lies in
`house.home / "mail"`.

`a_home` is an empty home for one test of the running room, with the environment set to it.
"""

import gc
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psutil
import pytest

HOME = "ALONGSIDE_TEST_HOME"
MEMORY, ROOM = Path("/dev/shm"), 6 * 2**30
_cluster: list[subprocess.Popen[bytes]] = []

pytest_plugins = ["tests.migrated", "tests.houses", "tests.browsers", "tests.house.one_line"]


def pytest_configure(config: pytest.Config) -> None:
    """Before Django reads its settings: a throwaway PostgreSQL, and an environment that knows no other."""
    if not hasattr(config, "workerinput"):
        for name in [
            name
            for name in os.environ
            if name.startswith("ALONGSIDE_")
            and name not in ("ALONGSIDE_PROOF", "ALONGSIDE_SHOTS", "ALONGSIDE_SPARK")
        ]:
            del os.environ[name]
        _into_memory()
        os.environ[HOME] = tempfile.mkdtemp(prefix="alongside-test-")
        (Path(os.environ[HOME]) / "static").mkdir()
    os.environ["ALONGSIDE_HOME"] = os.environ[HOME]
    os.environ["ALONGSIDE_ROLE"] = "owner"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright runs a loop in the test's thread
    if not hasattr(config, "workerinput"):
        from alongside.running import postgres

        _cluster.append(postgres.start(throwaway=True))
    from django.conf import settings

    assert settings.DATABASES  # read now, so that pytest-django sets Django up


def _into_memory() -> None:
    """Let what is thrown away lie in memory where that has room: a copy of a database is thousands of small files."""
    room = min(shutil.disk_usage(MEMORY).free, psutil.virtual_memory().available) if MEMORY.is_dir() else 0
    if room > ROOM:
        os.environ["TMPDIR"], tempfile.tempdir = str(MEMORY), None


def pytest_collection_finish() -> None:
    """What is loaded now stays to the end: looking through it again and again finds nothing to give back."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing running and nothing behind."""
    from alongside.running import home, postgres

    while _cluster:
        os.environ["ALONGSIDE_HOME"] = os.environ[HOME]
        postgres.stop(_cluster.pop(), patience=5)
        shutil.rmtree(home.socket_folder(), ignore_errors=True)
        shutil.rmtree(os.environ[HOME], ignore_errors=True)


@pytest.fixture
def as_web(db: None) -> Callable[[], AbstractContextManager[None]]:
    """Act as the role that the web process has, which cannot pass row-level security."""
    from django.db import connection

    @contextmanager
    def acting_as_web() -> Iterator[None]:
        with connection.cursor() as cursor:
            cursor.execute("SET ROLE alongside_web")
        try:
            yield
        finally:
            if (
                not connection.needs_rollback
                and connection.connection.info.transaction_status.name != "INERROR"
            ):
                with connection.cursor() as cursor:
                    cursor.execute("RESET ROLE")

    return acting_as_web


@pytest.fixture
def admin_sql(db: None) -> Callable[..., list[tuple]]:
    """Run SQL as the superuser of the throwaway cluster, in the test's database, committed."""
    import psycopg
    from django.db import connection

    from alongside.running import home

    def run(words: str, *values: object) -> list[tuple]:
        where = home.parameters("admin") | {"dbname": connection.settings_dict["NAME"]}
        with psycopg.connect(**where, autocommit=True) as admin:
            cursor = admin.execute(words, values or None)
            return cursor.fetchall() if cursor.description else []

    return run


@pytest.fixture
def a_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home for one test, out of reach for others."""
    from alongside.running import home

    folder = Path(tempfile.mkdtemp(prefix="alongside-home-"))
    monkeypatch.setenv("ALONGSIDE_HOME", str(folder))
    for name in ("ALONGSIDE_DATABASE_URL", "ALONGSIDE_DATABASE_NAME", "ALONGSIDE_PORT", "ALONGSIDE_ROLE"):
        monkeypatch.delenv(name, raising=False)
    yield folder
    shutil.rmtree(home.socket_folder(), ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """Let no test speak the language of the page that the one before it looked at."""
    from django.utils import timezone, translation

    yield
    translation.deactivate()
    timezone.deactivate()
