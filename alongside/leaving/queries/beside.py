"""What stands beside the record in other rooms, row by row: the plan, the visits, what was asked and answered, who
tried to reach the person, what may not be right, and how they stand in each number.

As everywhere in here, the database leaves out what the seat that asks may not see; what is held stays out.
"""

from __future__ import annotations

_PLAN = (
    "plans_matter", "plans_goal", "plans_goalact", "plans_goalstep", "plans_goalscore", "plans_skill",
    "plans_skillstep", "plans_refresher", "plans_budget", "plans_budgetline", "plans_spending", "plans_valuereview",
    "plans_valuesaid",
)  # fmt: skip
_VISITS = (
    "visits_visit", "visits_visitstep", "visits_agendaitem", "visits_itemact", "visits_orderagreed",
    "visits_visitline", "visits_summary", "visits_summaryagreed", "visits_summarysent", "visits_visitanswer",
)  # fmt: skip
_ALL = "SELECT * FROM {0} t WHERE t.person_id = %(id)s ORDER BY t.at, t.id"
LEFT_OUT = {
    "questionnaires_answering": "answers that somebody has not finished yet: drafts of their own",
    "registry_outreachfrom": "told with the try to reach somebody: out of which list it was",
    "registry_careasked": "one is asked how a visit was; gone after two weeks, and nothing of an answer is in it",
    "registry_member": "a number that stands for the person where numbers are counted; nobody reads it",
}
"""Tables of these rooms about one person that are not taken along, and why."""

LISTS = {name: _ALL.format(name) for name in (*_PLAN, *_VISITS, "questionnaires_schedule")} | {
    "questionnaires_asked": "SELECT * FROM questionnaires_asked t WHERE t.person_id = %(id)s ORDER BY t.asked_at, t.id",
    "questionnaires_answered": """SELECT * FROM questionnaires_answered t WHERE t.person_id = %(id)s
        AND EXISTS (SELECT 1 FROM record_entry e WHERE e.id = t.entry_id
          AND (e.held_until IS NULL OR e.held_until <= now()))
        ORDER BY t.finished_at, t.entry_id""",
    "registry_outreach": """SELECT t.*, l.title AS list_title FROM registry_outreach t
        LEFT JOIN registry_outreachfrom f ON f.outreach_id = t.id
        LEFT JOIN registry_populationlist l ON l.id = f.list_id
        WHERE t.person_id = %(id)s ORDER BY t.at, t.id""",
    "registry_consentasked": _ALL.format("registry_consentasked"),
    "registry_doubt": """SELECT d.* FROM registry_doubt d WHERE d.person_id = %(id)s
        AND (d.held_until IS NULL OR d.held_until <= now()) ORDER BY d.found_at, d.id""",
    "registry_doubtsaid": """SELECT t.* FROM registry_doubtsaid t JOIN registry_doubt d ON d.id = t.doubt_id
        WHERE t.person_id = %(id)s AND (d.held_until IS NULL OR d.held_until <= now()) ORDER BY t.at, t.id""",
    "registry_standing": """SELECT t.*, m.title AS measure FROM registry_standing t
        JOIN registry_measureversion m ON m.id = t.version_id WHERE t.person_id = %(id)s ORDER BY m.title, t.id""",
    "forms": """SELECT q.id, q.resource FROM questionnaires_questionnaire q WHERE q.id IN (
        SELECT t.questionnaire_id FROM questionnaires_answered t WHERE t.person_id = %(id)s) ORDER BY q.id""",
}
"""Every list, by the name of its table; `forms` are those that were answered, with the words of their questions."""
