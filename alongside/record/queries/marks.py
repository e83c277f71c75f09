"""A place in the record's order: newest first by when it was true, then by id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
LAST_ID = UUID(int=2**128 - 1)


@dataclass(frozen=True)
class Mark:
    """The place of one entry, exact to the microsecond: what a page of the record goes on from."""

    true_at: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{(self.true_at - _BEGIN) // timedelta(microseconds=1)}.{self.id.hex}"


def read_mark(text: str) -> Mark | None:
    """The mark that an address holds; None where it holds none that can be read."""
    found = re.fullmatch(r"(-?[0-9]{1,17})\.([0-9a-f]{32})", text)
    if found is None:
        return None
    try:
        return Mark(_BEGIN + timedelta(microseconds=int(found[1])), UUID(found[2]))
    except OverflowError:
        return None
