"""What of the registry waits on Today, a part of its one query: what the person or the family is asked to look at."""

# Rows of (kind, person, thing, by whom, words, at) of those near, `a`; registry/sql/{doubts,enrolling,care}.sql ask.
WAITING = (
    "SELECT * FROM registry_waits(a.ids, a.audiences) "
    "UNION ALL SELECT * FROM registry_asked_waits(a.ids, a.audiences) "
    "UNION ALL SELECT * FROM registry_care_waits(a.ids, a.audiences)"
)
