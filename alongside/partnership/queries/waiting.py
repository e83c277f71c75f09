"""What of partnership waits for somebody: a name left by a flyer, a day to be in touch, a task, a yes, a payment."""

WAITING = (
    "SELECT * FROM partnership_waits() UNION ALL SELECT * FROM partnership_matching_waits() "
    "UNION ALL SELECT * FROM partnership_money_waits() UNION ALL SELECT * FROM partnership_mentoring_waits() "
    "UNION ALL SELECT * FROM partnership_preparing_waits() UNION ALL SELECT * FROM partnership_hurdles_wait() "
    "UNION ALL SELECT * FROM partnership_contact_waits() UNION ALL SELECT * FROM partnership_support_waits()"
)
"""Rows of (kind, person, thing, by whom, words, at), as Today asks them; partnership/sql/waiting.sql asks,
matching_waiting.sql what waits of tasks, money.sql of money, mentoring.sql of going along, preparing_waits.sql of
getting ready and of what is in the way, contacts.sql of contact persons, and support.sql of thanks, certificates and
introductions."""
