"""Every version of the charter, as JSON and as a page to read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import connection
from django.template import engines
from django.utils import translation

from alongside.kit.terms import Audience, Category, Right
from alongside.leaving.community.tables import tables_here
from alongside.leaving.paper import day, look
from alongside.people.models import Community
from alongside.sharing.words import AUDIENCE, CATEGORY, RIGHT

_PAGE = "leaving/_charter.jinja"
_WORDS: dict[str, Any] = {
    "audience": lambda value: AUDIENCE[Audience(value)], "category": lambda value: CATEGORY[Category(value)],
    "right": lambda value: RIGHT[Right(value)],
}  # fmt: skip
_WITHOUT = ("id", "version_id")


def write_charters(community: Community, folder: Path) -> int:
    """Write each version with all of its rows, whatever tables hold them."""
    jinja: Any = engines["jinja2"]
    count = 0
    for version, parts in _versions(community):
        name = f"charter-{version['number']}"
        told = json.dumps({"version": version, **parts}, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(told + "\n", encoding="utf-8")
        with translation.override(community.language):
            shown = [(_called(table), _shown(rows)) for table, rows in parts.items() if rows]
            begun = day(version["in_force_from"]) if version["in_force_from"] else ""
            ended = day(version["replaced_at"]) if version["replaced_at"] else ""
            page = jinja.env.get_template(_PAGE).render(
                look=look(), lang=community.language, community=community.name, version=version, parts=shown,
                begun=begun, ended=ended,
            )  # fmt: skip
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
        count += 1
    return count


def _versions(community: Community) -> Iterator[tuple[dict[str, Any], dict[str, list[dict[str, Any]]]]]:
    bound = sorted(
        table
        for table, columns in tables_here().items()
        if table.startswith("sharing_") and "version_id" in columns
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT to_json(v) FROM sharing_charterversion v WHERE v.community_id = %s ORDER BY v.number",
            [community.pk],
        )
        versions = [row[0] for row in cursor.fetchall()]
        for version in versions:
            parts = {}
            for table in bound:
                query = f"SELECT to_json(t) FROM {table} t WHERE t.version_id = %s ORDER BY t.id"  # noqa: S608
                cursor.execute(query, [version["id"]])
                parts[table] = [row[0] for row in cursor.fetchall()]
            yield version, parts


def _called(table: str) -> str:
    names = {"charterrule": "Rules", "guardrail": "Guardrails", "ageband": "Age bands", "article": "Articles"}
    return names.get(table.removeprefix("sharing_"), table.removeprefix("sharing_").capitalize())


def _shown(rows: list[dict[str, Any]]) -> tuple[list[str], list[list[str]]]:
    columns = [name for name in rows[0] if name not in _WITHOUT]
    return columns, [[_said(name, row[name]) for name in columns] for row in rows]


def _said(name: str, value: Any) -> str:
    if value is None:
        return ""
    try:
        return str(_WORDS[name](value)) if name in _WORDS else str(value)
    except ValueError:
        return str(value)
