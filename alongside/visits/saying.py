"""What somebody is about to write down in a visit, before it is a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class Speaker:
    """Who said it: somebody who is in the room, whoever types."""

    id: UUID | None
    name: str
    voice: str


@dataclass(frozen=True)
class NewLine:
    """Something said in a visit, about an item or about the whole; a next step has an owner and perhaps a day."""

    kind: str
    words: str
    said_by: Speaker | None = None
    item_id: UUID | None = None
    owner_id: UUID | None = None
    owner_name: str = ""
    due_on: date | None = None
    sent_id: UUID | None = None
