"""What of this room waits for somebody: a round in which they are asked, what came out of one, the day of a step."""

WAITING = "SELECT * FROM parity_waits() UNION ALL SELECT * FROM parity_road_waits()"
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; parity/sql/rounds.sql asks."""
