"""Which rows of which table belong to a community: found from the database's own foreign keys, not from a list.

A table belongs where it has a community's column, or leads by a foreign key to a table that belongs. Whatever belongs
nowhere must stand in LEFT_OUT, with its reason; a test holds every table to it. What stays with its writer alone
says so itself, at its model (`kit/theirs.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import connection
from django.db.backends.postgresql.psycopg_any import mogrify

from alongside.leaving.queries.theirs import kept_back, theirs_alone

LEFT_OUT = {
    "sharing_grant": "compiled from the charter, the relations and the choices, which are here",
    "people_signincode": "a secret for ten minutes",
    "people_passkey": "how somebody signs in here",
    "people_codeapp": "how somebody signs in here",
    "people_recoverycode": "how somebody signs in here",
    "people_knowndevice": "how somebody signs in here",
    "people_knock": "how often somebody knocked; no address is kept",
    "contributions_seal": "beside the ledger's lines, in ledger/",
    "contributions_leaf": "beside the ledger's lines, in ledger/",
    "leaving_parcel": "files that people made for themselves, and that are deleted after some days",
    "registry_careasked": "who is asked how a visit was, and waits; nobody but the family knows",
    "registry_caretally": "how visits were felt, also where too few answered; what may be read is in registry_careline",
    "improvement_raised": "whose a safety concern is; one with a name says it itself, of one without nobody is told",
    "parity_work": "counted from the ledger and from joint work, which are here",
    "parity_part": "counted from the ledger and from joint work, which are here",
    "parity_figure": "counted from the ledger and from joint work, which are here",
    "parity_reached": "up to which seal of this house's ledger was counted",
    "partnership_candidate": "of people who are no members: they gave their name to this house, and it has an end here",
    "parity_worryletter": "what somebody said without a name and waits for a night; nobody reads it before",
    "parity_box": "answers without names, added up, also where too few answered; what may be read is in parity_told",
    "partnership_bankdetails": "where people's money goes: kept encrypted, and typed anew elsewhere",
    "partnership_reach": "how somebody is reached in a group, for whom they said: typed anew elsewhere",
    "record_draft": "words that somebody has not said yet",
    "questionnaires_answering": "answers that somebody has not finished yet",
    "questionnaires_field": "answers that somebody has not finished yet",
    "registry_measuredraft": "a measure that somebody has not proposed yet",
    "record_importwaiting": "empty between two imports",
}
"""Tables of the house's rooms that are not written out, and why."""

OF_OTHERS = (
    "django_",
    "auth_",
    "procrastinate_",
    "account_",
    "socialaccount_",
    "usersessions_",
    "mfa_",
    "pg_",
)
"""How the names of tables begin that hold nothing of a community: sessions, jobs, how somebody signs in."""

SECRET = ("secret_hash", "password", "mac", "code_hash")
"""Columns that are left out everywhere: they open doors, or prove what only this house can prove."""

ONLY = {
    "governance_vote": "EXISTS (SELECT 1 FROM governance_motion m WHERE m.id = t.motion_id AND m.closes_at <= now())",
    "parity_asked": """EXISTS (SELECT 1 FROM parity_round r LEFT JOIN parity_told o ON o.round_id = r.id
        WHERE r.id = t.round_id AND (r.over_at IS NULL OR o.told ? 'said'))""",
    "parity_advicepoint": """EXISTS (SELECT 1 FROM parity_advisor v
        WHERE v.id = t.advisor_id AND v.given_at IS NOT NULL)""",
}
"""Of which rows of a table alone, besides: what somebody votes is nobody's before the end; who was asked in a round
without names goes along where the next round is drawn by it (`parity_draw`); what advisors write is theirs until they
give it."""

INSTEAD = {
    ("people_merge", "moved"): "t.moved - 'improvement_raised.person_id'",
    ("parity_asked", "closed"): "true",
}
"""What stands in a column instead of all of it: not whose concern moved when two became one, nor who answered."""

ORDER = {"parity_asked": "t.id"}
"""How the rows of a table are put in order where that in which the database keeps them would tell something."""

_TABLES = """SELECT c.relname, a.attname, a.attnotnull FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum"""
_KEYS = """SELECT k.conrelid::regclass::text, a.attname, k.confrelid::regclass::text, b.attname FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid ORDER BY 1, 2"""
_BY_NAME = {
    "person_id": "people_person", "about_id": "people_person", "seat_id": "people_seat",
    "version_id": "sharing_charterversion",
}  # fmt: skip


@dataclass(frozen=True)
class Table:
    """A table and the condition by which its rows belong; `columns` without the secret ones."""

    name: str
    columns: tuple[str, ...]
    where: str


