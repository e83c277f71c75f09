"""What of this room can be talked about: groups that everybody reads."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from alongside.contributions.actor import Actor
from alongside.conversation.subjects import Subject, register_subject
from alongside.groups.models import Group

GROUP = "group"


def group_subject(group: Group) -> Subject:
    """A group, to be talked about."""
    return Subject(GROUP, group.pk, group.name, reverse("groups:group", args=[group.pk]))


def _group(by: Actor, group_id: UUID) -> Subject | None:
    found = Group.objects.filter(pk=group_id, community=by.community_id, members_only=False).first()
    return group_subject(found) if found else None


def open_threads() -> None:
    """Let them be talked about: what is said in a thread, everybody reads, so members' own groups have none."""
    register_subject(GROUP, _group)
