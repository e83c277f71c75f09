"""Parcels are made by the worker, in the name of who asked: the database leaves out what their seat may not see."""

from __future__ import annotations

import shutil
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection, connections, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alongside.contributions.acting import acting
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, Role
from alongside.kit.verdict import Refused
from alongside.leaving.models import Parcel
from alongside.leaving.packing import Nobody, Tell, pack
from alongside.leaving.queries.everything import count_entries
from alongside.leaving.rules import may_take_along
from alongside.people.models import Seat
from alongside.people.queries.standing import holds
from alongside.sharing.actions.opening import leave_receipt
from alongside.sharing.protection import WEB
from alongside.sharing.queries.rights import rights_over

KEPT = timedelta(days=7)
_TELL_AFTER = 1.0


def file_of(parcel: Parcel) -> Path:
    """Where a parcel's file lies until it is deleted."""
    return Path(settings.ALONGSIDE_HOME) / "parcels" / f"{parcel.pk}.zip"


def make(parcel_id: UUID) -> None:
    """Make one parcel, if nobody is at it; from the start where a worker died over it."""
    with _alone(parcel_id) as mine:
        parcel = (
            Parcel.objects.filter(pk=parcel_id, state__in=["waiting", "running"]).first() if mine else None
        )
        if parcel is None:
            return
        by = _who_asked(parcel)
        if by is None:
            _stop(parcel, "")
            return
        Parcel.objects.filter(pk=parcel_id).update(state="running", written=0)
        with translation.override(by.language), timezone.override(ZoneInfo(by.zone)):
            try:
                _make(parcel, by)
            except (Refused, Nobody):
                _stop(parcel, _("You may no longer see this. Nothing of it was written."))


def _make(parcel: Parcel, by: Actor) -> None:
    path = file_of(parcel)
    folder = path.with_suffix("")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    try:
        with seen_by(by):
            may_take_along(by, parcel.person_id).or_refuse()
            _leave_receipt(by, parcel.person_id)
            total = count_entries(by, parcel.person_id)
            pack(
                by, parcel.person_id, folder, moment=timezone.now().isoformat(), tell=_progress(parcel, total)
            )
        size = _zip(folder, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    now = timezone.now()
    Parcel.objects.filter(pk=parcel.pk).update(
        state="done", total=total, written=total, size=size, ready_at=now, until=now + KEPT
    )


def _leave_receipt(by: Actor, person_id: UUID) -> None:
    """Who takes somebody else's things along has looked at all of them."""
    rights = rights_over(by, person_id)
    if rights and not rights.is_self:
        leave_receipt(by, rights, rights.seen_of(Category), "parcel")


def _zip(folder: Path, path: Path) -> int:
    draft = path.with_suffix(".part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as out:
        for one in sorted(folder.rglob("*")):
            if one.is_file():
                out.write(one, one.relative_to(folder))
    draft.chmod(0o600)
    draft.rename(path)
    return path.stat().st_size


@contextmanager
def seen_by(by: Actor) -> Iterator[None]:
    """Read as the web role does for this seat, whatever role the process has: row-level security judges."""
    with transaction.atomic():
        _as_role(f"SET LOCAL ROLE {WEB}")
        with acting(by):
            yield
        _as_role("RESET ROLE")


def _as_role(words: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(words)


def _progress(parcel: Parcel, total: int) -> Tell:
    """How far it is, told past the transaction that reads; not for what is done in a second."""
    last = time.monotonic()

    def tell(written: int) -> None:
        nonlocal last
        if time.monotonic() - last < _TELL_AFTER:
            return
        last = time.monotonic()
        beside = connections.create_connection("default")
        try:
            with beside.cursor() as cursor:
                cursor.execute(
                    "UPDATE leaving_parcel SET written = %s, total = %s WHERE id = %s",
                    [written, total, parcel.pk],
                )
        finally:
            beside.close()

    return tell


@contextmanager
def _alone(parcel_id: UUID) -> Iterator[bool]:
    key = [f"alongside parcel {parcel_id}"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", key)
        mine = bool(cursor.fetchone()[0])
    try:
        yield mine
    finally:
        if mine:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", key)


def _who_asked(parcel: Parcel) -> Actor | None:
    """Who asked, in the seat in which they asked, if they still have it."""
    mine = Seat.objects.select_related("person", "community", "organization").filter(
        pk=parcel.asked_in_seat, person_id=parcel.asked_by_id, person__deactivated_at=None
    )
    seat = mine.first()
    if (
        seat is None
        or not mine.filter(holds(timezone.localdate(timezone=ZoneInfo(seat.community.zone)))).exists()
    ):
        return None
    return Actor(
        person_id=seat.person_id, seat_id=seat.pk, role=Role(seat.role), name=seat.person.name,
        community_id=seat.community_id, community_name=seat.community.name, title=seat.title,
        center_id=seat.organization_id, center_name=seat.organization.name if seat.organization else "",
        language=seat.person.language, zone=seat.community.zone,
    )  # fmt: skip


def _stop(parcel: Parcel, problem: str) -> None:
    Parcel.objects.filter(pk=parcel.pk).update(state="stopped", problem=problem)


def go_on() -> None:
    """Make what a dead worker left, and delete what was kept long enough."""
    for parcel_id in Parcel.objects.filter(state__in=["waiting", "running"]).values_list("pk", flat=True):
        make(parcel_id)
    for parcel in Parcel.objects.filter(until__lte=timezone.now()).exclude(state="gone"):
        file_of(parcel).unlink(missing_ok=True)
        Parcel.objects.filter(pk=parcel.pk).update(state="gone")
