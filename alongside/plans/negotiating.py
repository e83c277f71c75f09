"""Where those concerned stand over one goal, worked out from all that was said: pure, so that it can be proved.

Nothing is ever taken away: an act is added at the end of the path or not at all. Who supports the same version makes
the agreement; who wants something else stays beside it until they say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from alongside.plans.planned import Negotiation
from alongside.plans.said import Act, Version
from alongside.plans.vocabulary import ActKind, Agreement, Going, Position, Side

MAKES_VERSION = (ActKind.PROPOSED, ActKind.COUNTERED)
TURNS = (ActKind.SET_ASIDE, ActKind.TAKEN_UP, ActKind.ENDED)
OBJECTS = (Position.CHANGE, Position.CANNOT)


def negotiation_of(acts: Iterable[Act]) -> Negotiation:
    """The state of a goal, from its acts in any order. Raises ValueError where nobody has proposed anything."""
    path = sorted(acts, key=lambda one: one.number)
    if not path:
        raise ValueError("a goal begins with a proposal")
    versions = _versions(path)
    parties = _parties(path)
    agreed, holds = _standing(versions, path)
    open_with = tuple(one for one in parties if _is_open(one, holds))
    closed_by = next((one for one in reversed(path) if one.kind in TURNS), None)
    return Negotiation(
        versions=versions, agreement=_agreement(versions[holds - 1], agreed, open_with), going=_going(closed_by),
        holds=holds, agreed=agreed, agreed_at=_agreed_at(versions, agreed, path), parties=parties,
        open_with=open_with, point=_point(open_with) or ("" if agreed else path[0].point),
        talk_again_on=_day(path, but=ActKind.REVIEW), review_on=_day(path, only=ActKind.REVIEW),
        closed_by=None if _going(closed_by) == Going.OPEN else closed_by,
    )  # fmt: skip


def follows(acts: Sequence[Act], kind: ActKind, on_version: int | None = None) -> tuple[int, int] | None:
    """The number and the version of the next act of this kind; None where the version was written anew meanwhile.

    A turn, a day to talk and a day to look again are about the goal, whatever its version is.
    """
    last = max((one.number for one in acts), default=0)
    latest = max((one.version for one in acts), default=0)
    if on_version is not None and on_version != latest:
        return None
    return last + 1, latest + (kind in MAKES_VERSION)


def _versions(path: Sequence[Act]) -> tuple[Version, ...]:
    """Each version with the stands on it; who writes one supports it."""
    made = [one for one in path if one.kind in MAKES_VERSION]
    return tuple(
        Version(one, tuple(act for act in path if act.position is not None and act.version == one.version))
        for one in made
    )


def _parties(path: Sequence[Act]) -> tuple[Act, ...]:
    """Each one's latest word, in the order in which they first spoke."""
    latest: dict[UUID | None, Act] = {}
    for act in path:
        if act.position is not None:
            latest[act.who.id] = act
    return tuple(latest.values())


def _standing(versions: Sequence[Version], path: Sequence[Act]) -> tuple[int | None, int]:
    """Which version is agreed, and which one holds.

    The person's own goal needs nobody's leave: what they write anew in it holds at once, and is agreed on anew.
    """
    spoke = any(one.side == Side.PERSON and one.position is not None for one in path)
    agreed = max((one.number for one in versions if _is_agreed(one, spoke)), default=None)
    theirs = max((one.number for one in versions if one.made.side == Side.PERSON), default=0)
    if versions[0].made.side == Side.PERSON and theirs > (agreed or 0):
        return None, theirs
    return agreed, agreed or theirs or versions[-1].number


def _is_agreed(version: Version, person_spoke: bool) -> bool:
    """The person's side and somebody of the care team support it, each by their latest word on it.

    Once the person has spoken about a goal, nobody speaks in their place.
    """
    supports = {one.side for one in version.latest.values() if one.position == Position.SUPPORT}
    theirs = Side.PERSON if person_spoke else Side.GUARDIAN
    return Side.TEAM in supports and theirs in supports


def _is_open(party: Act, holds: int) -> bool:
    """Who wants a change, cannot support it, or supports a version that came after the one that holds."""
    return party.position in OBJECTS or party.version > holds


def _agreement(held: Version, agreed: int | None, open_with: Sequence[Act]) -> Agreement:
    if agreed is not None:
        return Agreement.AGREED_OPEN if open_with else Agreement.AGREED
    if open_with:
        return Agreement.DIFFER
    return Agreement.OWN if held.made.side == Side.PERSON else Agreement.PROPOSED


def _agreed_at(versions: Sequence[Version], agreed: int | None, path: Sequence[Act]) -> datetime | None:
    """When the later of the two sides came to support it."""
    if agreed is None:
        return None
    spoke = any(one.side == Side.PERSON and one.position is not None for one in path)
    sides = (Side.PERSON if spoke else Side.GUARDIAN, Side.TEAM)
    said = [one for one in versions[agreed - 1].latest.values() if one.position == Position.SUPPORT]
    return max(min(one.at for one in said if one.side == side) for side in sides)


def _going(turn: Act | None) -> Going:
    if turn is None or turn.kind == ActKind.TAKEN_UP:
        return Going.OPEN
    return Going.SET_ASIDE if turn.kind == ActKind.SET_ASIDE else Going.ENDED


def _point(open_with: Sequence[Act]) -> str:
    return next((one.point for one in sorted(open_with, key=lambda act: -act.number) if one.point), "")


def _day(path: Sequence[Act], only: ActKind | None = None, but: ActKind | None = None) -> date | None:
    """The day that was set last, of acts of that kind alone, or of all others."""
    set_by = (one for one in reversed(path) if one.day is not None and one.kind != but)
    return next((one.day for one in set_by if only is None or one.kind == only), None)
