"""The letterbox for wishes without a name: how many somebody may put in, kept in memory alone.

The database must not be able to say who wrote a letter; so it is not told who wrote one either. Each process of the web
counts for itself and forgets when it ends: so many a day for each process, which is enough against a flood.
"""

from __future__ import annotations

import random
import time
from collections import defaultdict
from threading import Lock
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.governance.models import Letter

MOST_A_DAY = 3
DAY = 86_400

_lock = Lock()
_put_in: dict[UUID, list[float]] = defaultdict(list)


def has_room_for(by: Actor) -> bool:
    """Whether the actor may put another letter in today."""
    return by.person_id is None or len(_lately(by.person_id)) < MOST_A_DAY


def put_in(by: Actor) -> None:
    """The actor has put one in."""
    if by.person_id is not None:
        with _lock:
            _put_in[by.person_id].append(time.monotonic())


def _lately(person_id: UUID) -> list[float]:
    with _lock:
        since = time.monotonic() - DAY
        kept = [one for one in _put_in.get(person_id, ()) if one > since]
        if kept:
            _put_in[person_id] = kept
        else:
            _put_in.pop(person_id, None)
        return kept


def waiting_letters() -> list[tuple[UUID, UUID]]:
    """(community, letter) of every letter that waits, in an order that says nothing."""
    found = list(Letter.objects.values_list("community_id", "pk"))
    random.SystemRandom().shuffle(found)
    return found
