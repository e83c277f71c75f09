"""Who acts by the clock, in the words that rows keep."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop as _

from alongside.contributions.actor import Actor, program

CLOCK = _("Alongside")


def clock(community_id: UUID) -> Actor:
    """The program, as it counts and closes in a community."""
    return program(CLOCK, community_id=community_id)
