"""A driver diagram from its acts: the tree, any earlier version, and what differs between two. Pure.

Writers who write at once lose nothing: the tree is a function of the set of acts, in order of time and id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """What can be done to a diagram."""

    DRIVER = "driver"
    IDEA = "idea"
    SAY = "say"
    MOVE = "move"
    OFF = "off"
    TIE = "tie"


PUTS = frozenset({Kind.DRIVER, Kind.IDEA})


@dataclass(frozen=True)
class Act:
    """One act, as the diagram needs it."""

    id: UUID
    kind: Kind
    at: datetime
    seat: UUID
    about: UUID | None = None
    under: UUID | None = None
    next: UUID | None = None
    words: str = ""
    counted: UUID | None = None


@dataclass
class Node:
    """A driver or an idea: its words, who put it there, what it is tied to, and what stands below it, in order."""

    id: UUID
    idea: bool
    words: str
    seat: UUID
    under: UUID | None
    counted: UUID | None = None
    below: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Changed:
    """What became of one node between two versions: what it is called, and what is said of that."""

    words: str
    what: str
    before: str = ""
    id: UUID | None = field(default=None, compare=False)


def tree(acts: Iterable[Act]) -> list[Node]:
    """What stands below the aim, in its order, each with what stands below it."""
    nodes: dict[UUID, Node] = {}
    top: list[Node] = []
    for one in sorted(acts, key=lambda act: (act.at, act.id)):
        _take(one, nodes, top)
    return top


def _take(one: Act, nodes: dict[UUID, Node], top: list[Node]) -> None:
    """Let one act happen; what can no longer be done, because of somebody else's act, changes nothing."""
    if one.kind in PUTS:
        node = Node(one.id, one.kind == Kind.IDEA, one.words, one.seat, None)
        if can_move(node, one.under, nodes):
            nodes[one.id] = node
            _put(node, one, nodes, top)
        return
    found = nodes.get(one.about) if one.about else None
    if found is None:
        return
    if one.kind == Kind.SAY:
        found.words = one.words
    elif one.kind == Kind.TIE:
        found.counted = one.counted
    elif one.kind == Kind.OFF:
        _row(found.under, nodes, top).remove(found)
        for gone in walk([found]):
            del nodes[gone.id]
    elif can_move(found, one.under, nodes):
        _row(found.under, nodes, top).remove(found)
        _put(found, one, nodes, top)


def _row(under: UUID | None, nodes: Mapping[UUID, Node], top: list[Node]) -> list[Node]:
    return nodes[under].below if under else top


def _put(node: Node, one: Act, nodes: Mapping[UUID, Node], top: list[Node]) -> None:
    row = _row(one.under, nodes, top)
    place = next((place for place, other in enumerate(row) if other.id == one.next), len(row))
    node.under = one.under
    row.insert(place, node)


def can_move(node: Node, under: UUID | None, nodes: Mapping[UUID, Node]) -> bool:
    """Below the aim or something that is there, but never below itself or an idea (a driver is no part of an idea)."""
    if under is None:
        return True
    above = nodes.get(under)
    if above is None or (above.idea and not node.idea):
        return False
    return all(one.id != under for one in walk([node]))


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every node, each before what stands below it."""
    for one in nodes:
        yield one
        yield from walk(one.below)


def by_id(nodes: Sequence[Node]) -> dict[UUID, Node]:
    """Every node by its id."""
    return {one.id: one for one in walk(nodes)}


def steps(nodes: Sequence[Node], node: Node) -> dict[str, tuple[UUID | None, UUID | None]]:
    """Where a node can go by one step: up, down, in (below the one above it) and out; each as (under, next)."""
    known = by_id(nodes)
    row = list(known[node.under].below if node.under else nodes)
    place = next(place for place, one in enumerate(row) if one.id == node.id)
    found: dict[str, tuple[UUID | None, UUID | None]] = {}
    if place > 0:
        found["up"] = (node.under, row[place - 1].id)
        if can_move(node, row[place - 1].id, known):
            found["in"] = (row[place - 1].id, None)
    if place < len(row) - 1:
        found["down"] = (node.under, row[place + 2].id if place + 2 < len(row) else None)
    if node.under is not None:
        above = known[node.under]
        beside = list(known[above.under].below if above.under else nodes)
        after = next(place for place, one in enumerate(beside) if one.id == above.id) + 1
        found["out"] = (above.under, beside[after].id if after < len(beside) else None)
    return found


def compared(before: Sequence[Node], after: Sequence[Node]) -> list[Changed]:
    """What was put there, said in other words, moved, or taken off, between two versions."""
    old, new = by_id(before), by_id(after)
    told = [Changed(one.words, "new", id=key) for key, one in new.items() if key not in old]
    for key, one in new.items():
        was = old.get(key)
        if was and was.words != one.words:
            told.append(Changed(one.words, "said", was.words, key))
        if was and was.under != one.under:
            told.append(Changed(one.words, "moved", id=key))
    return told + [Changed(one.words, "off", id=key) for key, one in old.items() if key not in new]
