"""Something behind every door of joint work, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.groups.actions.agreements import NewAgreement, word_agreement
from alongside.groups.actions.aims import NewAim, set_aim
from alongside.groups.actions.events import NewEvent, hold_event, note_of_event
from alongside.groups.actions.meetings import NewMeeting, call_meeting
from alongside.groups.models import EventAsked, EventNote
from alongside.people.queries.standing import today_of
from alongside.ui.keeping import Received
from tests.groups.worlds import begun


def working(world: Any) -> dict[str, Any]:
    """Maya's team, in which she sits alone."""
    maya = world.actor("maya")
    group = begun(maya, "Maya's team", for_whom="young people", knows="lived")
    day = today_of(maya) + timedelta(days=9)
    agreement = word_agreement(by=maya, group_id=group.pk, new=NewAgreement("One at a time.", day))
    aim = set_aim(by=maya, group_id=group.pk, new=NewAim("A card", "20 tried it"))
    new = NewMeeting("Thursday", ("phone",), starts_at=datetime(2026, 12, 3, 12, tzinfo=UTC))
    meeting = call_meeting(by=maya, group_id=group.pk, new=new)
    event = hold_event(
        by=maya, group_id=group.pk, new=NewEvent("Café", "Food.", timezone.now() + timedelta(days=9))
    )
    file = Received("leaflet.txt", "text/plain", b"Bring water.")
    note = note_of_event(
        by=maya, event_id=event.pk, kind=EventNote.Kind.MATERIAL, words="A leaflet", file=file
    )
    told = {
        "group": group,
        "seat": group.seats.get(),
        "event": event,
        "at": timezone.now(),
        "name": maya.name,
    }
    asked = EventAsked.objects.create(**told, person_id=maya.person_id)
    return {
        "event_note_id": note.pk, "event_asked_id": asked.pk, "event_id": event.pk, "meeting_id": meeting.pk, "group_id": group.pk, "group_seat_id": group.seats.get().pk, "agreement_id": agreement.pk, "ninety_id": aim.pk,
    }  # fmt: skip
