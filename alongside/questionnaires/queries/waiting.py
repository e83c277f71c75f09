"""What of forms waits on Today, a part of its one query: what is asked of me or of mine, and what I began."""

# Rows of (kind, person, thing, by whom, words, at) of those near, `a`; questionnaires/sql/waiting.sql asks.
WAITING = "SELECT * FROM questionnaires_waits(a.ids, a.audiences)"
