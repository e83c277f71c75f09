"""What of a plan waits for somebody: a goal or a version for their word, a day to talk, a skill to be signed."""

# Rows of (kind, person, thing, by whom, words, at) of those near, `a`, as Today asks them. The first judges by the
# viewer's seat (plans/sql/waiting.sql), the other as row-level security does (plans/sql/waiting_beside.sql).
WAITING = "SELECT * FROM plans_waits() UNION ALL SELECT * FROM plans_waits_beside(a.ids, a.audiences)"
