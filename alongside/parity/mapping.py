"""The map of joint work: four places by four phases. Pure: pieces of work in, plain counts out; never a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from alongside.kit.terms import Phase, Place


@dataclass(frozen=True)
class Work:
    """One piece of work in one cell: a group, a project, a motion; and which sides had part in it there."""

    id: UUID
    kind: str
    title: str
    place: Place
    phase: Phase
    partners: bool
    staff: bool

    @property
    def shared(self) -> bool:
        """Whether both sides had part in it there."""
        return self.partners and self.staff


@dataclass(frozen=True)
class Cell:
    """What was worked on at one place in one phase: what both sides had part in first, then by title."""

    place: Place
    phase: Phase
    works: tuple[Work, ...]

    @property
    def shared(self) -> int:
        """In how many of these pieces of work both sides had part."""
        return sum(one.shared for one in self.works)


@dataclass(frozen=True)
class Map:
    """All sixteen cells, place by place."""

    cells: tuple[Cell, ...]

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells)

    def cell(self, place: Place, phase: Phase) -> Cell:
        """One cell."""
        return next(one for one in self.cells if (one.place, one.phase) == (place, phase))

    @property
    def together(self) -> tuple[Cell, ...]:
        """The cells in which partners and staff worked on one thing together."""
        return tuple(one for one in self.cells if one.shared)

    @property
    def places(self) -> int:
        """At how many of the four places they did."""
        return len({one.place for one in self.together})

    @property
    def phases(self) -> int:
        """In how many of the four phases they did."""
        return len({one.phase for one in self.together})

    @property
    def works(self) -> tuple[int, int]:
        """How many pieces of work there are at all, each once, and in how many both sides had part somewhere."""
        found = [one for cell in self.cells for one in cell.works]
        return len({one.id for one in found}), len({one.id for one in found if one.shared})


def mapped(works: Iterable[Work]) -> Map:
    """The map of these pieces of work."""
    found: dict[tuple[Place, Phase], list[Work]] = {(place, phase): [] for place in Place for phase in Phase}
    for one in works:
        found[one.place, one.phase].append(one)
    return Map(tuple(Cell(*key, tuple(sorted(some, key=_order))) for key, some in found.items()))


def _order(one: Work) -> tuple[bool, str, UUID]:
    return not one.shared, one.title, one.id
