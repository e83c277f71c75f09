"""Conditions that the tables of this room share: read with the group, written by whoever sits there, now."""

from __future__ import annotations

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
HERE = f"community_id = {COMMUNITY}"
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) "
    f"AND (author_title = '' OR author_title = (SELECT people_my_title())) AND on_behalf_of_name = '' AND at {NOW}"
)
MINE = "(SELECT groups_mine())::uuid[]"


def of_group(table: str) -> str:
    """SQL that is true where the row's group is one that the viewer reads."""
    return f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {table}.group_id)"  # noqa: S608 - names alone


def members_now(table: str) -> migrations.RunSQL:
    """Members alone read it: those who sit there now, and nobody who was only asked or whose term is over."""
    return migrations.RunSQL(
        f"CREATE POLICY members_now ON {table} AS RESTRICTIVE FOR SELECT TO {WEB} USING ("  # noqa: S608 - names alone
        f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {table}.group_id AND NOT g.members_only) "
        f"OR groups_sits({table}.group_id))",
        f"DROP POLICY members_now ON {table}",
    )


def by_member(table: str, more: str = "true") -> str:
    """SQL that is true where the row is written by the viewer, from their own seat in the group, now."""
    return f"groups_my_seat({table}.seat_id, {table}.group_id) AND {table}.at {NOW} AND {goes_on(table)} AND {more}"


def goes_on(table: str) -> str:
    """SQL that is true where the row's group has not ended."""
    return f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {table}.group_id AND g.ended_at IS NULL)"  # noqa: S608


def beside(table: str, thing: str, column: str) -> str:
    """SQL that is true where the thing that the row belongs to is of the same group."""
    return f"EXISTS (SELECT 1 FROM {thing} x WHERE x.id = {table}.{column} AND x.group_id = {table}.group_id)"  # noqa: S608
