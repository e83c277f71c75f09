"""What to look at in how a group is made up: pure functions of who sits there. Each says what to do next elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

HALF = ("council", "board")
"""Kinds of groups of which half shall be partners, and which two chair, one from each side (B25)."""
PARTNERS = frozenset({"patient", "caregiver"})


class Warn(StrEnum):
    """What may be amiss."""

    LONE_PARTNER = "lone_partner"
    NO_PARTNER = "no_partner"
    NOBODY_LIVED = "nobody_lived"
    NOBODY_LEARNED = "nobody_learned"
    UNDER_HALF = "under_half"
    NO_SUBSTITUTE = "no_substitute"
    JOINED_LATE = "joined_late"
    EMPTY_SEAT = "empty_seat"


@dataclass(frozen=True)
class Sits:
    """One member, as far as it matters here. `covered`: somebody is named who comes where they cannot."""

    voice: str
    lived: bool
    learned: bool
    joined_phase: str
    covered: bool = False

    @property
    def is_partner(self) -> bool:
        """Whether they speak as a patient or a relative."""
        return self.voice in PARTNERS


def warnings(
    members: Sequence[Sits], *, support: bool = False, half: bool = False, empty: bool = False
) -> tuple[Warn, ...]:
    """What to look at, the gravest first. `support`: families among themselves; `half`: half its members are partners;
    `empty`: of the organizations that govern it together, one has not filled its seats.

    Source: capabilities B5 (one lone partner, a substitute), E2 (both kinds of expertise), B25 (half of a council),
    B15 (joined when the design was fixed). A group of one has only begun: nothing is said of it.
    """
    if support or len(members) < 2:
        return ()
    partners = [one for one in members if one.is_partner]
    found = {
        Warn.NO_PARTNER: not partners,
        Warn.LONE_PARTNER: len(partners) == 1 and len(members) > 2,
        Warn.NOBODY_LIVED: bool(partners) and not any(one.lived for one in members),
        Warn.NOBODY_LEARNED: not any(one.learned for one in members),
        Warn.UNDER_HALF: half and 0 < 2 * len(partners) < len(members),
        Warn.JOINED_LATE: bool(partners) and all(one.joined_phase != "design" for one in partners),
        Warn.EMPTY_SEAT: empty,
        Warn.NO_SUBSTITUTE: bool(partners) and not any(one.covered for one in partners),
    }
    return tuple(warn for warn, holds in found.items() if holds)


def head_count(members: Sequence[Sits]) -> dict[str, int]:
    """How many speak in which voice, partners first."""
    order = ("patient", "caregiver", "clinician", "researcher", "other")
    counted = {voice: sum(one.voice == voice for one in members) for voice in order}
    return {voice: count for voice, count in counted.items() if count}


def both_counts(members: Sequence[Sits]) -> tuple[int, int]:
    """How many know it from living it, and how many from learning it: who does both is counted in both (E2)."""
    return sum(one.lived for one in members), sum(one.learned for one in members)
