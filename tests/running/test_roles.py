"""The web owns nothing and cannot pass row-level security, and a test can act as the web does."""

import psycopg
import pytest
from django.db import connection

from alongside.running import home


def test_web_role_is_small(admin_sql):
    found = admin_sql(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = %s", home.WEB
    )

    assert found == [(False, False, False, False)]


def test_owner_is_no_superuser(admin_sql):
    found = admin_sql("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = %s", home.OWNER)

    assert found == [(False, False)]


def test_web_has_limits():
    with psycopg.connect(**home.parameters("web") | {"dbname": "postgres"}) as web:
        limits = [web.execute(f"SHOW {name}").fetchone()[0] for name in ("statement_timeout", "lock_timeout")]

    assert limits == ["15s", "10s"]


def test_as_web_meets_the_wall_that_the_owner_passes(db, as_web):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE walled (word text)")
        cursor.execute("GRANT SELECT ON walled TO alongside_web")
        cursor.execute("ALTER TABLE walled ENABLE ROW LEVEL SECURITY")
        cursor.execute("INSERT INTO walled VALUES ('mine')")

        cursor.execute("SELECT count(*) FROM walled")
        as_owner = cursor.fetchone()
        with as_web():
            cursor.execute("SELECT count(*), min(current_user) FROM walled")
            walled = cursor.fetchone()
        cursor.execute("SELECT current_user")

        assert (as_owner, walled, cursor.fetchone()) == ((1,), (0, None), (home.OWNER,))


def test_as_web_is_left_after_a_refusal(db, as_web):
    from django.db import ProgrammingError, transaction

    with connection.cursor() as cursor:
        with pytest.raises(ProgrammingError), transaction.atomic(), as_web():
            cursor.execute("CREATE TABLE forbidden (word text)")
        cursor.execute("SELECT current_user")

        assert cursor.fetchone() == (home.OWNER,)


def test_own_database_keeps_what_is_committed(own_database):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kept (word text)")
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), current_database() FROM kept")

        assert cursor.fetchone() == (0, own_database)
