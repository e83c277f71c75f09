"""What people said in a plan, each with who and when: answers to what matters, acts about goals, steps, scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alongside.plans.vocabulary import ActKind, Outcome, Position, Prompt, Side, StepState


@dataclass(frozen=True)
class Who:
    """Who said something: as `ui.by` draws an author."""

    id: UUID | None
    name: str
    role: str
    title: str
    voice: str
    on_behalf_of_name: str = ""


@dataclass(frozen=True)
class Kept:
    """A photo or a voice note that somebody put to their words."""

    name: str
    media_type: str
    size: int
    sha256: str
    shows: str


@dataclass(frozen=True)
class Matter:
    """One answer to what matters, in somebody's own words; `number` 1 is the first, later ones take its place."""

    id: UUID
    prompt: Prompt
    words: str
    who: Who
    at: datetime
    number: int = 1
    file: Kept | None = None
    kept_from: int = 0


@dataclass(frozen=True)
class Act:
    """One act about a goal, as it was written down: never changed since.

    `number` is its place in the goal's path (1, 2, …); `version` the version that it makes (PROPOSED, COUNTERED) or is
    about. `levels` are the five steps from −2 to +2 in words, or none; `baseline` is where one begins (−1 or −2).
    """

    id: UUID
    number: int
    kind: ActKind
    version: int
    who: Who
    side: Side
    at: datetime
    title: str = ""
    words: str = ""
    levels: tuple[str, ...] = ()
    baseline: int | None = None
    weight: int = 1
    position: Position | None = None
    reason: str = ""
    point: str = ""
    importance: int | None = None
    confidence: int | None = None
    day: date | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class Version:
    """One wording of a goal, and every stand that was taken on it, in the order in which they were taken."""

    made: Act
    stands: tuple[Act, ...]

    @property
    def number(self) -> int:
        """1 for the first."""
        return self.made.version

    @property
    def latest(self) -> dict[UUID | None, Act]:
        """What each says to it now, by who; earlier stands of theirs stay in `stands`."""
        return {one.who.id: one for one in self.stands}


@dataclass(frozen=True)
class Step:
    """A step of a goal, as it stands now; `number` counts its versions, which stay readable in the path."""

    origin_id: UUID
    goal_id: UUID | None
    number: int
    words: str
    who: Who
    at: datetime
    owner_id: UUID | None = None
    owner_name: str = ""
    due_on: date | None = None
    hinders: str = ""
    helps: str = ""
    readiness: int | None = None
    state: StepState = StepState.OPEN
    reason: str = ""
    in_version: int = 1


@dataclass(frozen=True)
class Scored:
    """Where somebody saw a goal on one day: the level from −2 to +2, on the five steps of that version of the goal."""

    goal_id: UUID
    version: int
    who: Who
    side: Side
    level: int
    words: str
    on: date
    at: datetime
