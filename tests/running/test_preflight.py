"""What keeps the house from opening is said in one clear sentence, never with a stack trace."""

import shutil
import socket
from collections import namedtuple
from pathlib import Path

import pytest

from alongside.running import binaries, home, postgres, preflight
from alongside.running.trouble import CannotRun
from tests.houses import free_ports
from tests.running.standing import as_nobody, ask

Usage = namedtuple("Usage", "total used free")


def refused(*words: str, folder: Path, **settings: str) -> str:
    """What the command says when it cannot, which is one line."""
    told = ask(*words, folder=folder, **settings)
    assert told.returncode == 1, told
    assert "Traceback" not in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1, told.stderr
    return told.stderr.strip()


def test_port_in_use(a_home):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        says = refused("up", folder=a_home, ALONGSIDE_PORT=str(port))

    assert says == (
        f"alongside: Port {port} is not free (address already in use). "
        f"Stop what uses it, or choose another: ALONGSIDE_PORT={port + 10}."
    )
    assert not (a_home / "postgres").exists()


def test_live_port_in_use_moves_where_nobody_asked_for_it(monkeypatch):
    port = next(port for port in free_ports(5) if preflight.why_not_free(port + 1) is None and port < 65000)
    monkeypatch.setenv("ALONGSIDE_PORT", str(port))
    monkeypatch.delenv("ALONGSIDE_LIVE_PORT", raising=False)
    with socket.socket() as other:
        other.bind(("127.0.0.1", port + 1))
        other.listen()

        moved = preflight.choose_ports()
        monkeypatch.setenv("ALONGSIDE_LIVE_PORT", str(port + 1))
        with pytest.raises(CannotRun, match="ALONGSIDE_LIVE_PORT"):
            preflight.choose_ports()

    assert moved[0] == port
    assert moved[1] not in (port, port + 1)


@pytest.mark.parametrize("port", ["0", "http", "99999", "-1"])
def test_port_that_is_none(a_home, port):
    says = refused("up", folder=a_home, ALONGSIDE_PORT=port)

    assert says == f"alongside: ALONGSIDE_PORT is '{port}'. Set it to a port number from 1 to 65535."


@pytest.mark.parametrize(
    ("url", "part"),
    [
        (
            "postgresql://someone:secret-word@127.0.0.1:1/house",
            "The database at 127.0.0.1:1/house cannot be reached (Connection refused). Look at",
        ),
        ("mysql://127.0.0.1/house", "ALONGSIDE_DATABASE_URL cannot be read"),
        ("not an address", "ALONGSIDE_DATABASE_URL cannot be read"),
    ],
)
@pytest.mark.parametrize("word", ["up", "verify"])
def test_wrong_url(a_home, url, part, word):
    port = free_ports(1)[0]

    says = refused(word, folder=a_home, ALONGSIDE_DATABASE_URL=url, ALONGSIDE_PORT=str(port))

    assert part in says
    assert "secret-word" not in says


def test_too_old_server():
    with pytest.raises(CannotRun, match=r"version 14\.9 \(Debian 14\.9-1\), and Alongside needs 15 or newer"):
        binaries.check_server_version("14.9 (Debian 14.9-1)")


@pytest.mark.parametrize(
    ("words", "major"),
    [
        ("15.9 (Debian 15.9-1.pgdg)", 15),
        ("16.1", 16),
        ("17beta1", 17),
        ("18devel", 18),
        (" 9.6.24", 9),
        ("none", None),
    ],
)
def test_versions_are_read_as_postgresql_writes_them(words, major):
    assert binaries.major_in(words) == major


@pytest.mark.parametrize("word", ["up", "doctor"])
def test_home_that_is_a_file(a_home, word):
    (a_home / "taken").write_text("a file")

    told = ask(word, folder=a_home / "taken")

    assert told.returncode == 1
    assert "cannot be made (File exists)" in told.stdout + told.stderr
    assert "Traceback" not in told.stdout + told.stderr


def test_home_of_somebody_else(a_home):
    a_home.chmod(0o755)

    says = as_nobody("from alongside.running import preflight", "preflight.check_home()")

    assert "cannot be written to" in says


def test_full_disk(a_home, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9 - 5_000_000, 5_000_000))

    with pytest.raises(CannotRun, match=r"The disk of .* is full: 5 MB are left, and 200 MB are needed"):
        preflight.check_home()


def test_server_of_ones_own(a_home, monkeypatch, tmp_path):
    """Another cluster stands in for a server of one's own: the web's role is made there with this home's secret."""
    server = postgres.start(throwaway=True)
    url = _url(home.parameters("admin") | {"dbname": "postgres"})
    small = _url(home.parameters("owner"))
    elsewhere = tmp_path / "elsewhere"
    try:
        refusal = refused("manage", "check", folder=elsewhere, ALONGSIDE_DATABASE_URL=small)
        told = ask("manage", "check", folder=elsewhere, ALONGSIDE_DATABASE_URL=url)
        again = ask("manage", "check", folder=elsewhere, ALONGSIDE_DATABASE_URL=small)
    finally:
        postgres.stop(server)

    assert "may not make the role alongside_web" in refusal
    assert (told.returncode, again.returncode) == (0, 0), told.stderr + again.stderr
    assert not (elsewhere / "postgres").exists()


def _url(given: dict[str, str]) -> str:
    return (
        f"postgresql://{given['user']}:{given['password']}@/{given['dbname']}?host={given['host']}&port=5432"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALONGSIDE_DEMO", "perhaps"),
        ("ALONGSIDE_PROXIES", "many"),
        ("ALONGSIDE_ZONE", "Mars/Olympus"),
        ("ALONGSIDE_EMAIL_URL", "gopher://mail"),
    ],
)
def test_wrong_setting_is_named_with_its_value(a_home, name, value):
    says = refused("up", folder=a_home, **{name: value})

    assert name in says
    assert not (a_home / "postgres").exists()
