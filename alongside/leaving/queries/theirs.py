"""What stays with its writer alone: found in what the models say of themselves (`theirs_alone`)."""

from __future__ import annotations

from functools import cache

from django.apps import apps

from alongside.kit.theirs import TheirsAlone
from alongside.leaving.queries.nameless import nameless

_SEAT = "(SELECT s.id FROM groups_groupseat s WHERE s.person_id = %(id)s)"


@cache
def theirs_alone() -> dict[str, TheirsAlone]:
    """Every table of which rows stay with their writer, and what each says of it."""
    said = {one._meta.db_table: getattr(one, "theirs_alone", None) for one in apps.get_models()}
    return {table: one for table, one in sorted(said.items()) if one is not None}


@cache
def taken_along() -> dict[str, str]:
    """For each such table the question for somebody's own rows of it, by `id`."""
    return {table: _own(table, one) for table, one in theirs_alone().items()}


def not_theirs(table: str, query: str) -> str:
    """The same question, without what stays with its writer unless they ask themselves (`own`)."""
    one = theirs_alone().get(table)
    if one is None:
        return query
    return f"SELECT t.* FROM ({query}) t WHERE (%(own)s OR NOT ({one.kept}))"  # noqa: S608 - words of our own alone


def lines_alone(line: str = "") -> str:
    """SQL that is true for a line of the ledger about such a thing that only who wrote it reads."""
    kinds = sorted(
        f"('{one._meta.app_label}', '{one.__name__}')"
        for one in apps.get_models()
        if one._meta.db_table in theirs_alone()
    )
    return (
        f"({line}about_id IS NOT NULL AND {line}about_id = {line}actor_id "
        f"AND (split_part({line}verb, '.', 1), {line}subject_type) IN ({', '.join(kinds)}))"
    )


def kept_back(line: str = "") -> str:
    """SQL that is true for a line that a community's export has as its leaf alone."""
    return f"({nameless(line)} OR {lines_alone(line)})"


def _own(table: str, one: TheirsAlone) -> str:
    mine = f"t.seat_id IN {_SEAT}" if one.by == "seat_id" else f"t.{one.by} = %(id)s"
    return f"SELECT t.* FROM {table} t WHERE {mine} ORDER BY t.id"  # noqa: S608 - names of our own alone
