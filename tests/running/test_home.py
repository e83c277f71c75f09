"""The one folder of an installation, its secrets and how settings are read."""

import os
import stat
import subprocess
import sys

import pytest

from alongside.running import home
from alongside.running.trouble import CannotRun


def test_secret_stays_and_is_read_by_its_owner_only(a_home):
    first = home.secret("ledger.key")

    assert home.secret("ledger.key") == first
    assert home.secret("secret.key") != first
    assert len(first) >= 43
    assert stat.S_IMODE((a_home / "ledger.key").stat().st_mode) == 0o600


def test_two_processes_agree_on_a_secret(a_home):
    words = [sys.executable, "-c", "from alongside.running import home; print(home.secret('secret.key'))"]
    asked = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _ in range(6)]

    said = {process.communicate()[0] for process in asked}

    assert said == {home.secret("secret.key") + "\n"}
    assert [path.name for path in a_home.iterdir()] == ["secret.key"]


def test_home_is_var_here_without_a_setting(monkeypatch, tmp_path):
    monkeypatch.delenv("ALONGSIDE_HOME")
    monkeypatch.chdir(tmp_path)

    assert home.home() == tmp_path / "var"


def test_web_and_owner_meet_the_database_in_different_roles(a_home):
    names = {role: home.database(role)["USER"] for role in ("web", "owner")}

    assert names == {"web": "alongside_web", "owner": "alongside_owner"}
    assert home.database("web")["PASSWORD"] != home.database("owner")["PASSWORD"]


def test_own_server_is_used_by_both_roles(a_home, monkeypatch):
    url = "postgresql://keeper:word@one:5432,two:5433/house?target_session_attrs=read-write"
    monkeypatch.setenv("ALONGSIDE_DATABASE_URL", url)

    owner, web = home.database("owner"), home.database("web")

    assert {key: owner[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "house",
        "USER": "keeper",
        "PASSWORD": "word",
        "HOST": "one,two",
        "PORT": "5432,5433",
    }
    assert owner["OPTIONS"]["target_session_attrs"] == "read-write"
    assert (web["USER"], web["NAME"], web["HOST"]) == ("alongside_web", "house", "one,two")
    assert web["PASSWORD"] == home.secret("web.password")


@pytest.mark.parametrize(
    ("value", "on"), [("1", True), ("yes", True), ("0", False), ("", False), ("No", False)]
)
def test_flags(monkeypatch, value, on):
    monkeypatch.setenv("ALONGSIDE_DEMO", value)

    assert home.read_flag("ALONGSIDE_DEMO") is on


def test_flag_that_is_none_fails_with_a_hint(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_DEMO", "perhaps")

    with pytest.raises(CannotRun, match="ALONGSIDE_DEMO is 'perhaps'. Set it to 1 or 0."):
        home.read_flag("ALONGSIDE_DEMO")


def test_tests_never_use_the_developers_home():
    assert "alongside-test-" in os.environ["ALONGSIDE_HOME"]
