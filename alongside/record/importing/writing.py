"""Entries are written: each text once, a changed text as a new version, nothing overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from alongside.contributions.announcing import CHANNEL
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Role, Voice
from alongside.record import verbs
from alongside.record.importing.people import copy_rows
from alongside.record.importing.plan import Incoming, Outcome, Plan
from alongside.record.mapping.authors import author_named
from alongside.record.mapping.entries import columns_of
from alongside.record.mapping.subjects import patients_named

_COLUMNS = (
    "id, origin_id, version, person_id, kind, category, code_system, code, title, words, value, unit, value_words, "
    "low, high, chips, true_at, true_precision, true_words, author_id, author_name, author_role, author_title, voice, "
    "on_behalf_of_name, source, source_key, status, reason, resource, superseded_at, kept_from"
)
# The planner must go by the index: at ten million rows a hash join would read them all.
_CURRENT = """
    SELECT e.person_id, e.source_key, e.id, e.origin_id, e.version, e.kept_from, md5(e.resource)
    FROM unnest(%s::uuid[], %s::text[]) AS asked(person, key)
    JOIN record_entry e ON e.person_id = asked.person AND e.source = %s AND e.source_key = asked.key
      AND e.superseded_at IS NULL AND e.source_key <> ''
"""
_EARLIER = """
    SELECT e.origin_id, e.version, md5(e.resource), e.superseded_at IS NULL AND EXISTS (
      SELECT 1 FROM contributions_line l WHERE l.subject_id = e.id AND l.verb = ANY(%(by_a_person)s))
    FROM record_entry e WHERE e.origin_id = ANY(%(origins)s)"""
_BY_A_PERSON = [verbs.ENTRY_CORRECTED.key, verbs.ENTRY_TAKEN_BACK.key]

About = tuple[UUID, str]
Names = Callable[[str], str]


@dataclass(slots=True)
class Held:
    """What is held of one thing: its current version, the number of its last one, and the texts of all of them.

    `corrected` is true where a person wrote the current version: it stays, whatever the source says later.
    """

    row: UUID
    origin: UUID
    version: int
    kept_from: int
    digests: set[str] = field(default_factory=set)
    pending: list[Any] | None = None
    corrected: bool = False


def write_entries(
    plan: Plan, entries: Sequence[tuple[Incoming, UUID]], name_of: Names, outcome: Outcome
) -> None:
    """Write what is new about people; what is held already changes nothing."""
    asked = {(person_id, one.key) for one, person_id in entries if person_id not in outcome.made}
    held = _held(plan, asked, entries)
    rows: list[list[Any]] = []
    replaced: list[UUID] = []
    for one, person_id in entries:
        before = held.get((person_id, one.key))
        if before is not None and one.digest in before.digests:
            outcome.unchanged += 1
            continue
        row = _row(plan, one, person_id, before, name_of)
        if before is not None:
            outcome.new_versions += 1
            replaced += _put_away(plan, one, row, before, outcome)
        held[person_id, one.key] = _held_now(row, one, before)
        rows.append(row)
        outcome.take_in(one.kind)
        outcome.about[person_id] = outcome.about.get(person_id, 0) + 1
    if replaced:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE record_entry SET superseded_at = now() WHERE id = ANY(%s)", [replaced])
    if rows:
        copy_rows("record_entry", _COLUMNS, rows)
        _announce([row for row in rows if row[_SUPERSEDED] is None and row[_PERSON] not in outcome.made])


_NAMES = _COLUMNS.split(", ")
_SUPERSEDED, _PERSON, _TRUE_AT = (_NAMES.index(name) for name in ("superseded_at", "person_id", "true_at"))
# An open page shows so many of a batch at once; the rest is there when it is opened again.
_MOST_ANNOUNCED = 10


def _announce(rows: list[list[Any]]) -> None:
    """Tell open pages, at commit, that something came: once for each person, and never what."""
    about: dict[UUID, list[list[Any]]] = {}
    for row in rows:
        about.setdefault(row[_PERSON], []).append(row)
    news = []
    for person_id, theirs in about.items():
        latest = sorted(theirs, key=lambda row: row[_TRUE_AT])[-_MOST_ANNOUNCED:]
        news.append(json.dumps({"person": str(person_id), "entries": [str(row[0]) for row in latest]}))
    if news:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, one) FROM unnest(%s::text[]) AS one", [CHANNEL, news])


def _put_away(plan: Plan, one: Incoming, row: list[Any], before: Held, outcome: Outcome) -> list[UUID]:
    """Which of the two no longer stands, the one before or the new one; what is in the database is answered."""
    if before.corrected:
        row[_SUPERSEDED] = plan.begun_at
        outcome.remark(
            one, _("Somebody here corrected it before: their version stands, and this one lies beside it.")
        )
        return []
    if before.pending is None:
        return [before.row]
    before.pending[_SUPERSEDED] = plan.begun_at
    return []


def _held_now(row: list[Any], one: Incoming, before: Held | None) -> Held:
    digests = before.digests if before else set()
    digests.add(one.digest)
    return Held(row[0], row[1], row[2], row[-1], digests, row, before is not None and before.corrected)


def _held(plan: Plan, asked: set[About], entries: Sequence[tuple[Incoming, UUID]]) -> dict[About, Held]:
    if not asked:
        return {}
    people, keys = zip(*asked, strict=True)
    held: dict[About, Held] = {}
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off")
        cursor.execute(_CURRENT, [list(people), list(keys), plan.source])
        for person_id, key, *row in cursor.fetchall():
            row_id, origin, version, kept_from, digest = row
            held[person_id, key] = Held(row_id, origin, version, kept_from, {digest})
        changed = {
            held[person_id, one.key].origin: held[person_id, one.key]
            for one, person_id in entries
            if (person_id, one.key) in held and one.digest not in held[person_id, one.key].digests
        }
        if changed:
            cursor.execute(_EARLIER, {"origins": list(changed), "by_a_person": _BY_A_PERSON})
            for origin, version, digest, corrected in cursor.fetchall():
                found = changed[origin]
                found.digests.add(digest)
                found.version = max(found.version, version)
                found.corrected = found.corrected or corrected
    return held


def _row(plan: Plan, one: Incoming, person_id: UUID, before: Held | None, name_of: Names) -> list[Any]:
    columns = columns_of(one.resource, zone=plan.zone, otherwise=plan.begun_at, name_of=name_of)
    row_id = time_ordered_id()
    origin, version, kept_from = (
        (before.origin, before.version + 1, before.kept_from) if before else (row_id, 1, 0)
    )
    reason = _("A newer version came from %(source)s.") % {"source": plan.source} if before else ""
    superseded: datetime | None = None
    return [
        row_id, origin, version, person_id, columns.kind, columns.category, columns.code_system, columns.code,
        columns.title, columns.words, columns.value, columns.unit, columns.value_words, columns.low, columns.high,
        [], columns.true_at, columns.true_precision, "" if columns.dated else _("date not given"),
        *_author(plan, one, person_id, name_of),
        "", plan.source, one.key, columns.status, reason, one.text, superseded, kept_from,
    ]  # fmt: skip


def _author(
    plan: Plan, one: Incoming, person_id: UUID, name_of: Names
) -> tuple[UUID | None, str, str, str, str]:
    """author_id, author_name, author_role, author_title, voice."""
    found = author_named(one.resource)
    if found is not None and one.kind != "Patient":
        own = found.kind == "Patient" or (
            found.address.startswith("urn:")
            and found.address in {reference.address for reference in patients_named(one.resource)}
        )
        if own:
            name = found.name or name_of(str(person_id))
            return person_id, name or _("Patient"), Role.PATIENT.value, "", Voice.PATIENT.value
        name = found.name or name_of(found.address)
        if name:
            return None, name, found.role, "", found.voice
    return None, plan.source, Role.PROGRAM.value, "", Voice.SYSTEM.value
