"""What somebody did in joint work and improving care: their seats, and their own words. Nobody else's are among it.

Their concerns without a name they take along themselves (`own`); in what others pack, no folder says whose they are.
So it is with all that nobody but its writer reads (`theirs.py`).
"""

from __future__ import annotations

_MINE = "t.seat_id IN (SELECT s.id FROM groups_groupseat s WHERE s.person_id = %(id)s)"
_FROM_SEAT = (
    "partnership_work",
    "groups_agreement", "groups_signature", "groups_ninetydaygoal", "groups_checkin", "groups_meeting", "groups_event",
    "groups_eventnote", "groups_eventasked", "groups_pause", "groups_fund", "groups_gift",
    "improvement_project", "improvement_saying",
    "improvement_confirmed", "improvement_aim", "improvement_counted", "improvement_tallied", "improvement_cycle",
    "improvement_seen", "improvement_study", "improvement_diagramact", "improvement_ranked", "improvement_sheet",
    "improvement_sheetline", "improvement_looked", "improvement_owned", "improvement_closing", "improvement_led",
    "improvement_takes", "partnership_path", "partnership_pathnote",
    "partnership_prepared", "partnership_flyer", "partnership_guide",
    "partnership_budget", "partnership_worked", "partnership_orientation", "partnership_ready",
    "partnership_contactword", "partnership_celebration",
    "partnership_roledescription", "partnership_rolewording", "partnership_roleyes", "partnership_roleno",
    "partnership_sitsas", "partnership_sitsasword", "partnership_onboarding",
    "parity_advice", "parity_adviceyes", "parity_adviceanswer",
    "parity_teammeasure", "parity_teammeasureend", "parity_teamcount", "parity_testsmeasure",
)  # fmt: skip
JOINT = {
    name: f"SELECT t.* FROM {name} t WHERE {_MINE} ORDER BY t.at, t.id" for name in _FROM_SEAT  # noqa: S608 - our names
} | {
    "groups_groupseat": """SELECT t.*, g.name AS group_name, g.purpose AS group_purpose FROM groups_groupseat t
        JOIN groups_group g ON g.id = t.group_id WHERE t.person_id = %(id)s
        ORDER BY coalesce(t.taken_at, t.given_at), t.id""",
    "groups_meetingact": f"""SELECT t.*, m.title AS meeting_title FROM groups_meetingact t
        JOIN groups_meeting m ON m.id = t.meeting_id WHERE {_MINE} ORDER BY t.at, t.id""",  # noqa: S608
    "groups_signup": """SELECT t.*, e.title AS event_title, e.starts_at FROM groups_signup t
        JOIN groups_event e ON e.id = t.event_id WHERE t.person_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_payoffer": """SELECT t.id, t.at, t.group_id, t.minutes, t.words, t.answer, t.answered_at, r.work,
        r.amount, r.currency FROM partnership_payoffer t JOIN partnership_rate r ON r.id = t.rate_id
        WHERE t.to_seat_id IN (SELECT s.id FROM groups_groupseat s WHERE s.person_id = %(id)s) ORDER BY t.at, t.id""",
    "partnership_claim": """SELECT t.* FROM partnership_claim t WHERE t.person_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_receipt": """SELECT t.* FROM partnership_receipt t JOIN partnership_claim c ON c.id = t.claim_id
        WHERE c.person_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_claimstep": """SELECT t.id, t.claim_id, t.kind, t.words, t."on", t.at FROM partnership_claimstep t
        JOIN partnership_claim c ON c.id = t.claim_id WHERE c.person_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_duty": """SELECT t.* FROM partnership_duty t WHERE t.person_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_reach": f"SELECT t.* FROM partnership_reach t WHERE {_MINE} ORDER BY t.at, t.seat_id",  # noqa: S608
    "partnership_thanks": """SELECT t.* FROM partnership_thanks t LEFT JOIN groups_groupseat s ON s.id = t.to_seat_id
        WHERE t.author_id = %(id)s OR s.person_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_certificateword": """SELECT t.* FROM partnership_certificateword t
        JOIN partnership_certificate c ON c.id = t.certificate_id JOIN groups_groupseat s ON s.id = c.seat_id
        WHERE s.person_id = %(id)s OR t.author_id = %(id)s ORDER BY t.at, t.id""",
    "partnership_found": "SELECT t.* FROM partnership_found t WHERE t.person_id = %(id)s",
    "partnership_contact": """SELECT DISTINCT t.* FROM partnership_contact t JOIN groups_groupseat s
        ON s.id IN (t.seat_id, t.for_seat_id, t.contact_id) WHERE s.person_id = %(id)s ORDER BY t.at, t.id""",
    "improvement_need": """SELECT t.* FROM improvement_need t WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "improvement_concern": """SELECT t.* FROM improvement_concern t JOIN improvement_raised r ON r.concern_id = t.id
        WHERE r.person_id = %(id)s AND (%(own)s OR t.author_id IS NOT NULL) ORDER BY t.at, t.id""",
    "improvement_concernstep": """SELECT t.* FROM improvement_concernstep t LEFT JOIN improvement_raised r
        ON r.concern_id = t.concern_id WHERE CASE WHEN t.seat_id IS NULL
        THEN r.person_id = %(id)s AND (%(own)s OR EXISTS (
          SELECT 1 FROM improvement_concern c WHERE c.id = t.concern_id AND c.author_id IS NOT NULL))
        ELSE t.seat_id IN (SELECT s.id FROM groups_groupseat s WHERE s.person_id = %(id)s) END ORDER BY t.at, t.id""",
    "parity_named": """SELECT t.*, p.title AS page_title FROM parity_named t JOIN parity_toldpage p ON p.id = t.page_id
        WHERE t.person_id = %(id)s ORDER BY t.at, t.id""",
    "parity_advisor": "SELECT t.* FROM parity_advisor t WHERE t.person_id = %(id)s ORDER BY t.id",
    "parity_advicepoint": """SELECT t.* FROM parity_advicepoint t JOIN parity_advisor v ON v.id = t.advisor_id
        WHERE v.person_id = %(id)s AND (%(own)s OR v.given_at IS NOT NULL) ORDER BY t.at, t.id""",
    "parity_report": """SELECT t.* FROM parity_report t WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "parity_reportwords": """SELECT t.*, p.kind AS report_kind, p.until AS report_until FROM parity_reportwords t
        JOIN parity_report p ON p.id = t.report_id WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "parity_reportyes": """SELECT t.*, p.kind AS report_kind, p.until AS report_until FROM parity_reportyes t
        JOIN parity_report p ON p.id = t.report_id WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "parity_rhythm": """SELECT t.* FROM parity_rhythm t WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "parity_round": """SELECT t.* FROM parity_round t WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "improvement_spread": """SELECT t.* FROM improvement_spread t WHERE t.author_id = %(id)s ORDER BY t.at, t.id""",
    "groups_chair": """SELECT t.*, g.name AS group_name FROM groups_chair t JOIN groups_group g ON g.id = t.group_id
        WHERE t.seat_id IN (SELECT s.id FROM groups_groupseat s WHERE s.person_id = %(id)s) ORDER BY t.at, t.id""",
    "groups_champion": """SELECT t.*, o.name AS center_name FROM groups_champion t JOIN people_organization o
        ON o.id = t.center_id WHERE t.seat_id IN (SELECT s.id FROM groups_groupseat s WHERE s.person_id = %(id)s)
        ORDER BY t.at, t.id""",
    "partnership_mentor": "SELECT t.* FROM partnership_mentor t WHERE t.person_id = %(id)s ORDER BY t.at, t.id",
    "partnership_card": "SELECT t.* FROM partnership_card t WHERE t.person_id = %(id)s",
    "partnership_asked": "SELECT t.* FROM partnership_asked t WHERE t.person_id = %(id)s ORDER BY t.at, t.id",
    "partnership_offer": "SELECT t.* FROM partnership_offer t WHERE t.person_id = %(id)s ORDER BY t.at, t.id",
} | {
    name: f"SELECT t.* FROM {name} t WHERE t.author_id = %(id)s ORDER BY t.at, t.id"  # noqa: S608 - our names
    for name in ("partnership_opportunity", "partnership_offerstep", "partnership_board",
                 "partnership_onboardingstep", "partnership_hurdle", "partnership_hurdleline",
                 "partnership_learningpath", "partnership_learningstep", "parity_worry", "parity_worrystep")
}  # fmt: skip
"""Every list, by the name of its table; what stays with its writer alone stands in `theirs.py`."""

LEFT_OUT = {
    "groups_group": "told with each seat: its name and what it is for",
    "groups_pulse": "how it is to be somewhere: without a name, so that nobody can tell whose it is",
    "groups_calendaraddress": "opens one's calendar; nothing is in it but a secret's hash",
    "improvement_raised": "whose a safety concern is; the concern itself is taken along",
    "partnership_candidate": "of people who are no members: what is kept of them is theirs alone, and has an end",
    "partnership_move": "that somebody was asked or said no; nobody’s name stands by it",
    "parity_work": "counted from the ledger and from joint work",
    "parity_part": "counted from the ledger and from joint work",
    "parity_figure": "counted from the ledger and from joint work",
    "parity_caretold": "that a quarter was told; nothing of anybody is in it",
    "parity_carebegun": "how much was begun in care, as it is told to everyone",
    "parity_storiesshared": "how many told a story, in fives",
    "parity_reached": "how far the ledger was counted",
    "parity_asked": "one was asked without a name; nothing of an answer is in it",
    "parity_box": "answers without names, added up",
    "parity_final": "a report as all of a body wrote it; one’s own words and yes stand with it",
    "parity_told": "what all together said without names",
    "parity_worryletter": "what somebody said without a name; nothing tells whose it is",
    "partnership_rate": "what an hour is worth to everybody; what one was paid for stands with each claim",
    "partnership_payment": "what whoever pays sent to the bank, for others; one's own part stands with each claim",
    "partnership_bankdetails": "where one's money goes: kept encrypted, and nowhere else than here",
    "groups_letter": "that a letter went; the letter itself says nothing",
}
"""Tables of joint work that are not taken along, and why."""
