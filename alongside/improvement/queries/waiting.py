"""What of projects waits for somebody: a problem to confirm, a test that is theirs, a day to look again."""

WAITING = "SELECT * FROM improvement_waits()"
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; improvement/sql/waiting.sql asks."""
