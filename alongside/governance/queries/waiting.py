"""What of deciding together waits for somebody: a vote, a yes to be given, an answer; and what was decided lately."""

from __future__ import annotations

# Rows of (kind, person, thing, by whom, words, at), as Today asks them; governance/sql/waiting.sql asks.
WAITING = "SELECT * FROM governance_waits()"
