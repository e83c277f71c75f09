"""What of visits waits on Today, a part of its one query: the next, one that goes on, what is to be answered."""

# Rows of (kind, person, thing, by whom, words, at) of those near, `a`; visits/sql/waiting.sql asks.
WAITING = "SELECT * FROM visits_waits(a.ids, a.audiences)"
