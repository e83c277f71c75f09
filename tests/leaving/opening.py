"""Another house opens a community's export: row by row from `tables/`. The ledger stays with the house that sealed it."""

from __future__ import annotations

import json
from pathlib import Path

import psycopg
from django.db import connection
from psycopg import sql

from alongside.leaving.community.tables import SECRET
from alongside.running import home

OF_THE_OLD_HOUSE = {"contributions_line"}
_COUNTED = """SELECT c.relname, a.attname, pg_get_serial_sequence(c.oid::regclass::text, a.attname) FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND a.attnum > 0 AND NOT a.attisdropped AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL"""


def open_in_this_house(folder: Path) -> None:
    """Every row of `tables/`, past triggers and policies, as whoever runs a house can; what is secret is made anew."""
    where = home.parameters("admin") | {"dbname": connection.settings_dict["NAME"]}
    with psycopg.connect(**where) as admin:
        admin.execute("SET session_replication_role = replica")
        for path in sorted((folder / "tables").glob("*.ndjson")):
            lines = path.read_text(encoding="utf-8").splitlines()
            if lines and path.stem not in OF_THE_OLD_HOUSE:
                _put(admin, path.stem, lines)
        for table, column, sequence in admin.execute(_COUNTED).fetchall():
            highest = sql.SQL("SELECT setval(%s, coalesce(max({}), 0) + 1) FROM {}")
            admin.execute(highest.format(sql.Identifier(column), sql.Identifier(table)), [sequence])


def _put(admin: psycopg.Connection, table: str, lines: list[str]) -> None:
    columns = list(json.loads(lines[0]))
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    into, missing, given = sql.Identifier(table), [], []
    for (column,) in admin.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attname = ANY(%s)", [table, list(SECRET)]
    ).fetchall():  # fmt: skip
        missing.append(sql.SQL(", ") + sql.Identifier(column))
        given.append(sql.SQL(", decode(md5(random()::text), 'hex')" if column != "password" else ", ''"))
    admin.cursor().executemany(
        sql.SQL("INSERT INTO {} ({}{}) SELECT {}{} FROM json_populate_record(NULL::{}, %s::json)").format(
            into, names, sql.Composed(missing), names, sql.Composed(given), into
        ),
        [(line,) for line in lines],
    )
