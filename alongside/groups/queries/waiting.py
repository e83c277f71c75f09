"""What of joint work waits for somebody: a seat, a term, a time to choose, a meeting that comes, minutes to judge."""

WAITING = "SELECT * FROM groups_waits()"
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; groups/sql/waiting.sql asks."""
