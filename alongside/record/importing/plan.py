"""What one run is about, and what travels through it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from alongside.contributions.actor import Actor


@dataclass(frozen=True)
class Plan:
    """One run: for whom, into which center, in whose name.

    `source` is the sending system: within it, a name such as Patient/12 means one thing. `own_only` keeps the run
    to people whom the center looks after already: somebody who sends a file through the page can never reach a
    record elsewhere by writing another person's number into it.
    """

    run_id: UUID
    community_id: UUID
    center_id: UUID
    source: str
    by: Actor
    zone: ZoneInfo
    begun_at: datetime
    own_only: bool


@dataclass(slots=True)
class Incoming:
    """One resource on its way in: where it stood, its exact text, what it says, its name in the source.

    `last` is true when it waited for its patient to the end and nothing more will come.
    """

    file: str
    line: int
    kind: str
    key: str
    text: str
    resource: dict[str, Any]
    address: str = ""
    last: bool = False
    _digest: str = ""

    @property
    def digest(self) -> str:
        """The MD5 of its text, as PostgreSQL's md5() makes it: the same text is the same thing, nothing more."""
        if not self._digest:
            self._digest = hashlib.md5(self.text.encode(), usedforsecurity=False).hexdigest()
        return self._digest


@dataclass(frozen=True, slots=True)
class Remark:
    """A line of the report: something set aside, or taken in with a word about it."""

    file: str
    line: int
    kind: str
    reason: str
    taken_in: bool = False


@dataclass
class Outcome:
    """What a batch did: counts, and what the report has to say."""

    read: int = 0
    taken_in: dict[str, int] = field(default_factory=dict)
    new_versions: int = 0
    unchanged: int = 0
    new_patients: int = 0
    known_patients: set[UUID] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    about: dict[UUID, int] = field(default_factory=dict)
    made: set[UUID] = field(default_factory=set)

    def take_in(self, kind: str) -> None:
        """Count one resource that is kept now and was not before."""
        self.taken_in[kind] = self.taken_in.get(kind, 0) + 1

    def remark(self, one: Incoming, reason: str) -> None:
        """Say something about what was taken in."""
        self.remarks.append(Remark(one.file, one.line, one.kind, reason, taken_in=True))
