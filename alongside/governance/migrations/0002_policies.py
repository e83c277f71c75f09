"""Who reads and adds what: members their own community's, each vote its voter alone, results from the end on."""

from django.db import migrations

from alongside.sharing.protection import ACCOUNT, COMMUNITY, PERSON, SEAT, secure

HERE = f"community_id = {COMMUNITY}"
MINE = f"author_id = {PERSON}"
KEEPER = (
    f"EXISTS (SELECT 1 FROM people_seat k WHERE k.id = {SEAT} AND k.role IN ('coordinator', 'administrator'))"
)
IN_FORCE = (
    "EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = rules_id AND v.in_force_from <= now() "
    "AND (v.replaced_at IS NULL OR v.replaced_at > now()) AND v.votes_secret = secret AND closes_at BETWEEN "
    "now() + v.motion_days * interval '1 day' - interval '1 hour' "
    "AND now() + v.motion_days * interval '1 day' + interval '1 hour')"
)
NO_OUTCOME = "NOT EXISTS (SELECT 1 FROM governance_outcome o WHERE o.motion_id = m.id)"


def of_motion(table: str, condition: str = "true") -> str:
    """True where the row's motion is one of the viewer's community, and more."""
    return f"EXISTS (SELECT 1 FROM governance_motion m WHERE m.id = {table}.motion_id AND {condition})"


def of_amendment(table: str, condition: str = "true") -> str:
    """The same, by the row's amendment."""
    return (
        "EXISTS (SELECT 1 FROM governance_amendment a JOIN governance_motion m ON m.id = a.motion_id "
        f"WHERE a.id = {table}.amendment_id AND {condition})"
    )


