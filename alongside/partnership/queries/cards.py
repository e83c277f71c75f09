"""The cards of those who want one."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.partnership.models import Card

PAGE, SHEET = 30, 200


def cards(by: Actor, *, start: int = 0) -> list[Card]:
    """The cards of the community, by what people are called."""
    here = Card.objects.filter(community=by.community_id).order_by("called", "id")
    return list(here[start : start + PAGE + 1])


def all_cards(by: Actor) -> list[Card]:
    """Those that go on paper."""
    return list(Card.objects.filter(community=by.community_id).order_by("called", "id")[:SHEET])


def my_card(by: Actor) -> Card | None:
    """The actor's own."""
    return Card.objects.filter(community=by.community_id, person=by.person_id).first()
