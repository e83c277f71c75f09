"""What of this room waits for somebody: a round, what came out of one, an answer or a yes that they owe, a day."""

_EACH = ("parity_waits", "parity_road_waits", "parity_owes", "parity_advice_waits", "parity_reports_wait")
WAITING = " UNION ALL ".join(f"SELECT * FROM {one}()" for one in _EACH)  # noqa: S608 - our own names
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; the files of parity/sql ask."""
