"""On whose side somebody speaks about a plan."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.plans.vocabulary import Side


def side_of(by: Actor, person_id: UUID) -> Side | None:
    """The actor's side, as the database judges their seat; None where they may add nothing. Inside an act or a page."""
    side = ask("SELECT plans_side(%s::uuid)", [person_id])[0][0]
    return Side(side) if side else None
