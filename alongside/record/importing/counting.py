"""How far a run is and what it did: written in the transaction of each batch, so that a kill loses no count."""

from __future__ import annotations

import json
from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from alongside.kit.ids import time_ordered_id
from alongside.record.importing.people import copy_rows
from alongside.record.importing.plan import Outcome, Plan, Remark

_COUNT = """
    UPDATE record_importrun SET
      read = read + %(read)s, taken_in = taken_in + %(taken_in)s, unchanged = unchanged + %(unchanged)s,
      new_versions = new_versions + %(new_versions)s, set_aside = set_aside + %(set_aside)s,
      noticed = noticed + %(noticed)s, bytes_read = %(bytes_read)s,
      by_kind = by_kind || (
        SELECT coalesce(
          jsonb_object_agg(k.key, coalesce((by_kind ->> k.key)::bigint, 0) + k.value::bigint), '{}')
        FROM jsonb_each_text(%(by_kind)s::jsonb) k)
    WHERE id = %(run)s
"""
_BROUGHT = """
    INSERT INTO record_importedpatient (run_id, person_id, new, entries, told)
    SELECT %(run)s, b.person, b.new, b.entries, false
    FROM unnest(%(people)s::uuid[], %(new)s::boolean[], %(entries)s::int[]) AS b(person, new, entries)
    ON CONFLICT (run_id, person_id) DO UPDATE SET entries = record_importedpatient.entries + excluded.entries
"""
_PATIENTS = """
    UPDATE record_importrun r SET patients = c.new, patients_known = c.known
    FROM (SELECT count(*) FILTER (WHERE new) AS new, count(*) FILTER (WHERE NOT new) AS known
          FROM record_importedpatient WHERE run_id = %(run)s) c
    WHERE r.id = %(run)s
"""


def add_up(outcomes: Iterable[Outcome]) -> Outcome:
    """Several outcomes as one."""
    whole = Outcome()
    for one in outcomes:
        whole.read += one.read
        whole.new_versions += one.new_versions
        whole.unchanged += one.unchanged
        whole.known_patients |= one.known_patients
        whole.made |= one.made
        whole.remarks += one.remarks
        for kind, number in one.taken_in.items():
            whole.taken_in[kind] = whole.taken_in.get(kind, 0) + number
        for person_id, number in one.about.items():
            whole.about[person_id] = whole.about.get(person_id, 0) + number
    whole.known_patients -= whole.made
    return whole


def write_outcome(plan: Plan, outcome: Outcome, bytes_read: int) -> None:
    """Add a batch to its run's counts and to its report."""
    aside = sum(not one.taken_in for one in outcome.remarks)
    with connection.cursor() as cursor:
        cursor.execute(
            _COUNT,
            {
                "run": plan.run_id, "read": outcome.read, "taken_in": sum(outcome.taken_in.values()),
                "unchanged": outcome.unchanged, "new_versions": outcome.new_versions, "set_aside": aside,
                "noticed": len(outcome.remarks) - aside, "bytes_read": bytes_read,
                "by_kind": json.dumps(outcome.taken_in),
            },
        )  # fmt: skip
        people: list[UUID] = [*outcome.made, *outcome.known_patients]
        if people:
            new = [person_id in outcome.made for person_id in people]
            entries = [outcome.about.get(person_id, 0) for person_id in people]
            cursor.execute(_BROUGHT, {"run": plan.run_id, "people": people, "new": new, "entries": entries})
            cursor.execute(_PATIENTS, {"run": plan.run_id})
    _write_remarks(plan, outcome.remarks)


def _write_remarks(plan: Plan, remarks: list[Remark]) -> None:
    if remarks:
        copy_rows(
            "record_setaside",
            "id, run_id, file, line, kind, reason, taken_in",
            (
                (time_ordered_id(), plan.run_id, _storable(one.file), one.line, _storable(one.kind),
                 _storable(one.reason), one.taken_in)
                for one in remarks
            ),
        )  # fmt: skip


def _storable(words: str) -> str:
    """File names may hold anything; a database holds no NUL and no half characters."""
    return words.replace("\x00", "").encode("utf-8", "replace").decode()
