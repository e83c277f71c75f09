"""The newest seal, noted outside the database, so that a cut-off tail shows."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class Head:
    """The number and the hash of a seal."""

    number: int
    hash: bytes


def _file() -> Path:
    return Path(settings.ALONGSIDE_HOME) / "ledger.head"


def noted() -> Head | None:
    """The seal that was noted last; None where none was, or where the note cannot be read."""
    try:
        number, seal = _file().read_text().split()
        return Head(int(number), bytes.fromhex(seal))
    except (OSError, ValueError):
        return None


def note(head: Head) -> None:
    """Note the newest seal, whole or not at all; a note that is newer already stays."""
    before = noted()
    if before is not None and before.number >= head.number:
        return
    draft = _file().with_name(f".ledger.head.{secrets.token_hex(6)}")
    with draft.open("w") as file:
        file.write(f"{head.number} {head.hash.hex()}\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, _file())
