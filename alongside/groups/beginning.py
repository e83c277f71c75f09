"""What is said of joint work that begins, and what of it a charter may ask for (B44)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.groups.models import Group, GroupSeat
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Phase, Place


@dataclass(frozen=True)
class NewGroup:
    """Joint work: what for, of which kind, where and when in the work, how far power is shared, who reads it."""

    name: str
    purpose: str
    kind: str = Group.Kind.TEAM
    place: str = Place.CENTER
    phase: str = Phase.DESIGN
    involvement: str = Group.Involvement.PARTNER
    members_only: bool = False
    partner_places: int = 0
    ends: date | None = None
    pays: str = ""


def stated(new: NewGroup, own: OwnWords) -> set[str]:
    """What it states, by the keys of the charter's rules."""
    said = {
        "purpose": new.purpose, "partner_seat": new.partner_places, "end_date": new.ends, "pay": new.pays,
        "lived_experience": own.knows in (GroupSeat.Knows.LIVED, GroupSeat.Knows.BOTH),
    }  # fmt: skip
    return {key for key, told in said.items() if told}
