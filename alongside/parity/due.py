"""What the clock does for this room: it tells what came out of the rounds that are over."""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import Exists, OuterRef

from alongside.governance.authorship import clock
from alongside.parity.actions.rounds import tell_round
from alongside.parity.models import Asked, Round
from alongside.parity.queries.rounds import is_over

log = logging.getLogger(__name__)


def tell_what_is_over() -> int:
    """Every round that is over, each in a transaction of its own; how many there were.

    What fails is tried again the next time, and holds up nothing else.
    """
    waits = Asked.objects.filter(round=OuterRef("pk"), closed=False)
    here = (
        Round.objects.filter(over_at=None, asked__gt=0)
        .annotate(waits=Exists(waits))
        .select_related("community")
    )
    return sum(_tell(one) for one in here.order_by("until", "id") if is_over(one, one.waits))


def _tell(one: Round) -> bool:
    try:
        with transaction.atomic():
            tell_round(by=clock(one.community_id), round_id=one.pk)
    except Exception:
        log.exception("A round could not be told")
        return False
    return True
