"""Grants carry their charter's number, so that a version is prepared beside the one in force and comes at a moment;
emergency access, studies and consent answers decide too; what of a charter the web process may write is narrowed."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import anew, engine, may_choose, stands, theirs, trigger
from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
PEOPLE = SQL.parent.parent / "people" / "sql"

OLD = [
    "DROP FUNCTION IF EXISTS sharing_explain(uuid, uuid)",
    "DROP FUNCTION IF EXISTS sharing_decisions(uuid[], boolean)",
    "DROP FUNCTION IF EXISTS sharing_memberships(uuid[], boolean)",
]
NUMBERS = [
    "UPDATE sharing_charterversion SET preparing_from = in_force_from, frozen_at = in_force_from, "
    "prepared_at = in_force_from "
    "WHERE in_force_from IS NOT NULL",
    "UPDATE sharing_grant g SET charter = v.number FROM people_person p JOIN sharing_charterversion v "
    "ON v.community_id = p.community_id AND v.in_force_from IS NOT NULL AND v.replaced_at IS NULL "
    "WHERE p.id = g.person_id",
]
IN_FORCE = (
    "(SELECT coalesce((SELECT v.number FROM sharing_charterversion v "
    f"WHERE v.community_id = {COMMUNITY} AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)), 0))"
)
GRANTS = [
    "DROP POLICY web_select ON sharing_grant",
    f"CREATE POLICY web_select ON sharing_grant FOR SELECT TO {WEB} USING (charter = {IN_FORCE} "
    f"AND (seat_id = {SEAT} OR person_id = {PERSON}))",
]

# A draft is changed by who drafted it, until it is voted on; only the house itself puts a version in force.
DRAFT = (
    "EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = {table}.version_id "
    f"AND v.drafted_by_id = {PERSON} AND v.frozen_at IS NULL AND v.preparing_from IS NULL AND v.in_force_from IS NULL)"
)
HERE = "EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = {table}.version_id)"
ROWS = ("sharing_charterrule", "sharing_guardrail", "sharing_ageband")
NEW_ROWS = ("sharing_chartarticle", "sharing_votegroup", "sharing_holdrule", "sharing_replyrule", "sharing_workrule")
NEW_ROWS = ("sharing_charterarticle", *NEW_ROWS[1:])
MINE = f"community_id = {COMMUNITY} AND drafted_by_id = {PERSON}"
UNTOUCHED = "frozen_at IS NULL AND preparing_from IS NULL AND in_force_from IS NULL"
TERMS = (
    "title", "motion_days", "votes_secret", "emergency_hours", "review_days", "answer_days", "announce_days",
    "small_number", "names_centers", "second_factor_roles", "ending", "frozen_at",
)  # fmt: skip
VERSIONS = [
    "REVOKE UPDATE ON sharing_charterversion FROM alongside_web",
    f"GRANT UPDATE ({', '.join(TERMS)}) ON sharing_charterversion TO {WEB}",
    *anew(
        "sharing_charterversion",
        "insert",
        f"{MINE} AND {UNTOUCHED} AND prepared_at IS NULL AND replaced_at IS NULL AND weighed_at IS NULL",
    ),
    *anew("sharing_charterversion", "update", f"{MINE} AND {UNTOUCHED}"),
]
DRAFTS = [
    step
    for table in ROWS
    for step in (
        *anew(table, "insert", DRAFT.format(table=table)),
        f"GRANT DELETE ON {table} TO {WEB}",
        f"CREATE POLICY web_delete ON {table} FOR DELETE TO {WEB} USING ({DRAFT.format(table=table)})",
    )
]
TRIGGERS = [
    *(step for table in ("sharing_consentanswer", "sharing_emergencyaccess")
      for step in trigger(table, "sharing_on_relation", "INSERT", "UPDATE", "DELETE")),
    *trigger("sharing_study", "sharing_on_study", "INSERT", "UPDATE"),
    *(
        f"CREATE TRIGGER rules_stand BEFORE INSERT OR UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION sharing_rules_stand()"
        for table in NEW_ROWS
    ),
    "CREATE TRIGGER in_an_emergency BEFORE INSERT ON sharing_emergencyaccess FOR EACH ROW "
    "WHEN (current_user = 'alongside_web') EXECUTE FUNCTION sharing_in_an_emergency()",
]  # fmt: skip
ANSWER, CONSENT = "sharing_consentanswer", "sharing_studyconsent"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0008_whole_charter")]
    operations = [
        migrations.RunSQL(OLD, migrations.RunSQL.noop),
        migrations.RunSQL(NUMBERS, migrations.RunSQL.noop),
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "triggers.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "who.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((PEOPLE / "merging.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
        migrations.RunSQL(VERSIONS, migrations.RunSQL.noop),
        migrations.RunSQL(DRAFTS, migrations.RunSQL.noop),
        *(
            secure(table, select=HERE.format(table=table), insert=DRAFT.format(table=table),
                   delete=DRAFT.format(table=table))
            for table in NEW_ROWS
        ),
        secure("sharing_chartereffect", select=HERE.format(table="sharing_chartereffect")),
        secure("sharing_study", select=f"community_id = {COMMUNITY}"),
        secure(
            ANSWER,
            select=theirs(ANSWER),
            insert=f"by_self AND {stands(ANSWER, 0)} OR NOT by_self AND {may_choose(ANSWER)}",
            update=theirs(ANSWER),
            columns=["replaced_at"],
        ),
        migrations.RunSQL(
            anew(CONSENT, "insert", f"by_self AND {stands(CONSENT, 0)} OR NOT by_self AND {may_choose(CONSENT)}")
        ),
        secure(
            "sharing_emergencyaccess",
            select=f"person_id = {PERSON} OR seat_id = {SEAT} OR {may_choose('sharing_emergencyaccess')}",
            insert=f"seat_id = {SEAT} AND viewer_id = {PERSON}",
        ),
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
    ]  # fmt: skip
