"""The loop of a run: file by file, batch by batch, from where it stopped; at the end, whoever waited."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.acting import acting
from alongside.contributions.actions import contribute
from alongside.record.importing import verbs
from alongside.record.importing.ahead import BATCH_RESOURCES, Batch, Left, batches, closing_ahead
from alongside.record.importing.batch import take_in
from alongside.record.importing.counting import add_up, write_outcome
from alongside.record.importing.keys import source_key
from alongside.record.importing.plan import Incoming, Outcome, Plan, Remark
from alongside.record.importing.reading.files import FoundFile
from alongside.record.importing.reading.parsing import parse
from alongside.record.importing.reading.pieces import LIMITS, Limits
from alongside.record.importing.references import Names
from alongside.record.models import ImportedPatient, ImportRun, ImportWaiting

Tell = Callable[[int, int], None]


def quiet(_read: int, _bytes_read: int) -> None:
    """Tell nobody how far it is."""


@contextmanager
def only_import(community_id: UUID, *, wait: bool = True) -> Iterator[bool]:
    """One import at a time in a community; False where another is at work and we do not wait."""
    key = [f"alongside import {community_id}"]
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", key)
            held = True
        else:
            cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", key)
            held = bool(cursor.fetchone()[0])
    try:
        yield held
    finally:
        if held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", key)


def carry_out(run: ImportRun, plan: Plan, *, limits: Limits = LIMITS, tell: Tell = quiet) -> None:
    """Take in everything that a run is for, from wherever it stands; it ends as done."""
    ImportRun.objects.filter(pk=run.pk).update(state="running")
    names = Names(plan)
    left, before = _left(run)
    with closing_ahead(batches(left, limits, before)) as found:
        for number, batch in enumerate(found):
            _take_in_batch(plan, batch, names)
            tell(batch.read, batch.bytes_read)
            _learn(number)
    _take_in_waiting(plan, names, limits, run.bytes_total)
    _tell_the_ledger(plan)
    ImportRun.objects.filter(pk=run.pk).update(
        state="done", ended_at=timezone.now(), bytes_read=F("bytes_total")
    )
    run.refresh_from_db()


def _left(run: ImportRun) -> tuple[list[Left], int]:
    """The files not yet read to their end, and the bytes of those that are."""
    left, before = [], 0
    for one in run.sources.order_by("position"):
        if one.done:
            before += one.size
        else:
            left.append(Left(one.pk, FoundFile(one.name, one.path, one.size), one.records_done))
    return left, before


def _learn(number: int) -> None:
    """Let the planner know a table that has just become large: after 1, 2, 4, 8 … batches."""
    if number & (number + 1) == 0:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE record_entry (person_id, source, source_key, superseded_at)")


def _take_in_batch(plan: Plan, batch: Batch, names: Names) -> None:
    """One batch in one transaction, with the marks that say how far each of its files was read."""
    with acting(plan.by):
        done = Outcome(read=batch.read, remarks=batch.remarks)
        outcome = add_up([done, _taken_in(plan, batch.incoming, names)])
        write_outcome(plan, outcome, batch.bytes_read)
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE record_importsource s SET records_done = records_done + m.pieces "
                "FROM unnest(%s::uuid[], %s::bigint[]) AS m(id, pieces) WHERE s.id = m.id",
                [list(batch.pieces), list(batch.pieces.values())],
            )
            cursor.execute("UPDATE record_importsource SET done = true WHERE id = ANY(%s)", [batch.ended])


def _taken_in(plan: Plan, incoming: list[Incoming], names: Names) -> Outcome:
    """A batch written; where the database refuses it, in halves, until only what it refuses is set aside."""
    outcome = Outcome()
    if not incoming:
        return outcome
    try:
        with transaction.atomic():
            take_in(plan, incoming, names, outcome)
        return outcome
    except DatabaseError as problem:
        if not _is_about_content(problem):
            raise
        if len(incoming) == 1:
            one = incoming[0]
            reason = _("The database does not hold it (%(code)s).") % {"code": _state(problem)}
            return Outcome(remarks=[Remark(one.file, one.line, one.kind, reason)])
    half = len(incoming) // 2
    return add_up([_taken_in(plan, incoming[:half], names), _taken_in(plan, incoming[half:], names)])


def _is_about_content(problem: DatabaseError) -> bool:
    """Whether the database objects to what is written (data, constraints, limits), not to being used at all."""
    return _state(problem)[:2] in ("22", "23", "54")


def _state(problem: DatabaseError) -> str:
    """PostgreSQL's own code; its sentence could repeat what a patient's record says."""
    return getattr(problem.__cause__, "sqlstate", None) or ""


def _take_in_waiting(plan: Plan, names: Names, limits: Limits, bytes_read: int) -> None:
    """What waited for its patient: now everybody has come who comes."""
    while rows := list(ImportWaiting.objects.filter(run_id=plan.run_id).order_by("id")[:BATCH_RESOURCES]):
        with acting(plan.by):
            write_outcome(plan, _taken_in(plan, [_waited(row, limits) for row in rows], names), bytes_read)
            ImportWaiting.objects.filter(pk__in=[row.pk for row in rows]).delete()


def _waited(row: ImportWaiting, limits: Limits) -> Incoming:
    text, resource = parse(row.resource.encode(), limits)
    kind = resource["resourceType"]
    key = source_key(kind, resource.get("id"), row.address, text)
    return Incoming(row.file, row.line, kind, key, text, resource, row.address, last=True)


def _tell_the_ledger(plan: Plan) -> None:
    """One line for each person about whom something came in."""
    while True:
        told = list(ImportedPatient.objects.filter(run_id=plan.run_id, told=False).order_by("id")[:500])
        if not told:
            return
        run = ImportRun(pk=plan.run_id)
        with acting(plan.by):
            for one in told:
                if one.entries:
                    words = ngettext("%(n)s entry", "%(n)s entries", one.entries) % {"n": one.entries}
                    contribute(plan.by, verbs.BROUGHT_IN, run, words=words, about=one.person_id)
            ImportedPatient.objects.filter(pk__in=[one.pk for one in told]).update(told=True)


def every(seconds: float, tell: Callable[[int, int, float], None]) -> Tell:
    """Tell how far a run is, and how many resources a second it reads, once in so many seconds."""
    begun = last = time.monotonic()
    read = 0

    def heard(more: int, bytes_read: int) -> None:
        nonlocal read, last
        read += more
        now = time.monotonic()
        if now - last >= seconds:
            last = now
            tell(read, bytes_read, now - begun)

    return heard
