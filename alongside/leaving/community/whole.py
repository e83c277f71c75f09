"""All of a community into one folder, in order; a run that was stopped goes on where it was."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.leaving.actions.exports import begin_export
from alongside.leaving.community.bulk import write_bulk
from alongside.leaving.community.charters import write_charters
from alongside.leaving.community.files import write_files
from alongside.leaving.community.ledger import write_ledger
from alongside.leaving.community.patients import count_patients, write_patients
from alongside.leaving.community.tables import belonging, write_table
from alongside.leaving.queries.theirs import theirs_alone
from alongside.people.models import Community
from alongside.sharing.models import CharterVersion

ABOUT, SUMS, README = "export.json", "checksums.sha256", "README.md"
Say = Callable[[str], None]


class CannotExport(Exception):
    """It cannot begin; the sentence says why."""


def export(community: Community, root: Path, say: Say, every: float = 5.0) -> dict[str, Any]:
    """Write everything; what was written, by kind. Raises CannotExport."""
    _prepare(community, root)
    by = program(community_id=community.pk)
    begin_export(by=by, community=community)
    say(f"What nobody but its writer reads stays with them, in their own file: {'; '.join(_apart())}.")
    told: dict[str, Any] = {"community": str(community.pk), "name": community.name, "whole": False}
    told |= {"with_their_writers_alone": {name: one.what for name, one in theirs_alone().items()}}
    _about(root, told | {"begun_at": timezone.now().isoformat()})
    progress = _Progress(count_patients(community), say, every)
    write_patients(by, community, root, progress.tell)
    told |= {"patients": progress.done, "patients_a_second": progress.rate}
    with transaction.atomic():
        told |= _rest(community, root, say)
    told |= {"written_at": timezone.now().isoformat(), "whole": True}
    _about(root, told)
    say("The checksums …")
    _sums(root)
    return told


def _prepare(community: Community, root: Path) -> None:
    """An empty folder, or one in which an export of the same community was begun."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not any(root.iterdir()):
        return
    try:
        begun = json.loads((root / ABOUT).read_text(encoding="utf-8"))["community"]
    except (OSError, ValueError, KeyError):
        raise CannotExport(
            f"{root} is not empty. Name an empty folder, or one in which an export was begun."
        ) from None
    if begun != str(community.pk):
        raise CannotExport(f"In {root} lies the export of another community. Name another folder.")


def _rest(community: Community, root: Path, say: Say) -> dict[str, Any]:
    """What is written whole each time: quick beside the patients."""
    for name in ("fhir", "tables", "files", "charter", "ledger"):
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).mkdir()
    say("Everything as FHIR, by type …")
    fhir = write_bulk(community.pk, root / "fhir")
    say("Every table …")
    plain, nowhere = belonging()
    if nowhere:
        raise CannotExport(f"Nothing says to whom these tables belong: {', '.join(nowhere)}.")
    tables = {
        one.name: write_table(one, community.pk, root / "tables" / f"{one.name}.ndjson") for one in plain
    }
    say("What was handed out, the charter and the ledger …")
    files = write_files(community.pk, root / "files")
    charters = write_charters(community, root / "charter")
    ledger = write_ledger(community.pk, root / "ledger")
    shutil.copyfile(Path(__file__).with_name("check.py"), root / "check.py")
    _readme(community, root)
    return {"fhir": fhir, "tables": tables, "files": files, "charters": charters, "ledger": ledger}


def _readme(community: Community, root: Path) -> None:
    versions = CharterVersion.objects.filter(community=community, in_force_from__isnull=False)
    newest = versions.order_by("-number").first()
    rule = getattr(newest, "ending", "") or "The charter says nothing about the end."
    text = (Path(__file__).with_name("README.md.txt")).read_text(encoding="utf-8")
    said = text.replace("{community}", community.name).replace("{day}", f"{timezone.now():%Y-%m-%d}")
    apart = "".join(f"- {what}\n" for what in _apart())
    said = said.replace("{ending}", rule).replace("{apart}", apart)
    (root / README).write_text(said, encoding="utf-8")


def _apart() -> list[str]:
    """What stays with who wrote it, in words, once each."""
    return sorted({one.what for one in theirs_alone().values()})


def _about(root: Path, told: dict[str, Any]) -> None:
    (root / ABOUT).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _sums(root: Path) -> None:
    """A checksum for each file, in the form that `sha256sum -c` reads."""
    for left in root.glob("patients/*/*.part"):
        shutil.rmtree(left)
    with (root / SUMS).open("w", encoding="utf-8") as out:
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.name != SUMS and "__pycache__" not in path.parts:
                with path.open("rb") as content:
                    out.write(
                        f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {path.relative_to(root)}\n"
                    )


class _Progress:
    """How far the patients are, how many a second, and how long it takes still."""

    def __init__(self, total: int, say: Say, every: float) -> None:
        self.total, self.say, self.every = total, say, every
        self.done = self.written = 0
        self.begun = self.last = time.monotonic()

    @property
    def rate(self) -> float:
        """Patients written a second."""
        return round(self.written / max(time.monotonic() - self.begun, 0.001), 1)

    def tell(self, more: int, known: bool) -> None:
        """Hear of one more; say so once in a while, and at the end."""
        self.done += more
        self.written += 0 if known else more
        now = time.monotonic()
        if now - self.last < self.every and self.done < self.total:
            return
        self.last = now
        left = (self.total - self.done) / self.rate if self.rate else 0
        minutes = f"{left / 60:.0f} min" if left >= 90 else f"{left:.0f} s"
        self.say(f"{self.done:,} of {self.total:,} patients, {self.rate:,} a second, about {minutes} left")
