"""Sending files to be taken in: they are kept until the worker has read them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import ngettext

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.record.importing import rules, verbs
from alongside.record.models import ImportRun, ImportSource
from alongside.record.queries.imports import unfinished_runs, works_at_a_center
from alongside.record.tasks import take_in_sent_files


@act
def send_files(*, by: Actor, files: Sequence[UploadedFile[Any]]) -> ImportRun:
    """Send files with a center's patients; the worker takes them in, and tells how far it is."""
    rules.may_send_files(by, at_a_center=works_at_a_center(by)).or_refuse()
    rules.when_send_files(unfinished_runs(by)).or_refuse()
    if by.community_id is None:
        raise ValueError("files are sent into a community")
    run = ImportRun(
        community_id=by.community_id, center_id=by.center_id, begun_by_id=by.person_id, begun_by_name=by.name,
        begun_in_seat=by.seat_id, uploaded=True, bytes_total=sum(file.size or 0 for file in files),
    )  # fmt: skip
    run.save(force_insert=True)
    folder = folder_of(run)
    folder.mkdir(mode=0o700, parents=True)
    ImportSource.objects.bulk_create(
        _kept(run, folder / str(place), place, file) for place, file in enumerate(files)
    )
    words = ngettext("%(n)s file", "%(n)s files", len(files)) % {"n": len(files)}
    contribute(by, verbs.FILES_SENT, run, words=words)
    take_in_sent_files.defer(run_id=str(run.pk))
    return run


def folder_of(run: ImportRun) -> Path:
    """Where a run's files lie until they are read."""
    return Path(settings.ALONGSIDE_HOME) / "imports" / str(run.pk)


def _kept(run: ImportRun, path: Path, place: int, file: UploadedFile[Any]) -> ImportSource:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        for chunk in file.chunks(1024 * 1024):
            out.write(chunk)
    name = (file.name or "").encode("utf-8", "replace").decode()
    return ImportSource(run=run, position=place, name=name, path=str(path), size=file.size or 0)
