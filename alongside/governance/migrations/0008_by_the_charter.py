"""A motion's days, a vote's words, an answer and a term are what the charter and the body allow, whatever SQL a page sends."""

from django.db import migrations

from alongside.sharing.protection import ACCOUNT, COMMUNITY, PERSON, SEAT, WEB

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
TODAY = "(SELECT people_today())"
KEEPS = f"(SELECT people_keeps({COMMUNITY}))"
VOICE = (
    "CASE WHEN {role} IN ('patient', 'caregiver', 'clinician', 'researcher') THEN {role} ELSE 'other' END"
)

# The same days as alongside/governance/steps.py says: half to talk, the last quarter for the motion itself.
DAYS = "greatest(v.motion_days, 1) * interval '{hours} hours'"
BEGUN = (
    f"author_id = {PERSON} AND on_behalf_of_name = '' AND at {NOW} AND kind IN ('charter', 'policy', 'seat', 'other') "  # noqa: S608
    "AND way IN ('vote', 'consent') AND (way = 'vote' OR kind NOT IN ('charter', 'seat')) "
    "AND (version_id IS NOT NULL) = (kind = 'charter') "
    "AND EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = rules_id "
    f"AND v.community_id = {COMMUNITY} AND v.in_force_from <= now() "
    "AND (v.replaced_at IS NULL OR v.replaced_at > now()) AND v.votes_secret = secret "
    f"AND voting_from = at + {DAYS.format(hours=12)} AND amended_by = at + {DAYS.format(hours=18)} "
    f"AND closes_at = at + {DAYS.format(hours=24)} "
    "AND EXISTS (SELECT 1 FROM sharing_votegroup g WHERE g.version_id = v.id)) "
    "AND CASE WHEN kind <> 'seat' THEN body_seat_id IS NULL AND candidate_id IS NULL AND candidate_name = '' "
    "AND candidate_yes_at IS NULL ELSE "
    "EXISTS (SELECT 1 FROM people_person p WHERE p.id = candidate_id AND p.name = candidate_name "
    f"AND p.community_id = {COMMUNITY}) AND EXISTS (SELECT 1 FROM governance_bodyseat s "
    f"JOIN governance_body b ON b.id = s.body_id WHERE s.id = body_seat_id AND b.community_id = {COMMUNITY}) "
    f"AND (candidate_yes_at IS NULL OR candidate_id = {PERSON} AND candidate_yes_at {NOW}) END"
)
# A vote bears the name, the title and the voice of the seat that is worn; a seat without a title bears none.
VOTED = (
    f"says IN ('yes', 'no', 'aside') AND at {NOW} AND account_id = {ACCOUNT} "
    "AND people_is_me(person_id, name, NULL) AND EXISTS (SELECT 1 FROM people_seat s "
    f"WHERE s.id = {SEAT} AND s.person_id = {PERSON} AND governance_vote.title IN ('', s.title) "
    f"AND governance_vote.voice = {VOICE.format(role='s.role')})"
)
HELD = f"({{0}}.starts IS NULL OR {{0}}.starts <= {TODAY}) AND ({{0}}.ends IS NULL OR {{0}}.ends > {TODAY})"
NEAR = (
    f"(EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = {PERSON} AND s.organization_id = ANY (c.centers) "
    f"AND {HELD.format('s')}) OR EXISTS (SELECT 1 FROM people_enrolment e WHERE e.center_id = ANY (c.centers) "
    f"AND {HELD.format('e')} AND (e.person_id = {PERSON} OR EXISTS (SELECT 1 FROM people_caregiver k "
    f"WHERE k.person_id = e.person_id AND k.caregiver_id = {PERSON} AND {HELD.format('k')}))))"
)
ANSWERED = (
    f"person_id = {PERSON} AND at {NOW} AND EXISTS (SELECT 1 FROM governance_question q "
    "JOIN governance_consultation c ON c.id = q.consultation_id WHERE q.id = governance_answer.question_id "
    "AND choice >= 0 AND choice < cardinality(q.choices) "
    f"AND c.community_id = {COMMUNITY} AND now() < c.closes_at AND (c.reach <> 'centers' OR {NEAR}))"
)
# A coordinator notes for a body in which nobody sits yet; else who sits there with a vote.
SITTING = (
    "SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id "
    f"WHERE b.body_id = governance_decision.body_id AND t.starts <= {TODAY} AND t.ends > {TODAY}"
)
DECIDED = (
    f"author_id = {PERSON} AND at {NOW} AND EXISTS (SELECT 1 FROM governance_body y "
    f"WHERE y.id = governance_decision.body_id AND y.community_id = {COMMUNITY}) "
    f"AND (EXISTS ({SITTING} AND b.votes AND t.person_id = {PERSON}) OR {KEEPS} AND NOT EXISTS ({SITTING}))"
)
# A term is given by what its own body decided just now, to somebody of the community, for as long as its terms are.
SEATED = (
    f"motion_id IS NULL AND role = '' AND title = '' AND voice = 'other' AND starts = {TODAY} "
    "AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = governance_term.person_id "
    f"AND p.name = governance_term.name AND p.community_id = {COMMUNITY}) "
    "AND EXISTS (SELECT 1 FROM governance_decision d JOIN governance_bodyseat b ON b.body_id = d.body_id "
    "JOIN governance_body y ON y.id = b.body_id WHERE d.id = governance_term.decision_id "
    f"AND b.id = governance_term.seat_id AND d.author_id = {PERSON} AND d.at {NOW} "
    f"AND governance_term.ends <= {TODAY} + y.term_months * interval '1 month' + interval '1 day' "
    f"AND governance_seat_is_free(b.id, governance_term.person_id, {TODAY}, y.most_terms))"
)
FREE = """
CREATE FUNCTION governance_seat_is_free(seat uuid, who uuid, today date, most int) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN NOT EXISTS (SELECT 1 FROM governance_term t WHERE t.seat_id = seat AND t.ends > today)
    AND (SELECT count(*) FROM governance_term t JOIN governance_bodyseat o ON o.id = t.seat_id
      JOIN governance_bodyseat s ON s.body_id = o.body_id AND s.id = seat WHERE t.person_id = who) < most;
END $$
"""
OWN = [
    f"CREATE POLICY own_voice ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} "
    f"WITH CHECK (voice = {VOICE.format(role='author_role')})"
    for table in (
        "governance_motion", "governance_amendment", "governance_amendmentfate", "governance_objection",
        "governance_objectionstep", "governance_outcome", "governance_decision", "governance_consultation",
    )
]  # fmt: skip


def policy(table: str, name: str, check: str) -> list[str]:
    """Beside the conditions that there are, for every row that the web role adds."""
    return [f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({check})"]


ON = [
    *policy("governance_motion", "by_the_charter", BEGUN),
    *policy("governance_vote", "own_vote", VOTED),
    *policy("governance_answer", "who_is_asked", ANSWERED),
    *policy("governance_decision", "who_decides", DECIDED),
    *policy("governance_term", "by_its_body", SEATED),
    *OWN,
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0007_founding"), ("people", "0012_guards_near"), ("sharing", "0018_guarded")]
    operations = [migrations.RunSQL(FREE, migrations.RunSQL.noop), migrations.RunSQL(ON, migrations.RunSQL.noop)]