TALK = f"now() < m.voting_from AND {NO_OUTCOME}"
STANDING = (
    "SELECT 1 FROM governance_amendment a WHERE a.motion_id = m.id AND NOT EXISTS "
    "(SELECT 1 FROM governance_amendmentfate f WHERE f.amendment_id = a.id)"
)
SITS_IN_GROUP = (
    "EXISTS (SELECT 1 FROM people_seat s JOIN people_community c ON c.id = s.community_id "
    f"WHERE s.person_id = {PERSON} AND s.community_id = {COMMUNITY} AND s.role = ANY (g.roles) "
    "AND (s.starts IS NULL OR s.starts <= (now() AT TIME ZONE c.zone)::date) "
    "AND (s.ends IS NULL OR s.ends > (now() AT TIME ZONE c.zone)::date))"
)
MAY_VOTE = (
    f"person_id = {PERSON} AND account_id = {ACCOUNT} AND EXISTS (SELECT 1 FROM governance_motion m "
    "JOIN sharing_votegroup g ON g.version_id = m.rules_id "
    "WHERE m.id = governance_vote.motion_id AND g.id = governance_vote.group_id "
    f"AND {NO_OUTCOME} AND now() >= m.voting_from AND now() < m.closes_at "
    f"AND CASE WHEN governance_vote.amendment_id IS NULL THEN NOT EXISTS ({STANDING}) "
    f"ELSE now() < m.amended_by AND EXISTS ({STANDING} AND a.id = governance_vote.amendment_id) END "
    f"AND {SITS_IN_GROUP})"
)
MY_VOTE = (
    f"person_id = {PERSON} OR EXISTS (SELECT 1 FROM governance_outcome o JOIN governance_motion m "
    "ON m.id = o.motion_id WHERE o.motion_id = governance_vote.motion_id AND NOT m.secret)"
)
SITS_IN_BODY = (
    "EXISTS (SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id "
    f"WHERE t.person_id = {PERSON} AND b.votes AND b.body_id = {{body}} "
    "AND t.starts <= current_date + 1 AND t.ends > current_date - 1)"
)
OF_BODY = "EXISTS (SELECT 1 FROM governance_body b WHERE b.id = {table}.body_id)"
SEAT_HERE = (
    "EXISTS (SELECT 1 FROM governance_bodyseat b JOIN governance_body y ON y.id = b.body_id "
    "WHERE b.id = governance_term.seat_id)"
)
BODY_OF_SEAT = "(SELECT x.body_id FROM governance_bodyseat x WHERE x.id = governance_term.seat_id)"
ASKED = (
    "EXISTS (SELECT 1 FROM governance_question q JOIN governance_consultation c ON c.id = q.consultation_id "
    f"WHERE q.id = governance_answer.question_id AND c.community_id = {COMMUNITY} AND now() < c.closes_at)"
)
QUESTION_SEEN = "EXISTS (SELECT 1 FROM governance_question q WHERE q.id = governance_spread.question_id)"
CONSULTED = "EXISTS (SELECT 1 FROM governance_consultation c WHERE c.id = governance_question.consultation_id{more})"


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_initial"), ("conversation", "0002_policies"), ("sharing", "0003_policies")]
    operations = [
        secure(
            "governance_motion", select=HERE, insert=f"{HERE} AND {MINE} AND {IN_FORCE}",
            update=f"candidate_id = {PERSON}", columns=["candidate_yes_at"],
        ),
        secure(
            "governance_amendment", select=of_motion("governance_amendment"),
            insert=f"{MINE} AND {of_motion('governance_amendment', TALK)}",
        ),
        secure(
            "governance_amendmentfate", select=of_amendment("governance_amendmentfate"),
            insert=f"{MINE} AND " + of_amendment(
                "governance_amendmentfate",
                f"{TALK} AND (fate = 'taken_in' AND m.author_id = {PERSON} "
                f"OR fate = 'withdrawn' AND a.author_id = {PERSON})",
            ),
        ),
        secure(
            "governance_support", select=of_amendment("governance_support"),
            insert=f"person_id = {PERSON} AND {of_amendment('governance_support', TALK)}",
        ),
        secure(
            "governance_objection", select=of_motion("governance_objection"),
            insert=f"{MINE} AND {of_motion('governance_objection', TALK)}",
        ),
        secure(
            "governance_objectionstep",
            select="EXISTS (SELECT 1 FROM governance_objection j WHERE j.id = governance_objectionstep.objection_id)",
            insert=f"{MINE} AND EXISTS (SELECT 1 FROM governance_objection j JOIN governance_motion m "
            "ON m.id = j.motion_id WHERE j.id = governance_objectionstep.objection_id "
            f"AND (NOT withdraws OR j.author_id = {PERSON}) AND {NO_OUTCOME})",
        ),
        secure(
            "governance_outcome", select=of_motion("governance_outcome"),
            insert=f"{MINE} AND how = 'withdrawn' AND NOT passed AND "
            + of_motion("governance_outcome", f"m.author_id = {PERSON} AND now() < m.voting_from"),
        ),
        secure("governance_vote", select=MY_VOTE, insert=MAY_VOTE),
        secure("governance_groupresult", select=of_motion("governance_groupresult")),
        secure("governance_body", select=HERE, insert=f"{HERE} AND {KEEPER}"),
        secure(
            "governance_bodyseat", select=OF_BODY.format(table="governance_bodyseat"),
            insert=f"{OF_BODY.format(table='governance_bodyseat')} AND {KEEPER}",
        ),
        secure("governance_term", select=SEAT_HERE),
        secure(
            "governance_decision", select=OF_BODY.format(table="governance_decision"),
            insert=f"{MINE} AND {OF_BODY.format(table='governance_decision')} AND ({KEEPER} OR "
            + SITS_IN_BODY.format(body="governance_decision.body_id") + ")",
        ),
        migrations.RunSQL(
            [
                "GRANT INSERT ON governance_term TO alongside_web",
                "CREATE POLICY web_insert ON governance_term FOR INSERT TO alongside_web WITH CHECK ("
                f"decision_id IS NOT NULL AND ({KEEPER} OR EXISTS (SELECT 1 FROM governance_decision d "
                f"WHERE d.id = governance_term.decision_id AND d.author_id = {PERSON} AND d.body_id = {BODY_OF_SEAT})))",
            ],
            migrations.RunSQL.noop,
        ),
        secure(
            "governance_consultation", select=f"{HERE} OR reach = 'public'",
            insert=f"{HERE} AND {MINE} AND counted_at IS NULL", update=f"{HERE} AND ({MINE} OR {KEEPER})",
            columns=["did", "did_at", "did_by_name"],
        ),
        secure(
            "governance_question", select=CONSULTED.format(more=""),
            insert=CONSULTED.format(more=f" AND c.author_id = {PERSON}"),
        ),
        secure("governance_answer", select=f"person_id = {PERSON}", insert=f"person_id = {PERSON} AND {ASKED}"),
        secure("governance_spread", select=QUESTION_SEEN),
    ]
