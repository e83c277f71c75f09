"""What of this room waits for somebody: a round in which they are asked, and what came out of one."""

WAITING = "SELECT * FROM parity_waits()"
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; parity/sql/rounds.sql asks."""
