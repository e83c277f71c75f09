"""Who has which role in a meeting: given fairly by the program, given back and taken by consent, history kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind, in_order

ROLES = ("chair", "host", "scribe", "timekeeper")
"""Who leads, who welcomes, who writes, who looks at the clock and at who talks."""

History = Sequence[Mapping[str, UUID]]
"""Who had which role in each earlier meeting, the earliest first."""


def holders(acts: Iterable[Act]) -> dict[str, UUID]:
    """Who has which role now; a role that was given back and not taken is not there."""
    found: dict[str, UUID] = {}
    for one in in_order(acts):
        if one.kind != Kind.ROLE or one.words not in ROLES:
            continue
        if one.whom is None:
            found.pop(one.words, None)
        else:
            found[one.words] = one.whom
    return found


def fair_turns(members: Sequence[UUID], history: History) -> dict[str, UUID]:
    """Who has which role next time.

    Of all ways to give the roles to as many different people it takes the one that evens out best how often each had
    each role; of these the one in which they had it longest ago, and then the order of joining. With fewer members
    than roles the later roles are left open.
    """
    wanted = ROLES[: len(members)]
    best: dict[frozenset[str], _Way] = {frozenset(): ((0, 0, 0), {})}
    for place, member in enumerate(members):
        for taken, way in list(best.items()):
            for role in wanted:
                if role not in taken:
                    _better(best, taken | {role}, _with(way, role, member, place, history))
    return {role: best[frozenset(wanted)][1][role] for role in wanted}


_Cost = tuple[int, int, int]
_Way = tuple[_Cost, dict[str, UUID]]


def _better(best: dict[frozenset[str], _Way], taken: frozenset[str], way: _Way) -> None:
    if taken not in best or way[0] < best[taken][0]:
        best[taken] = way


def _with(way: _Way, role: str, member: UUID, place: int, history: History) -> _Way:
    """One role more: what it costs grows with how often they had it (so that sums of squares stay least)."""
    often, last = _had(member, role, history)
    (squares, ago, joined), given = way
    rank = len(ROLES) - ROLES.index(role)
    return (squares + 2 * often + 1, ago + last + 1, joined + place * rank), given | {role: member}


def _had(member: UUID, role: str, history: History) -> tuple[int, int]:
    """How often somebody had a role, and in which meeting last (-1: never)."""
    when = [place for place, roles in enumerate(history) if roles.get(role) == member]
    return len(when), when[-1] if when else -1
