"""How far somebody has climbed a ladder, worked out from what both sides signed and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from alongside.plans.said import Who

ASIDE, WATCH, HELP, TOGETHER, ALONE, TEACH, WHOLE = 0, 1, 2, 3, 4, 5, 6
RUNGS = (WATCH, HELP, TOGETHER, ALONE, TEACH)
Half = Literal["learner", "clinician"]


@dataclass(frozen=True)
class Signed:
    """One side says that a rung is reached, or (`signs` false) that it is not, and why."""

    step: int
    half: Half
    who: Who
    signs: bool
    words: str
    at: datetime


@dataclass(frozen=True)
class Rung:
    """One rung of a ladder as somebody climbs it: what it looks like, and who has signed it."""

    step: int
    words: str
    learner: Signed | None
    clinician: Signed | None

    @property
    def is_reached(self) -> bool:
        """Whether both sides say so."""
        return self.learner is not None and self.clinician is not None


@dataclass(frozen=True)
class Refreshed:
    """They looked at it again, or set the day on which they will."""

    who: Who
    at: datetime
    done_on: date | None
    due_on: date | None
    words: str


@dataclass(frozen=True)
class LadderShown:
    """A version of a ladder, and who has signed it."""

    id: UUID
    origin_id: UUID
    version: int
    title: str
    about: str
    rungs: tuple[str, ...]
    whole: str
    refresh_months: int
    who: Who
    at: datetime
    signed: tuple[Who, ...] = ()
    is_ready: bool = False


@dataclass(frozen=True)
class SkillShown:
    """A ladder that somebody climbs, with all that was signed; `rungs` from the lowest up."""

    id: UUID
    person_id: UUID
    ladder_id: UUID
    title: str
    about: str
    whole_words: str
    refresh_months: int
    learner: Who
    begun_at: datetime
    rungs: tuple[Rung, ...]
    whole: Rung
    signed: tuple[Signed, ...]
    refreshed: tuple[Refreshed, ...] = ()

    @property
    def reached(self) -> int:
        """The highest rung that is reached, with all below it; 0 where it has only been begun."""
        return reached(self.rungs)

    @property
    def next_rung(self) -> Rung | None:
        """The rung that comes next; None at the top."""
        return self.rungs[self.reached] if self.reached < len(self.rungs) else None

    @property
    def is_taken_over(self) -> bool:
        """Whether the treatment is in the learner's hands whole: both say so, and they still do it alone."""
        return self.whole.is_reached and self.reached >= ALONE

    @property
    def aside(self) -> Signed | None:
        """Who set it aside, where it is: whatever is signed afterwards takes it up again."""
        return self.signed[-1] if self.signed and self.signed[-1].step == ASIDE else None

    @property
    def due_on(self) -> date | None:
        """The day on which they look at it again; None where nobody set one."""
        return self.refreshed[-1].due_on if self.refreshed else None


def reached(rungs: Iterable[Rung]) -> int:
    """How many rungs are reached from the lowest up, without a gap."""
    count = 0
    for rung in rungs:
        if not rung.is_reached:
            break
        count += 1
    return count


def standing(signed: Iterable[Signed]) -> Mapping[tuple[int, Half], Signed]:
    """What each side says now of each step: the last word counts, and only a yes stands."""
    last = {(one.step, one.half): one for one in signed}
    return {key: one for key, one in last.items() if one.signs}


def climbed(words: Sequence[str], signed: Sequence[Signed]) -> tuple[tuple[Rung, ...], Rung]:
    """The rungs of a ladder with who signed each, and the same for taking over the whole."""
    stands = standing(signed)

    def rung(step: int, told: str) -> Rung:
        return Rung(step, told, stands.get((step, "learner")), stands.get((step, "clinician")))

    return tuple(rung(step, told) for step, told in zip(RUNGS, words, strict=True)), rung(WHOLE, "")
