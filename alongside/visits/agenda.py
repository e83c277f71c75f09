"""An agenda as it is read: what stands on it, in which order, who moved it, and how often it was carried over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

TICKS = ("discussed", "undiscussed")
CLOSING = ("discussed", "withdrawn")
ENDINGS = (*TICKS, "withdrawn", "back")
MOVES = ("up", "down")
WISHES = ("priority", "no_priority")
FAMILY, TEAM = ("patient", "caregiver"), ("clinician",)


@dataclass(frozen=True)
class By:
    """Who did something, as `ui.by` draws an author."""

    id: UUID | None
    name: str
    voice: str
    title: str = ""
    on_behalf_of_name: str = ""


@dataclass(frozen=True)
class Did:
    """One act on an item."""

    kind: str
    by: By
    at: datetime
    visit_id: UUID | None = None


@dataclass(frozen=True)
class Item:
    """One thing to talk about. `carried` counts the visits that were held since, at which it was not reached."""

    id: UUID
    words: str
    by: By
    at: datetime
    kept_from: int
    carried: int
    goal_id: UUID | None = None
    talk_on: date | None = None
    acts: tuple[Did, ...] = ()

    @property
    def ended(self) -> Did | None:
        """The act by which it is off the agenda; None while it stands on it."""
        last = _last(self.acts, ENDINGS)
        return last if last is not None and last.kind in CLOSING else None

    @property
    def ticked(self) -> Did | None:
        """Who ticked it; None where nobody did."""
        ended = self.ended
        return ended if ended is not None and ended.kind == "discussed" else None

    @property
    def moved(self) -> Did | None:
        """Who moved it last."""
        return _last(self.acts, MOVES)

    @property
    def first_for(self) -> tuple[By, ...]:
        """Who would like to begin with it."""
        latest = {one.by.id: one for one in self.acts if one.kind in WISHES}
        return tuple(one.by for one in latest.values() if one.kind == "priority")


@dataclass(frozen=True)
class Agreed:
    """Somebody's yes to an order."""

    by: By
    at: datetime
    items: tuple[UUID, ...]


@dataclass(frozen=True)
class Agenda:
    """What stands on the agenda in its order, and whose yes still holds for that order.

    `talks` are the goals, with the day on which people wanted to talk again, that came onto it before.
    """

    items: tuple[Item, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    talks: frozenset[tuple[UUID, date]] = frozenset()

    @property
    def open(self) -> tuple[Item, ...]:
        """What is still to be talked about."""
        return tuple(one for one in self.items if one.ended is None)

    @property
    def order(self) -> tuple[UUID, ...]:
        """The order that all sides can agree on: of what is kept from nobody."""
        return tuple(one.id for one in self.open if not one.kept_from)

    @property
    def yes(self) -> tuple[Agreed, ...]:
        """Each one's latest yes, where it is to the order of now."""
        latest = {one.by.id: one for one in self.agreed}
        return tuple(one for one in latest.values() if one.items == self.order)

    def yes_of(self, voices: Sequence[str]) -> Agreed | None:
        """The yes of one side."""
        return next((one for one in self.yes if one.by.voice in voices), None)

    @property
    def is_agreed(self) -> bool:
        """Whether the family's side and the team's side both said yes to this order."""
        return bool(self.order) and all(self.yes_of(side) is not None for side in (FAMILY, TEAM))


def _last(acts: Iterable[Did], kinds: Sequence[str]) -> Did | None:
    return next((one for one in reversed(tuple(acts)) if one.kind in kinds), None)
