"""What the clock does for this room: it tells what came out of rounds, and puts up worries without a name."""

from __future__ import annotations

import logging
import random
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from alongside.governance.authorship import clock
from alongside.parity.actions.rounds import tell_round
from alongside.parity.actions.worries import open_worry_letter
from alongside.parity.models import Asked, Round, WorryLetter
from alongside.parity.queries.rounds import is_over
from alongside.parity.worrying import Kind

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


def put_up_worries() -> int:
    """Put up all that lies in the letterbox, in an order that says nothing; how many there were.

    What fails is tried again the next night, and holds up nothing else.
    """
    return sum(_put_up(community, letter) for community, letter in _waiting_letters())


def _put_up(community_id: UUID, letter_id: UUID) -> bool:
    try:
        with transaction.atomic():
            open_worry_letter(by=clock(community_id), letter_id=letter_id)
    except Exception:
        log.exception("A worry without a name could not be put up")
        return False
    return True


def _waiting_letters() -> list[tuple[UUID, UUID]]:
    """(community, letter) of all that waits for the night: worries before what follows on them, else by lot."""
    found = list(WorryLetter.objects.values_list("community_id", "pk", "kind"))
    random.SystemRandom().shuffle(found)
    return [(community, pk) for community, pk, kind in sorted(found, key=lambda row: row[2] != Kind.RAISE)]
