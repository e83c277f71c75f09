"""The doctor names each ill and how to mend it."""

import psycopg

from alongside.running import doctor, home
from alongside.running.lock import database_running
from tests.running.standing import ask


def test_empty_home_is_well(a_home):
    told = ask("doctor", folder=a_home, ALONGSIDE_PORT="18423")

    assert told.returncode == 0, told.stdout + told.stderr
    assert "There is no database here yet." in told.stdout
    assert not (a_home / "postgres").exists()


def test_ills_are_told_with_how_to_mend_them(a_home):
    with database_running("test"), psycopg.connect(**home.parameters("admin"), autocommit=True) as admin:
        admin.execute("CREATE TABLE owned (word text)")
        admin.execute("ALTER TABLE owned OWNER TO alongside_web")

    told = ask("doctor", folder=a_home, ALONGSIDE_EMAIL_URL="smtp://127.0.0.1:1", ALONGSIDE_PORT="18423")

    assert told.returncode == 1
    assert " BAD  The mail server 127.0.0.1 does not answer" in told.stdout
    assert " BAD  The role alongside_web owns tables." in told.stdout
    assert "migrations wait." in told.stdout
    assert "Run: alongside manage migrate" in told.stdout
    assert "Traceback" not in told.stdout + told.stderr


def test_house_that_was_set_up_is_well(a_home, set_up):
    told = ask("doctor", folder=set_up(a_home), ALONGSIDE_PORT="18423")

    assert told.returncode == 0, told.stdout
    assert "cannot pass row-level security" in told.stdout
    assert told.stdout.endswith("All is well.\n")


def test_mail_setting_that_cannot_be_read(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_EMAIL_URL", "mail.example.org")

    found = doctor.looked(doctor.mail)

    assert (found.state, found.words) == (doctor.BAD, "ALONGSIDE_EMAIL_URL cannot be read.")
