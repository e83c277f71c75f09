"""Files that came through the page, taken in by the worker; a run that a dead worker left goes on where it stopped."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.models import Seat
from alongside.people.queries.standing import holds
from alongside.record.importing.beginning import plan_of, usual_source
from alongside.record.importing.reading.pieces import Limits
from alongside.record.importing.rules import SENDERS
from alongside.record.importing.running import carry_out, only_import
from alongside.record.models import ImportRun

# Through the page less is unpacked than from a shell: whoever runs the machine did not choose these files.
PAGE_LIMITS = Limits(most_bytes=4 * 1024**3)


def go_on_with_sent_files() -> None:
    """Take in whatever was sent and is not done, if nobody is at it."""
    for run_id in (
        ImportRun.objects.filter(uploaded=True, ended_at=None)
        .order_by("begun_at")
        .values_list("pk", flat=True)
    ):
        take_in_run(run_id)


def take_in_run(run_id: UUID) -> None:
    """Take in one run's files, in the name of who sent them; then the files are deleted.

    Where the community's import is at work already nobody waits for it: however often a run is asked for, it holds up
    no other work, and its turn comes within a minute.
    """
    run = ImportRun.objects.select_related("community", "center").filter(pk=run_id, ended_at=None).first()
    if run is None:
        return
    with only_import(run.community_id, wait=False) as mine:
        if not mine or ImportRun.objects.filter(pk=run_id, ended_at=None).count() == 0:
            return
        by = _who_sent(run)
        with translation.override(by.language if by else run.community.language):
            if by is None:
                _stop(run, _("Who sent it no longer works at this center. Nothing more of it is taken in."))
            else:
                _take_in(run, by)
    _forget_files(run)


def _take_in(run: ImportRun, by: Actor) -> None:
    if not run.source and run.center is not None:
        ImportRun.objects.filter(pk=run.pk).update(source=usual_source(run.center))
    carry_out(run, plan_of(run, by), limits=PAGE_LIMITS)


def _stop(run: ImportRun, problem: str) -> None:
    ImportRun.objects.filter(pk=run.pk).update(state="stopped", problem=problem, ended_at=timezone.now())


def _who_sent(run: ImportRun) -> Actor | None:
    """The sender in the seat in which they sent, if they still have it."""
    if run.begun_in_seat is None or run.begun_by_id is None:
        return None
    today = timezone.localdate(timezone=ZoneInfo(run.community.zone))
    mine = Seat.objects.select_related("person").filter(pk=run.begun_in_seat, person_id=run.begun_by_id)
    seat = mine.filter(holds(today), person__deactivated_at=None).first()
    if seat is None:
        return None
    if Role(seat.role) not in SENDERS or seat.organization_id != run.center_id:
        return None
    return Actor(
        person_id=seat.person_id, seat_id=seat.pk, role=Role(seat.role), name=seat.person.name,
        community_id=run.community_id, title=seat.title, center_id=run.center_id,
        center_name=run.center.name if run.center else "", language=seat.person.language,
    )  # fmt: skip


def _forget_files(run: ImportRun) -> None:
    """The files of a run that is over; nothing outside its own folder is touched."""
    for path in run.sources.values_list("path", flat=True):
        folder = Path(path).parent
        if folder.name == str(run.pk):
            shutil.rmtree(folder, ignore_errors=True)
            return
