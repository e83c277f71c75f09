"""What the night does for wishes: put the letters among them, and count what each seat group wants most."""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from alongside.governance.actions.wishes import count_wishes, open_letter
from alongside.governance.authorship import clock
from alongside.governance.letterbox import waiting_letters
from alongside.governance.models import WishOrder, WishRanking, WishStep

log = logging.getLogger(__name__)


def see_to_wishes() -> int:
    """Open every letter and count every community in which somebody changed their order; how many there were.

    What fails is tried again the next night, and holds up nothing else.
    """
    opened = sum(_open(community, letter) for community, letter in waiting_letters())
    return opened + sum(_count(community) for community in _changed())


def _changed() -> list[UUID]:
    """Where somebody said what matters most, or a wish moved on, since it was counted."""
    counted = dict(WishRanking.objects.values_list("community").annotate(at=Max("at")))
    ordered = dict(WishOrder.objects.values_list("community").annotate(at=Max("at")))
    moved = dict(WishStep.objects.values_list("wish__community").annotate(at=Max("at")))
    return [
        one for one, at in ordered.items()
        if one not in counted or max(at, moved.get(one, at)) > counted[one]
    ]  # fmt: skip


def _open(community_id: UUID, letter_id: UUID) -> bool:
    try:
        with transaction.atomic():
            open_letter(by=clock(community_id), letter_id=letter_id)
    except Exception:
        log.exception("A letter could not be put among the wishes")
        return False
    return True


def _count(community_id: UUID) -> bool:
    try:
        with transaction.atomic():
            count_wishes(by=clock(community_id), community_id=community_id)
    except Exception:
        log.exception("Wishes could not be counted")
        return False
    return True
