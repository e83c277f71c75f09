"""Telling open pages of a community, at commit, that its numbers, or how they are read, have changed: never what."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.announcing import announce as tell
from alongside.registry.models import SavedChart

THING = "numbers"


def announce(by: Actor, chart: SavedChart | None) -> None:
    """Somebody decided something; of a chart that is theirs alone nobody is told."""
    if by.community_id is not None and (chart is None or chart.shared):
        announce_numbers(by.community_id)


def announce_numbers(community_id: UUID) -> None:
    """Other numbers were published."""
    news = {"of": str(community_id), "thing": THING}
    tell(news)
