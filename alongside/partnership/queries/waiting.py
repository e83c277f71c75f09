"""What of partnership waits for somebody: a name that was left by a flyer, and a day to be in touch."""

WAITING = "SELECT * FROM partnership_waits() UNION ALL SELECT * FROM partnership_matching_waits()"
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; partnership/sql/waiting.sql asks, and
matching_waiting.sql what waits of tasks."""
