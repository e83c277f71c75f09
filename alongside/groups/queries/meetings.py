"""Meetings, and everything that was done in them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.models import Group, Meeting, MeetingAct
from alongside.groups.turns import ROLES, History
from alongside.kit.verdict import Refused

SHOWN, LOOKED_BACK = 30, 24
_PULSE = "SELECT feels, count FROM groups_pulse_of(%s::uuid)"


def meetings_of(by: Actor, group: Group, *, start: int = 0) -> list[Meeting]:
    """The meetings of a group, one more than a page has: those without a day first, then the latest."""
    here = Meeting.objects.filter(group=group, group__community=by.community_id)
    return list(here.order_by("-starts_at", "-at", "-id")[start : start + SHOWN + 1])


def one_meeting(by: Actor, meeting_id: UUID) -> Meeting:
    """A meeting of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Meeting.objects.filter(pk=meeting_id, group__community=by.community_id)
    found = here.select_related("group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def acts_of(by: Actor, meeting: Meeting) -> list[Act]:
    """Everything that was done in a meeting, in its order. One query."""
    here = MeetingAct.objects.filter(meeting=meeting, group__community=by.community_id)
    fields = ("id", "kind", "seat_id", "at", "about_id", "words", "whom_id", "on", "moment")
    return [Act(*row) for row in here.order_by("at", "id").values_list(*fields)]


def role_history(by: Actor, group: Group, *, but: UUID | None = None) -> History:
    """Who had which role in the latest meetings of a group, the earliest first. One query."""
    here = MeetingAct.objects.filter(
        group=group, kind=Kind.ROLE, words__in=ROLES, group__community=by.community_id
    )
    told = here.filter(~Q(meeting=but)).order_by("at", "id").values_list("meeting_id", "words", "whom_id")
    return list(_by_meeting(told).values())[-LOOKED_BACK:]


def roles_in(by: Actor, group: Group, meetings: Iterable[Meeting]) -> dict[UUID, dict[str, UUID]]:
    """Who had which role at the end of each of these meetings of a group. One query."""
    here = MeetingAct.objects.filter(
        group=group, meeting__in=[one.pk for one in meetings], kind=Kind.ROLE, words__in=ROLES,
        group__community=by.community_id,
    )  # fmt: skip
    return _by_meeting(here.order_by("at", "id").values_list("meeting_id", "words", "whom_id"))


def _by_meeting(told: Iterable[tuple[UUID, str, UUID | None]]) -> dict[UUID, dict[str, UUID]]:
    found: dict[UUID, dict[str, UUID]] = {}
    for meeting, role, whom in told:
        roles = found.setdefault(meeting, {})
        roles.pop(role, None)
        if whom is not None:
            roles[role] = whom
    return found


def pulse_of(by: Actor, meeting: Meeting) -> dict[int, int]:
    """How many said what of how it is to be here; empty while fewer than five have, so that it points at nobody."""
    return {int(feels): int(count) for feels, count in ask(_PULSE, [meeting.pk])}


def seats_named(acts: Iterable[Act]) -> set[UUID]:
    """Every seat that acts name."""
    return {one.seat for one in acts} | {one.whom for one in acts if one.whom}
