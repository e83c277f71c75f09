"""Seats that are free now for somebody: as a partner, for their own organization, or to chair for their side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.sides import Side
from alongside.groups.warnings import HALF, PARTNERS
from alongside.kit.terms import Place
from alongside.people.queries.standing import today_of

_FREE = (Path(__file__).resolve().parent.parent / "sql" / "free_seats.sql").read_text(encoding="utf-8")
MOST = 5
"""So many in each place."""


class FreeFor(StrEnum):
    """Why it is free for the actor."""

    PARTNERS = "partners"
    ORGANIZATION = "organization"
    CHAIR = "chair"


@dataclass(frozen=True)
class FreeSeat:
    """A seat that nobody holds, or where nobody chairs: in which group, why for the actor, how many there are, and of
    which side the chair is."""

    group_id: UUID
    group: str
    place: Place
    free_for: FreeFor
    count: int
    chairs: Side | None


def free_seats(by: Actor) -> list[FreeSeat]:
    """What is free for the actor in groups that they may read; never in support among families. One query.

    At most `MOST` in each place: their own center's first, then by a lot that is drawn anew each week.
    """
    values = {
        "here": by.community_id, "me": by.person_id, "center": by.center_id, "partner": by.voice in PARTNERS,
        "today": today_of(by), "half": list(HALF), "most": MOST,
    }  # fmt: skip
    return [
        FreeSeat(group_id, name, Place(place), FreeFor(why), count, Side(chairs) if chairs else None)
        for group_id, name, place, why, count, chairs in ask(_FREE, values)
    ]
