"""What of deciding together waits for somebody: a vote, a yes to be given, an answer; and what was decided lately."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask

# Rows of (kind, person, thing, by whom, words, at), as Today asks them; governance/sql/waiting.sql asks.
WAITING = "SELECT * FROM governance_waits()"
_MINE = (
    "SELECT kind, thing_id, by_name, words, at FROM governance_waits() ORDER BY at DESC, thing_id LIMIT 12"
)


def deciding_waits(_by: Actor) -> list[tuple[Any, ...]]:
    """(kind, thing, by whom, words, at) for whoever is here as a partner: the viewer of the transaction. One query."""
    return ask(_MINE)
