"""What is kept of somebody who is no member has an end: each night what is due is deleted, center by center."""

from __future__ import annotations

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.partnership.actions.interest import forget_those_of
from alongside.partnership.queries.recruiting import overdue


def forget_whom_it_is_time_to() -> int:
    """Delete what is due everywhere; how many people that were."""
    due = overdue(program(), timezone.localdate())
    return sum(forget_those_of(by=program(community_id=path.group.community_id), path=path) for path in due)
