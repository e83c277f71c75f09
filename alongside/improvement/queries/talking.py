"""How long patients and families talked in the meetings of a group, as one phone counted it there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from alongside.contributions.actor import Actor
from alongside.groups.flow import partners_share, talked
from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.models import Group, MeetingAct

LATEST, MOST = 5, 2000


def talk_shares(by: Actor, group: Group) -> list[tuple[str, datetime, int]]:
    """The latest meetings in which it was counted: title, when, and how many of every hundred minutes. One query."""
    here = MeetingAct.objects.filter(
        group=group, kind__in=[Kind.TALK, Kind.END], group__community=by.community_id
    )
    fields = ("id", "kind", "seat_id", "at", "about_id", "words", "whom_id", "on", "moment")
    rows = here.order_by("-at", "-id").values_list("meeting_id", "meeting__title", *fields)[:MOST]
    by_meeting: dict[Any, tuple[str, list[Act]]] = {}
    for meeting, title, *told in rows:
        by_meeting.setdefault(meeting, (title, []))[1].append(Act(*told))
    shares = [
        (title, acts[0].at, partners_share(talked(acts, acts[0].at))) for title, acts in by_meeting.values()
    ]
    return [(title, at, share) for title, at, share in shares if share is not None][:LATEST]
