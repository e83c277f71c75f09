"""`alongside verify`: is every line of the ledger as it was written, and is none gone or slipped in?

Streams both ways with server-side cursors, so that memory stays small at millions of lines. It names each line
that is altered, removed or inserted, and each seal that is.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from alongside.contributions.head import Head, noted
from alongside.contributions.marks import FIELDS, content_of_values, mark_of_content
from alongside.contributions.models import Seal
from alongside.contributions.sealing import NO_SEAL, Root, leaf_hash, seal_hash
from alongside.contributions.seals import LOOK_BACK

Tell = Callable[[str], None]
_LINE = ", ".join("l." + name for name in FIELDS) + ", l.details, l.mac"
_SEALED = f"""
    SELECT f.seal_id, f.position, f.hash, f.line_id, {_LINE}
    FROM contributions_leaf f LEFT JOIN contributions_line l ON l.id = f.line_id
    WHERE f.seal_id <= %s ORDER BY f.seal_id, f.position
"""  # noqa: S608
_UNSEALED = f"""
    SELECT {_LINE} FROM contributions_line l
    WHERE NOT EXISTS (SELECT 1 FROM contributions_leaf f WHERE f.line_id = l.id) ORDER BY l.id
"""  # noqa: S608


@dataclass
class Found:
    """What is wrong, each in one sentence, and how many lines were looked at."""

    troubles: list[str] = field(default_factory=list)
    sealed: int = 0
    waiting: int = 0
    strange_marks: int = 0


def run() -> int:
    """Check the whole ledger and say what was found; 0 where it is whole, 1 where it is not."""
    began = time.monotonic()
    found = examine(_progress())
    took = time.monotonic() - began
    looked = found.sealed + found.waiting
    rate = f"{looked:,} lines in {took:.1f} s, {looked / max(took, 0.001):,.0f} a second"
    for trouble in found.troubles:
        print(trouble)
    if not found.troubles:
        waiting = f", {found.waiting:,} of them wait for the next seal" if found.waiting else ""
        print(f"The ledger is whole: every line is as it was written ({rate}{waiting}).")
        return 0
    if found.strange_marks == looked:
        print("No line carries this house's mark. Is ledger.key the one that it was begun with?")
    print(f"The ledger is not whole: {len(found.troubles)} things stand above ({rate}).")
    return 1


def examine(tell: Tell = lambda words: None) -> Found:
    """Look at every line, leaf and seal."""
    found = Found()
    head = noted()  # before the newest seal is read, so that one sealed meanwhile is no trouble
    with transaction.atomic():
        newest = Seal.objects.order_by("-number").first()
        last = newest.number if newest else 0
        _look_at_chain(last, head, found)
        _look_at_sealed(last, found, tell)
        _look_at_unsealed(newest, found, tell)
    return found


def _look_at_chain(last: int, head: Head | None, found: Found) -> None:
    previous, expected = NO_SEAL, 1
    for seal in _seals(last):
        if seal.number != expected:
            found.troubles.append(f"removed: {_numbers(expected, seal.number - 1)}")
        made = seal_hash(seal.number, bytes(seal.previous), bytes(seal.root), seal.lines, seal.at)
        if made != bytes(seal.hash):
            found.troubles.append(f"altered: seal {seal.number} of {_when(seal.at)}")
        elif seal.number == expected and previous != bytes(seal.previous):
            found.troubles.append(
                f"altered: seal {seal.number} of {_when(seal.at)} does not follow the one before"
            )
        if head and head.number == seal.number and head.hash != bytes(seal.hash):
            found.troubles.append(
                f"altered: seal {seal.number} is not the one that was noted outside the database"
            )
        previous, expected = bytes(seal.hash), seal.number + 1
    if head and head.number > last:
        found.troubles.append(f"removed: {_numbers(last + 1, head.number)}, noted outside the database")


def _look_at_sealed(last: int, found: Found, tell: Tell) -> None:
    groups = groupby(_stream(_SEALED, [last]), key=lambda row: row[0])
    number, rows = next(groups, (None, iter(())))
    for seal in _seals(last):
        while number is not None and number < seal.number:
            found.troubles.append(f"removed: seal {number}, and with it the proof of its lines")
            number, rows = next(groups, (None, iter(())))
        if number != seal.number:
            found.troubles.append(f"removed: the list of all {seal.lines} lines under {_seal_in_words(seal)}")
            continue
        _look_under(seal, rows, found, tell)
        number, rows = next(groups, (None, iter(())))


def _look_under(seal: Seal, rows: Iterator[tuple[Any, ...]], found: Found, tell: Tell) -> None:
    root, expected, before = Root(), 0, len(found.troubles)
    for _, position, leaf, line_id, *row in rows:
        if position > expected:
            found.troubles.append(
                f"removed: {_numbers(expected + 1, position, 'line')} under {_seal_in_words(seal)}"
            )
        expected = position + 1
        root.add(bytes(leaf))
        _look_at_line(line_id, bytes(leaf), row, found, slipped_in=position >= seal.lines)
        found.sealed += 1
        tell(f"{found.sealed:,} sealed lines")
    if expected < seal.lines:
        found.troubles.append(
            f"removed: {_numbers(expected + 1, seal.lines, 'line')} under {_seal_in_words(seal)}"
        )
    if root.hash() != bytes(seal.root) and len(found.troubles) == before:
        found.troubles.append(f"altered: the list of lines under {_seal_in_words(seal)}")


def _look_at_line(line_id: UUID, leaf: bytes, row: list[Any], found: Found, *, slipped_in: bool) -> None:
    *values, details, mac = row
    if values[0] is None:
        found.troubles.append(f"removed: line {line_id}, made {_when(_made(line_id))}")
        return
    content = content_of_values(values, json.loads(details))
    marked = mark_of_content(content) == bytes(mac)
    found.strange_marks += not marked
    if slipped_in:
        found.troubles.append(f"inserted: {_in_words(values)}")
    elif not marked:
        found.troubles.append(f"altered: {_in_words(values)}")
    elif leaf_hash(content, bytes(mac)) != leaf:
        found.troubles.append(f"altered: what the seal notes of {_in_words(values)}")


def _look_at_unsealed(newest: Seal | None, found: Found, tell: Tell) -> None:
    long_ago = newest.at - LOOK_BACK if newest else datetime.min.replace(tzinfo=UTC)
    for *values, details, mac in _stream(_UNSEALED, []):
        found.waiting += 1
        tell(f"{found.waiting:,} lines not yet sealed")
        if mark_of_content(content_of_values(values, json.loads(details))) != bytes(mac):
            found.strange_marks += 1
            found.troubles.append(f"inserted, or altered before it was sealed: {_in_words(values)}")
        elif _made(values[0]) < long_ago:
            found.troubles.append(f"inserted, or no longer under its seal: {_in_words(values)}")


def _seals(last: int) -> Iterator[Seal]:
    return Seal.objects.filter(number__lte=last).order_by("number").iterator()


def _stream(words: str, values: list[Any]) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(words, values)
        while rows := cursor.fetchmany(2000):
            yield from rows


def _made(line_id: UUID) -> datetime:
    """When a line's id was made: the time is part of it (RFC 9562)."""
    return datetime.fromtimestamp((line_id.int >> 80) / 1000, UTC)


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%d %B %Y %H:%M:%S} UTC"


def _numbers(first: int, last: int, what: str = "seal") -> str:
    return f"{what} {first}" if first == last else f"{what}s {first} to {last}"


def _seal_in_words(seal: Seal) -> str:
    return f"seal {seal.number} of {_when(seal.at)}"


def _in_words(values: list[Any]) -> str:
    """Which line: its id, when, who in which role, what, as it stands there now."""
    line = dict(zip(FIELDS, values, strict=True))
    behalf = f" for {line['on_behalf_of_name']}" if line["on_behalf_of_name"] else ""
    who = f"{line['actor_name']} ({line['role']}){behalf}"
    subject = f"{line['subject_type']} “{line['subject_words']}”"
    return f"line {line['id']}, {_when(line['at'])}: {who}, {line['verb']}, {subject}"


def _progress() -> Tell:
    """Says how far it is every two seconds, to whoever waits."""
    last = [time.monotonic()]

    def tell(words: str) -> None:
        if time.monotonic() - last[0] > 2:
            last[0] = time.monotonic()
            print(f"… {words}", file=sys.stderr, flush=True)

    return tell
