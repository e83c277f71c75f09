"""What somebody says of their own seat in a group, and the row that keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.models.seats import FREE_VOICE
from alongside.kit.terms import Voice

SAID = ("voice", "title", "for_whom")


@dataclass(frozen=True)
class OwnWords:
    """For whom somebody speaks, what they know it from, what they are called here, and perhaps in whose voice."""

    for_whom: str = ""
    knows: str = GroupSeat.Knows.LIVED
    title: str = ""
    voice: str = ""
    stands_in_for: UUID | None = None


def voice_of(by: Actor, asked: str) -> str:
    """The voice that somebody speaks in: that of their role; where it has none of its own, the one they say."""
    if by.role.value in FREE_VOICE and asked in (Voice.PATIENT, Voice.CAREGIVER, Voice.CLINICIAN):
        return asked
    return by.voice.value if by.voice != Voice.SYSTEM else Voice.OTHER.value


def own_fields(by: Actor, group: Group, own: OwnWords) -> dict[str, Any]:
    """The fields of a seat that its person fills."""
    return {
        "role": by.role.value, "title": own.title or by.title, "voice": voice_of(by, own.voice),
        "for_whom": own.for_whom, "knows": own.knows, "organization_id": by.center_id,
        "organization_name": by.center_name, "stands_in_for_id": own.stands_in_for,
    }  # fmt: skip


def seat_of(by: Actor, group: Group, own: OwnWords) -> GroupSeat:
    """A seat that somebody takes for themselves, now."""
    assert by.person_id is not None  # the rules have seen to it
    return GroupSeat(
        group=group, person_id=by.person_id, name=by.name, joined_phase=group.phase, taken_at=timezone.now(),
        **own_fields(by, group, own),
    )  # fmt: skip


def said_at(seat: GroupSeat, at: datetime | None) -> dict[str, str]:
    """For whom somebody spoke, in which voice and by which title, at a moment; none: now."""
    for one in seat.said_before:
        if at is not None and at < datetime.fromisoformat(one["until"]):
            return {key: str(one[key]) for key in SAID}
    return {key: getattr(seat, key) for key in SAID}
