"""Row-level security, written once: which rows of a table about persons the web role may read and write.

Other rooms protect their own tables with `protect` in a migration. Each row is judged by plain grants, by an index
(EXISTS: about a microsecond a row), which was measured to cost nothing beside the same filter written by hand. Lists
of people are narrowed first to an array of "my people", found once by `sharing_my_people`, that an index can use.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import migrations

WEB = "alongside_web"
SEAT = "(SELECT nullif(current_setting('alongside.seat', true), '')::uuid)"
PERSON = "(SELECT nullif(current_setting('alongside.person', true), '')::uuid)"
COMMUNITY = "(SELECT nullif(current_setting('alongside.community', true), '')::uuid)"
NOT_SHOWN_AS_ANOTHER = "(SELECT coalesce(current_setting('alongside.shown_to', true), '') = '')"
ACCOUNT = "(SELECT nullif(current_setting('alongside.account', true), '')::bigint)"


def people_of_my_seat(category: int | None = None, right: int = 1) -> str:
    """SQL for the array of persons of whom the viewer's seat may see something, or that category."""
    which = "NULL" if category is None else str(category)
    return f"(SELECT sharing_my_people({which}, {right}))::uuid[]"


def open_in(table: str, held: str) -> str:
    """SQL that is true where a row is not held from the viewer, beside a grant `g`: a hold is for self and caregivers.

    Whoever wrote it reads it. Somebody who is shown the record as another sees it never is shown what is held.
    """
    return (
        f"({table}.{held} IS NULL OR {table}.{held} <= now() OR {NOT_SHOWN_AS_ANOTHER} "
        f"AND (g.audience > 1 OR {table}.author_id = {PERSON}))"
    )


def granted(
    table: str,
    right: int,
    *,
    category: str = "category",
    kept_from: str | None = None,
    held: str | None = None,
) -> str:
    """SQL that is true where the viewer's seat holds this right over the row's person and category."""
    kept = "" if kept_from is None else f" AND ({table}.{kept_from} & (1 << g.audience)) = 0"
    kept += "" if held is None else f" AND {open_in(table, held)}"
    which = category if category.isdigit() else f"{table}.{category}"
    return (
        f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {table}.person_id "
        f"AND g.category = {which} AND g.right >= {right} AND g.starts <= now() AND now() < g.ends{kept})"
    )


def show_too(
    table: str, *, category: str = "category", kept_from: str | None = None, held: str | None = None
) -> migrations.RunSQL:
    """Let whoever is shown a record as another sees it see of this table only what they may see themselves, too."""
    which = category if category.isdigit() else f"{table}.{category}"
    kept = "0" if kept_from is None else f"{table}.{kept_from}"
    until = "NULL" if held is None else f"{table}.{held}"
    return migrations.RunSQL(
        f"CREATE POLICY shown_too ON {table} AS RESTRICTIVE FOR SELECT TO {WEB} USING ({NOT_SHOWN_AS_ANOTHER} "
        f"OR sharing_shown_too({table}.person_id, {which}, {kept}, {until}))",
        f"DROP POLICY shown_too ON {table}",
    )


def protect(
    table: str, *, category: str = "category", kept_from: str | None = None, held: str | None = None
) -> migrations.RunSQL:
    """Let the web role read a row where its category is granted, and add one where it may contribute.

    `category` is the column that holds it, or the number itself where every row has the same.
    """
    see = granted(table, 1, category=category, kept_from=kept_from, held=held)
    add = granted(table, 2, category=category)
    return secure(table, select=see, insert=add)


def secure(
    table: str,
    *,
    select: str,
    insert: str | None = None,
    update: str | None = None,
    columns: Iterable[str] = (),
    delete: str | None = None,
) -> migrations.RunSQL:
    """Switch row-level security on for a table and say what the web role may do, each by a condition in SQL.

    `columns` narrows UPDATE to those columns; without any, all may be updated where `update` allows it.
    """
    only = f" ({', '.join(columns)})" if columns else ""
    steps: list[Any] = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"GRANT SELECT ON {table} TO {WEB}",
        f"CREATE POLICY web_select ON {table} FOR SELECT TO {WEB} USING ({select})",
    ]
    if insert is not None:
        steps += [
            f"GRANT INSERT ON {table} TO {WEB}",
            f"CREATE POLICY web_insert ON {table} FOR INSERT TO {WEB} WITH CHECK ({insert})",
        ]
    if update is not None:
        steps += [
            f"GRANT UPDATE{only} ON {table} TO {WEB}",
            f"CREATE POLICY web_update ON {table} FOR UPDATE TO {WEB} USING ({update}) WITH CHECK (true)",
        ]
    if delete is not None:
        steps += [
            f"GRANT DELETE ON {table} TO {WEB}",
            f"CREATE POLICY web_delete ON {table} FOR DELETE TO {WEB} USING ({delete})",
        ]
    return migrations.RunSQL(steps, unsecure(table))


def unsecure(table: str) -> list[Any]:
    """The way back."""
    drops = [
        f"DROP POLICY IF EXISTS web_{verb} ON {table}" for verb in ("select", "insert", "update", "delete")
    ]
    return [*drops, f"REVOKE ALL ON {table} FROM {WEB}", f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"]


def lines_read_with(policy: str, kinds: dict[str, str], *, instead: bool = False) -> migrations.RunSQL:
    """Let a line of the ledger about a thing be read by whoever may read the thing: its kind, and its table.

    The table is asked by a function of its own, whose plan is kept and made only where a line of that kind is met:
    written out in the policy, the rules of all tables would be planned with each question to the ledger.
    """
    steps: list[Any] = [f"DROP POLICY {policy} ON contributions_line"] if instead else []
    for table in kinds.values():
        steps.append(
            f"CREATE OR REPLACE FUNCTION {table}_is_read(thing uuid) RETURNS boolean LANGUAGE plpgsql STABLE "
            "SET search_path = public, pg_temp AS $$ BEGIN "
            f"RETURN EXISTS (SELECT 1 FROM {table} t WHERE t.id = thing); END $$"
        )
    asked = " ".join(f"WHEN '{kind}' THEN {table}_is_read(subject_id)" for kind, table in kinds.items())
    steps.append(
        f"CREATE POLICY {policy} ON contributions_line FOR SELECT TO {WEB} "
        f"USING (CASE subject_type {asked} ELSE false END)"
    )
    return migrations.RunSQL(steps, f"DROP POLICY {policy} ON contributions_line")
