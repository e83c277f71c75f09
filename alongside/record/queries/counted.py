"""How many entries somebody would gain or lose sight of."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category
from alongside.sharing.holdings import Amount

_COUNT = """
    SELECT count(*), min(true_at) FROM record_entry
    WHERE person_id = %s::uuid AND category = %s::smallint AND superseded_at IS NULL
      AND kept_from & (1 << %s::int) = 0"""


def entries_of(by: Actor, person_id: UUID, category: Category, audience: Audience) -> Amount:
    """The entries of a category as they stand, that the actor sees and that are not kept from that audience."""
    count, since = ask(_COUNT, [person_id, int(category), int(audience)])[0]
    return Amount(count, since)
