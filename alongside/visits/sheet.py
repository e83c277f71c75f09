"""The sheet of one visit, as it is read: what both sides prepared, said, decided, and what is told of it afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from alongside.questionnaires.queries.answered import ScoreShown
from alongside.sharing.queries.who import Reader
from alongside.visits.agenda import FAMILY, TEAM, Agenda, By
from alongside.visits.due import Standard


@dataclass(frozen=True)
class SaidLine:
    """One line of the visit, as it was written; `replaces` is the line of which it is a later wording."""

    id: UUID
    kind: str
    words: str
    by: By
    said_by: By
    at: datetime
    item_id: UUID | None = None
    replaces: UUID | None = None
    owner_name: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class Thread:
    """A line as it stands: its wordings now (two, where two people changed it at once), and what stood there before."""

    first: SaidLine
    now: tuple[SaidLine, ...]
    before: tuple[SaidLine, ...] = ()


def threads(lines: tuple[SaidLine, ...]) -> list[Thread]:
    """Every line that stands, in the order in which it was first said. What was taken back by all is gone."""
    later: dict[UUID, list[SaidLine]] = defaultdict(list)
    for line in lines:
        if line.replaces is not None:
            later[line.replaces].append(line)
    found = []
    for first in (one for one in lines if one.replaces is None):
        family = _family(first, later)
        tips = tuple(one for one in family if one.id not in later and one.words)
        if tips:
            found.append(Thread(first, tips, tuple(one for one in family if one.id in later)))
    return found


def _family(line: SaidLine, later: Mapping[UUID, list[SaidLine]]) -> list[SaidLine]:
    found = [line]
    for one in later.get(line.id, ()):
        found += _family(one, later)
    return found


@dataclass(frozen=True)
class Wording:
    """One wording of the summary, and whose yes it has."""

    id: UUID
    words: str
    by: By
    at: datetime
    composed: bool
    based_on: UUID | None = None
    also_from: UUID | None = None
    yes: tuple[tuple[By, datetime], ...] = ()

    def yes_of(self, voices: tuple[str, ...]) -> By | None:
        """The yes of one side."""
        return next((by for by, _at in self.yes if by.voice in voices), None)

    @property
    def is_agreed(self) -> bool:
        """Whether the family's side and the team's side both said yes to it."""
        return self.yes_of(FAMILY) is not None and self.yes_of(TEAM) is not None


def standing(wordings: tuple[Wording, ...]) -> list[Wording]:
    """The wordings that no later one took the place of: one, or two where two people wrote at once."""
    gone = {one.based_on for one in wordings} | {one.also_from for one in wordings}
    return [one for one in wordings if one.id not in gone]


@dataclass(frozen=True)
class Measured:
    """A value as it was at the last visit and as it is now, with the latest few for a small drawing.

    `said_by` names who says it, where it is what somebody says of how they feel; it is empty for what is measured.
    """

    code: str
    title: str
    unit: str
    now: float
    now_at: datetime
    then: float | None
    then_at: datetime | None
    low: float | None
    high: float | None
    trend: tuple[float, ...]
    said_by: str = ""


@dataclass(frozen=True)
class Journal:
    """The journal in brief: days written down since the last visit, and the bad ones among them; and before."""

    days: int = 0
    bad: int = 0
    days_before: int = 0
    bad_before: int = 0
    chips: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Filled:
    """A form that was filled in since the last visit, and how it scored.

    `here` where it was filled in at this very visit; `plain` where its answers are not of the sensitive kind.
    """

    origin_id: UUID
    title: str
    by_name: str
    at: datetime
    told: str
    scores: tuple[ScoreShown, ...] = ()
    form_id: UUID | None = None
    here: bool = False
    plain: bool = True


@dataclass(frozen=True)
class Given:
    """An answer to the question back."""

    by: By
    at: datetime
    answer: str
    words: str
    kept_from: int


@dataclass(frozen=True)
class Sent:
    """To whom the summary went; `told` where a letter said so."""

    by: By
    at: datetime
    way: str
    to_words: str
    told: bool = False


@dataclass(frozen=True)
class Did:
    """A step of the visit itself: planned, moved, begun, held, or not."""

    kind: str
    by: By
    at: datetime
    words: str
    was_at: datetime | None


@dataclass(frozen=True)
class Near:
    """Somebody who may be in the room: the person, a caregiver, or one of the team."""

    id: UUID
    name: str
    voice: str
    title: str = ""


@dataclass(frozen=True)
class Sheet:
    """All of one visit that the viewer may read; `since` is when they met last before."""

    since: datetime | None
    agenda: Agenda
    lines: tuple[SaidLine, ...] = ()
    wordings: tuple[Wording, ...] = ()
    steps: tuple[Did, ...] = ()
    sent: tuple[Sent, ...] = ()
    answers: tuple[Given, ...] = ()
    standards: tuple[tuple[Standard, datetime | None], ...] = ()
    measured: tuple[Measured, ...] = ()
    journal: Journal = field(default_factory=Journal)
    filled: tuple[Filled, ...] = ()
    near: tuple[Near, ...] = ()
    readers: tuple[tuple[int, Reader], ...] = ()
    forms: tuple[tuple[UUID, str], ...] = ()
