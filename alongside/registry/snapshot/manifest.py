"""Which files are the snapshot: one small file names them, and is replaced whole. What it does not name is nothing."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from alongside.registry.measuring.naming import is_coded

NAME = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """A whole snapshot: of which moment and day, by which charter, in how many parts, and its files by kind of fact."""

    signature: str
    moment: datetime
    day: date
    charter: int
    parts: int
    members: int
    centers: list[str] = field(default_factory=list)
    files: dict[str, list[str]] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    """Which numbers it holds that are named by their codes."""
    closed: list[int] | None = None
    """Which categories its charter closes to studies; None: nobody noted it."""
    few: int = 7
    """Up to how many people its charter lets nothing be shown."""

    def holds(self, facts: Iterable[str]) -> bool:
        """Whether all of these facts are in it."""
        return all(one in (self.codes if is_coded(one) else self.files) for one in facts)

    def paths(self, folder: Path, kind: str) -> list[str]:
        """The files of one kind of fact."""
        return [str(folder / name) for name in self.files.get(kind, [])]


def folder_of(community_id: UUID) -> Path:
    """Where a community's snapshot lies; made where there is none."""
    folder: Path = settings.ALONGSIDE_HOME / "snapshot" / str(community_id)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def read(folder: Path) -> Manifest | None:
    """The snapshot that stands; None where there is none, or where a file that it names is gone."""
    try:
        told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        found = Manifest(
            **{
                **told,
                "moment": datetime.fromisoformat(told["moment"]),
                "day": date.fromisoformat(told["day"]),
            }
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return found if all((folder / name).exists() for name in _named(found)) else None


def _named(manifest: Manifest) -> set[str]:
    return {name for files in manifest.files.values() for name in files}


def put(folder: Path, manifest: Manifest, before: Manifest | None = None) -> None:
    """Let another snapshot stand: its files are on the disk, then its name is. Those of the one before are there."""
    there = _named(before) if before else set()
    for name in sorted(_named(manifest) - there):
        _to_disk(folder / name)
    told = asdict(manifest) | {"moment": manifest.moment.isoformat(), "day": manifest.day.isoformat()}
    beside = folder / f"{NAME}.new"
    beside.write_text(json.dumps(told, indent=1), encoding="utf-8")
    _to_disk(beside)
    os.replace(beside, folder / NAME)
    _to_disk(folder)


def tidy(folder: Path, *standing: Manifest) -> None:
    """Remove every file that no standing snapshot names: what was replaced, and what a process left that was killed."""
    named = {NAME}.union(*(_named(one) for one in standing))
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name not in named:
            path.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
