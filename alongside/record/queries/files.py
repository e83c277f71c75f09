"""Finding one file, as the viewer may see it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.record.models import File
from alongside.ui.keeping import path_of


@dataclass(frozen=True)
class Found:
    """A file that may be handed out: what it is called, what it is, where its bytes lie."""

    name: str
    media_type: str
    path: Path


def find_file(by: Actor, person_id: UUID, file_id: UUID) -> Found:
    """One file of a person. Raises Refused (not found) where the actor may not see it."""
    file = File.objects.filter(pk=file_id, person=person_id).first()
    if file is None:
        raise Refused("", may_know=False)
    return Found(file.name, file.media_type, path_of(file.sha256))
