"""The minutes, put together from what was said and ticked: pure functions of the acts of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind, in_order

STATES = {Kind.NOW: "now", Kind.DONE: "done", Kind.LATER: "later"}


@dataclass(frozen=True)
class Item:
    """Something to talk about: its words, who began it, and where it stands."""

    id: UUID
    words: str
    seat: UUID | None
    state: str
    standing: bool = False


@dataclass(frozen=True)
class Wording:
    """One wording of something said. Where two people reworded the same line at once, both wordings stand."""

    id: UUID
    root: UUID
    kind: str
    about: UUID | None
    words: str
    whom: UUID | None
    seat: UUID
    act: Act
    first: Act


def items(acts: Iterable[Act], standing: UUID) -> list[Item]:
    """The agenda in the order in which things were put on it; the partners' standing item is always there, and last.

    `standing` is its id. What was taken off by whoever put it on is gone; the standing item is no act, so nobody
    can take it off.
    """
    told = in_order(acts)
    put_on = {one.id: one for one in told if one.kind == Kind.ITEM}
    off = {
        one.about for one in told
        if one.kind == Kind.DROP and one.about in put_on and put_on[one.about].seat == one.seat
    }  # fmt: skip
    state = _states(told)
    listed = [
        Item(key, one.words, one.seat, state.get(key, "")) for key, one in put_on.items() if key not in off
    ]
    return [*listed, Item(standing, "", None, state.get(standing, ""), standing=True)]


def _states(told: list[Act]) -> dict[UUID | None, str]:
    """Where each item stands; what was on before is open again when something else comes on."""
    found: dict[UUID | None, str] = {}
    for one in told:
        if one.kind in STATES:
            if one.kind == Kind.NOW:
                found = {key: "" if state == "now" else state for key, state in found.items()}
            found[one.about] = STATES[Kind(one.kind)]
        elif one.kind == Kind.END:
            found = {key: "" if state == "now" else state for key, state in found.items()}
    return found


def lines(acts: Iterable[Act]) -> list[Wording]:
    """What stands of all that was said, in the order in which it was said first.

    A later wording names the wording that it was made from. What nobody reworded stands; a wording without words
    takes its line back, where it is of whoever wrote the line or said it.
    """
    told = in_order(acts)
    said = {one.id: one for one in told if one.kind in (Kind.NOTE, Kind.NEXT, Kind.REWORD)}
    replaced = {one.about for one in said.values() if one.kind == Kind.REWORD and _counts(one, said)}
    found = []
    for one in said.values():
        first = _first(one, said)
        if one.id in replaced or first is None or not one.words:
            continue
        whom = one.whom or first.whom
        found.append(
            Wording(one.id, first.id, first.kind, first.about, one.words, whom, first.seat, one, first)
        )
    return sorted(found, key=lambda line: (line.first.at, line.root, line.act.at, line.id))


def _counts(one: Act, said: dict[UUID, Act]) -> bool:
    first = _first(one, said)
    return bool(one.words) or (first is not None and one.seat in (first.seat, first.whom))


def _first(one: Act, said: dict[UUID, Act]) -> Act | None:
    """The line that a wording was first; None where it leads nowhere."""
    seen: set[UUID] = set()
    while one.kind == Kind.REWORD:
        if one.id in seen or one.about not in said:
            return None
        seen.add(one.id)
        one = said[one.about]
    return one


def unanswered(acts: Iterable[Act], standing: UUID) -> bool:
    """Whether nothing was said to the partners' standing item, and nobody of them said that there is nothing."""
    told = in_order(acts)
    answered = any(line.about == standing for line in lines(told))
    return not answered and not any(one.kind == Kind.DONE and one.about == standing for one in told)


def present(acts: Iterable[Act]) -> dict[UUID, str]:
    """Who is there, by seat, and how they came (in the room, by phone, by video); in the order of their coming."""
    found: dict[UUID, str] = {}
    for one in in_order(acts):
        if one.kind == Kind.HERE:
            found.setdefault(one.seat, one.words)
            found[one.seat] = one.words
        elif one.kind == Kind.AWAY:
            found.pop(one.seat, None)
    return found


def agreed(acts: Iterable[Act]) -> tuple[frozenset[UUID], dict[UUID, str]]:
    """Who said yes to the minutes, and who did not, with why: each seat's last word. A later line asks anew."""
    said: dict[UUID, Act] = {}
    told = in_order(acts)
    changed = max((one.at for one in told if one.kind in (Kind.NOTE, Kind.NEXT, Kind.REWORD)), default=None)
    for one in told:
        if one.kind in (Kind.MINUTES_YES, Kind.MINUTES_NO):
            said[one.seat] = one
    holds = {seat: one for seat, one in said.items() if changed is None or one.at >= changed}
    yes = frozenset(seat for seat, one in holds.items() if one.kind == Kind.MINUTES_YES)
    return yes, {seat: one.words for seat, one in said.items() if one.kind == Kind.MINUTES_NO}
