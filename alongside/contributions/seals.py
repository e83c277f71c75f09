"""Sealing the ledger: each line without a leaf gets one, and all new leaves one seal. Nobody waits for it."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from alongside.contributions.head import Head, note, noted
from alongside.contributions.marks import FIELDS, content_of_values, mark_of_content
from alongside.contributions.models import Seal
from alongside.contributions.sealing import NO_SEAL, Root, leaf_hash, seal_hash

log = logging.getLogger(__name__)

LOOK_BACK = timedelta(days=2)
"""How long after its id was made a line may still arrive: longer than any transaction lasts."""
AT_ONCE = 20_000
"""Lines under one seal at most, so that memory stays small however many wait."""
_ONE_AT_A_TIME = 0x5EA1

_UNSEALED = f"""
    SELECT {", ".join("l." + field for field in FIELDS)}, l.details, l.mac FROM contributions_line l
    WHERE l.id >= %s AND NOT EXISTS (SELECT 1 FROM contributions_leaf f WHERE f.line_id = l.id)
    ORDER BY l.id LIMIT %s
"""  # noqa: S608
_LEAVES = "COPY contributions_leaf (line_id, seal_id, position, hash) FROM STDIN"


def seal_new_lines() -> int:
    """Seal every line that arrived since the last seal; how many were.

    A line whose mark is not the program's is never sealed: `verify` names it. Where another seals at this
    moment, this does nothing.
    """
    last = Seal.objects.order_by("-number").first()
    return _seal_from(_made_at(last.at - LOOK_BACK) if last else UUID(int=0))


def seal_all_lines() -> int:
    """The same without looking at when a line was made, for lines that arrived later than anybody thought."""
    return _seal_from(UUID(int=0))


def _made_at(moment: datetime) -> UUID:
    """The smallest id that a line made at this moment can have."""
    return UUID(int=int(moment.timestamp() * 1000) << 80)


def _seal_from(since: UUID) -> int:
    total = 0
    more: UUID | None = since
    while more is not None:
        sealed, more = _seal_some(more)
        total += sealed
    return total


@transaction.atomic
def _seal_some(since: UUID) -> tuple[int, UUID | None]:
    """How many lines were sealed, and from which id on there may be more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        if not cursor.fetchone()[0]:
            return 0, None
        cursor.execute(_UNSEALED, [since, AT_ONCE])
        rows = cursor.fetchall()
    leaves = _leaves_of(rows)
    if leaves:
        _note(_put(leaves))
    return len(leaves), UUID(int=rows[-1][0].int + 1) if len(rows) == AT_ONCE else None


def _leaves_of(rows: list[tuple[Any, ...]]) -> list[tuple[UUID, bytes]]:
    found, strange = [], 0
    for *values, details, mac in rows:
        content = content_of_values(values, json.loads(details))
        if mark_of_content(content) == bytes(mac):
            found.append((values[0], leaf_hash(content, bytes(mac))))
        else:
            strange += 1
    if strange:
        log.error("%s lines of the ledger do not carry the program's mark. See: alongside verify", strange)
    return found


def _put(leaves: list[tuple[UUID, bytes]]) -> Head:
    before = Seal.objects.order_by("-number").first()
    number, previous = (before.number + 1, bytes(before.hash)) if before else (1, NO_SEAL)
    root, at = Root(), timezone.now()
    for _, leaf in leaves:
        root.add(leaf)
    seal = seal_hash(number, previous, root.hash(), root.leaves, at)
    Seal.objects.create(
        number=number, at=at, lines=root.leaves, root=root.hash(), previous=previous, hash=seal
    )
    with connection.cursor() as cursor, cursor.copy(_LEAVES) as copy:
        for position, (line, leaf) in enumerate(leaves):
            copy.write_row((line, number, position, leaf))
    return Head(number, seal)


def _note(head: Head) -> None:
    """Note the newest seal; but a note that the ledger does not bear out stays, as the witness that it is."""
    before = noted()
    if before is not None:
        kept = Seal.objects.filter(number=before.number).first()
        if kept is None or bytes(kept.hash) != before.hash:
            log.error("The ledger does not hold the seal that was noted last. See: alongside verify")
            return
    transaction.on_commit(lambda: note(head))
