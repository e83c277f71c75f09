"""The house tells who watches over it whether it lives and whether people may come in."""

import pytest

from alongside.running import readiness


def test_healthz_answers_without_sign_in_and_without_a_database(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"alive": True})


def test_readyz_when_all_is_well(db, client):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()) == (200, {"ready": True})


def test_readyz_says_that_migrations_wait(db, client, monkeypatch):
    from django.db import connection

    monkeypatch.setattr(readiness, "_complete", set())
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")

    answer = client.get("/readyz")

    reason = "1 migrations wait. Run: alongside manage migrate"
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "reason": reason})


def test_readyz_says_that_the_database_does_not_answer(own_database, client):
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = "not_there"

    answer = client.get("/readyz")

    reason = "The database does not answer."
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "reason": reason})


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_read_only(db, client, path):
    assert client.post(path).status_code == 405
