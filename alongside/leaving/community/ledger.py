"""The ledger with its seals, so that anybody can check it elsewhere, without this house and without its key.

Lines of other communities stay with them; their leaves are here as bare hashes, because a seal is over all of a minute.
So are those that would tell whose a safety concern without a name is, and those that nobody but their writer reads:
that nothing was altered shows all the same.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.contributions import sealing
from alongside.contributions.marks import FIELDS, content_of_values
from alongside.leaving.community.tables import json_lines
from alongside.leaving.queries.theirs import kept_back

_LINES = f"""SELECT f.seal_id, f.position, l.mac, {", ".join("l." + name for name in FIELDS)}, l.details
    FROM contributions_line l LEFT JOIN contributions_leaf f ON f.line_id = l.id
    WHERE l.community_id = %s AND NOT {{kept}} ORDER BY l.id"""  # noqa: S608 - names of columns
_SEALS = """SELECT json_build_object('number', number, 'at', at, 'lines', lines, 'root', encode(root, 'hex'),
    'previous', encode(previous, 'hex'), 'hash', encode(hash, 'hex')) FROM contributions_seal ORDER BY number"""
_LEAVES = """SELECT json_build_array(f.seal_id, f.position, encode(f.hash, 'hex'),
    CASE WHEN l.id IS NOT NULL THEN l.id END) FROM contributions_leaf f
    LEFT JOIN contributions_line l ON l.id = f.line_id AND l.community_id = %(community)s
    AND NOT {kept} ORDER BY f.seal_id, f.position"""
_KEPT_BACK = "SELECT count(*) FROM contributions_line l WHERE l.community_id = %s AND {kept}"


def write_ledger(community_id: UUID, folder: Path) -> dict[str, int]:
    """Write lines, seals and leaves, and what checks them."""
    shutil.copyfile(str(sealing.__file__), folder / "sealing.py")
    return {
        "lines": _write_lines(community_id, folder / "lines.ndjson"),
        "lines_without_content": _kept_back(community_id),
        "seals": _write(_SEALS, community_id, folder / "seals.ndjson"),
        "leaves": _write(_LEAVES.format(kept=kept_back("l.")), community_id, folder / "leaves.ndjson"),
    }


def _kept_back(community_id: UUID) -> int:
    """How many lines are here as their leaves alone."""
    with connection.cursor() as cursor:
        cursor.execute(_KEPT_BACK.format(kept=kept_back("l.")), [community_id])
        return int(cursor.fetchone()[0])


def _write(query: str, community_id: UUID, path: Path) -> int:
    count = 0
    with path.open("wb") as out:
        for line in json_lines(query, {"community": community_id}):
            out.write(line)
            count += 1
    return count


def _write_lines(community_id: UUID, path: Path) -> int:
    """Each line's content in the very form over which its mark and its seal are made."""
    count = 0
    with path.open("w", encoding="utf-8") as out, connection.chunked_cursor() as cursor:
        cursor.execute(_LINES.format(kept=kept_back("l.")), [community_id])
        while rows := cursor.fetchmany(2000):
            for seal, position, mac, *values, details in rows:
                out.write(_line(seal, position, mac, values, details))
                count += 1
    return count


def _line(seal: int | None, position: int | None, mac: Any, values: list[Any], details: Any) -> str:
    content = content_of_values(values, json.loads(details) if isinstance(details, str) else details).decode()
    place = json.dumps([seal, position])
    return f'{{"sealed":{place},"mac":"{bytes(mac).hex()}","content":{content}}}\n'
