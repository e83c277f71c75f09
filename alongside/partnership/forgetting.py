"""What is kept of somebody who is no member has an end: each night what is due is deleted, center by center."""

from __future__ import annotations

import logging

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.partnership.actions.interest import forget_those_of
from alongside.partnership.queries.recruiting import overdue

_LOG = logging.getLogger(__name__)


def forget_whom_it_is_time_to() -> int:
    """Delete what is due everywhere; how many people that were. Where it fails at one center, the others come first."""
    count, failed = 0, []
    for path in overdue(program(), timezone.localdate()):
        try:
            count += forget_those_of(by=program(community_id=path.group.community_id), path=path)
        except Exception as why:  # noqa: BLE001 - whatever it is, those of other centers are forgotten tonight
            _LOG.exception("Nothing was forgotten of path %s", path.pk)
            failed.append(why)
    if failed:
        raise failed[0]
    return count
