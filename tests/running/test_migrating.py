"""Migrating renders only what a step looks at, and comes to the same house."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.db import connection, migrations, models
from psycopg import sql

from alongside.running import binaries, home
from alongside.running.management.commands.migrate import Executor

FULL = os.environ.get("ALONGSIDE_PROOF") == "full"
COMMAND = "import django; django.setup(); from django.core.management import call_command; call_command({}, verbosity=0)"
OURS, PLAIN = (
    "'migrate'",
    "__import__('django.core.management.commands.migrate').core.management.commands.migrate.Command()",
)


def test_python_in_a_migration_sees_what_was_added_before_it_and_what_points_to_it(db):
    """Given tables added one by one, when a later migration asks in Python, then their relations stand both ways."""
    seen: list[tuple[int, bool]] = []

    def look(apps, schema_editor):
        house, room, window = (apps.get_model("tried", name) for name in ("House", "Room", "Window"))
        window.objects.create(room=room.objects.create(house=house.objects.create()))
        seen.extend(house.objects.values_list("room__window", "room__warm"))

    _apply(
        [
            migrations.CreateModel("House", [("id", models.AutoField(primary_key=True))]),
            migrations.CreateModel(
                "Room", [("id", models.AutoField(primary_key=True)), ("house", _to("House"))]
            ),
            migrations.CreateModel(
                "Window", [("id", models.AutoField(primary_key=True)), ("room", _to("Room"))]
            ),
            migrations.AddField("Room", "warm", models.BooleanField(default=True)),
        ],
        [migrations.RunPython(look)],
    )

    assert seen == [(1, True)]


def _to(model: str) -> models.ForeignKey:
    return models.ForeignKey(f"tried.{model}", models.CASCADE)


def _apply(*written: list) -> None:
    executor = Executor(connection)
    state = executor._create_project_state()
    for number, steps in enumerate(written):
        one = migrations.Migration(f"{number:04}", "tried")
        one.operations = steps
        state = executor.apply_migration(state, one)


@pytest.mark.proof
@pytest.mark.skipif(not FULL, reason="make proof: a whole house, migrated twice")
def test_a_house_comes_out_as_by_django_itself(db):
    made = [_schema_by(command) for command in (OURS, PLAIN)]

    assert len(made[0]) > 10_000
    assert made[0] == made[1]


def _schema_by(command: str) -> list[str]:
    """Every line of the schema of a new database, in its order."""
    where = home.parameters("admin")
    with psycopg.connect(**where | {"dbname": "postgres"}, autocommit=True) as admin:
        admin.execute("DROP DATABASE IF EXISTS tried")
        admin.execute(sql.SQL("CREATE DATABASE tried OWNER {}").format(sql.Identifier(home.OWNER)))
    given = os.environ | {"ALONGSIDE_DATABASE_NAME": "tried"}
    subprocess.run([sys.executable, "-c", COMMAND.format(command)], env=given, check=True)
    given |= {"PGHOST": where["host"], "PGPORT": where["port"], "PGUSER": where["user"]}
    dumped = subprocess.run(
        [binaries.choose().program("pg_dump"), "--schema-only", "tried"],
        env=given | {"PGPASSWORD": where.get("password", "")}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [line for line in dumped.stdout.splitlines() if not line.startswith("\\")]