def tables_here() -> dict[str, list[str]]:
    """Every table of the database that may hold something of a community, with its columns."""
    columns: dict[str, list[str]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)
        for table, column, _always in cursor.fetchall():
            if not table.startswith(OF_OTHERS):
                columns[table].append(column)
    return dict(columns)


def belonging() -> tuple[list[Table], list[str]]:
    """How each table's rows belong to a community; and the tables that nothing leads to."""
    columns = tables_here()
    found = {"people_community": "t.id = %(community)s::uuid"}
    found |= {
        name: "t.community_id = %(community)s::uuid" for name, has in columns.items() if "community_id" in has
    }
    keys = _keys(columns)
    while True:
        more = {
            name: " OR ".join(_leads(column, *found_at) for column, found_at in _ways(keys[name], found))
            for name in columns
            if name not in found and _ways(keys[name], found)
        }
        if not more:
            break
        found |= more
    if "people_account" in columns:
        found["people_account"] = (
            "t.id IN (SELECT account_id FROM people_person WHERE community_id = %(community)s::uuid)"
        )
    left_out = set(LEFT_OUT) | {name for name, one in theirs_alone().items() if not one.unless}
    only = _only()
    wanted = [name for name in columns if name in found and name not in left_out]
    plain = [Table(name, _open(columns[name]), _alone(found[name], only.get(name))) for name in wanted]
    return plain, sorted(set(columns) - set(found) - left_out)


def _only() -> dict[str, str]:
    """Of which rows of a table alone: what others read, too; and no line of the ledger that nobody else reads."""
    shared = {name: one.unless for name, one in theirs_alone().items() if one.unless}
    return ONLY | shared | {"contributions_line": f"NOT {kept_back('t.')}"}


def _alone(where: str, only: str | None) -> str:
    return f"({where}) AND ({only})" if only else where


Keys = dict[str, list[tuple[str, str, str]]]


def _keys(columns: dict[str, list[str]]) -> Keys:
    """From which column each table leads to which column of which other; also where only the name says so."""
    keys: Keys = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_KEYS)
        for table, column, other, its in cursor.fetchall():
            keys[table].append((column, other, its))
    for table, names in columns.items():
        known = {column for column, _other, _its in keys[table]}
        keys[table] += [
            (name, _BY_NAME[name], "id") for name in names if name in _BY_NAME and name not in known
        ]
    return keys


def _ways(keys: list[tuple[str, str, str]], found: dict[str, str]) -> list[tuple[str, tuple[str, str, str]]]:
    """The columns that lead to a table that belongs. An account is in several communities: it leads nowhere."""
    return [
        (column, (other, its, found[other]))
        for column, other, its in keys
        if other in found and other != "people_account"
    ]


def _leads(column: str, other: str, its: str, where: str) -> str:
    return f"t.{column} IN (SELECT t.{its} FROM {other} t WHERE {where})"  # noqa: S608 - the database's own names


def _open(columns: list[str]) -> tuple[str, ...]:
    return tuple(name for name in columns if name not in SECRET)


def _told(table: str, column: str) -> str:
    return INSTEAD.get((table, column), f't."{column}"')


def write_table(table: Table, community_id: UUID, path: Path) -> int:
    """One table's rows as NDJSON, straight from the database to the file; how many there were."""
    count = 0
    with path.open("wb") as out:
        for line in rows_of(table, community_id):
            out.write(line)
            count += 1
    return count


def rows_of(table: Table, community_id: UUID) -> Iterator[bytes]:
    """The rows of a table that belong to the community, each a line of JSON; none is kept in memory."""
    columns = ", ".join(f'{_told(table.name, name)} AS "{name}"' for name in table.columns)
    order = f" ORDER BY {ORDER[table.name]}" if table.name in ORDER else ""
    query = f"SELECT {columns} FROM {table.name} t WHERE {table.where}{order}"  # noqa: S608 - the database's own names
    as_json = f"SELECT row_to_json(x) FROM ({query}) x"  # noqa: S608
    yield from json_lines(as_json, {"community": community_id})


def json_lines(query: str, values: dict[str, object]) -> Iterator[bytes]:
    """One JSON value in each row, each as a line. The quote is a byte that JSON never holds: nothing is escaped."""
    connection.ensure_connection()
    raw = connection.connection
    copy = f"COPY ({mogrify(query, values, raw)}) TO STDOUT (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')"
    left = b""
    with raw.cursor() as cursor, cursor.copy(copy) as out:
        for some in out:
            *lines, left = (left + bytes(some)).split(b"\n")
            yield from (line + b"\n" for line in lines)
    if left:
        yield left + b"\n"
