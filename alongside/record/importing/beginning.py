"""A run begins: into which community and center, from which files; or goes on where the same one stopped."""

from __future__ import annotations

import hashlib
import json
import os
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.people.models import Organization
from alongside.record.importing.plan import Plan
from alongside.record.importing.reading.files import FoundFile
from alongside.record.models import ImportRun, ImportSource


def begin_run(
    *, by: Actor, center: Organization, files: list[FoundFile], source: str = "", uploaded: bool = False
) -> ImportRun:
    """The unfinished run over exactly these files, or a new one."""
    asked = _asked(files)
    source = source or usual_source(center)
    unfinished = ImportRun.objects.filter(
        center=center,
        asked=asked,
        source=source,
        ended_at=None,
        uploaded=False,
        state__in=["waiting", "running"],
    )
    run = None if uploaded else unfinished.order_by("-begun_at").first()
    if run is not None:
        return run
    run = ImportRun(
        community_id=center.community_id, center=center, begun_by_id=by.person_id, begun_by_name=by.name,
        begun_in_seat=by.seat_id, bytes_total=sum(file.size for file in files), source=source, asked=asked,
        uploaded=uploaded,
    )  # fmt: skip
    run.save(force_insert=True)
    ImportSource.objects.bulk_create(
        (
            ImportSource(
                run=run, position=place, name=_storable(file.name), path=_openable(file.path), size=file.size
            )
            for place, file in enumerate(files)
        ),
        batch_size=1000,
    )
    return run


def _storable(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def _openable(path: str) -> str:
    """A path that a database can hold; a file whose name is no UTF-8 is set aside when its turn comes."""
    return path if path == _storable(path) else ""


def _asked(files: list[FoundFile]) -> str:
    """The same files, unchanged, give the same words."""
    seen = [
        [file.path, file.size, os.stat(file.path).st_mtime_ns if os.path.exists(file.path) else 0]
        for file in files
    ]
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def usual_source(center: Organization) -> str:
    """What a center's files are called: as at its first import, so that a new name of the center changes nothing."""
    first = ImportRun.objects.filter(center=center).exclude(source="").order_by("begun_at", "id").first()
    return first.source if first else _("Files from %(center)s") % {"center": center.name}


def plan_of(run: ImportRun, by: Actor) -> Plan:
    """What a run is about, for its loop. The same for every part of it, also after a kill."""
    run.refresh_from_db()
    if run.center_id is None:
        raise ValueError("an import belongs to a center")
    return Plan(
        run_id=run.pk, community_id=run.community_id, center_id=run.center_id, source=run.source, by=by,
        zone=ZoneInfo(run.community.zone), begun_at=run.begun_at, own_only=run.uploaded,
    )  # fmt: skip
