"""One body of a community reviews; whoever sits in it hands that to another, and where none does a body takes it on."""

from django.db import migrations, models

from alongside.sharing.protection import COMMUNITY, PERSON, WEB

LET = f"""
CREATE FUNCTION governance_let_review(body uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := {COMMUNITY};
  me uuid := {PERSON};
  judge uuid;
BEGIN
  SELECT b.id INTO judge FROM governance_body b
    WHERE b.community_id = here AND b.reviews AND b.ended_at IS NULL FOR UPDATE;
  judge := coalesce(judge, body);
  IF NOT EXISTS (SELECT 1 FROM governance_body b
      WHERE b.id = body AND b.community_id = here AND b.ended_at IS NULL AND NOT b.reviews)
    OR NOT (governance_sits_in(judge, me) OR people_keeps(here) AND NOT governance_sits_in(judge, NULL)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'whoever sits in the body that reviews hands it over';
  END IF;
  UPDATE governance_body SET reviews = false WHERE id = judge AND id <> body;
  UPDATE governance_body SET reviews = true WHERE id = body;
END $$
"""
# Whether this person sits in the body with a vote today; without a person: whether anybody sits there at all.
SITS = """
CREATE FUNCTION governance_sits_in(body uuid, who uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM governance_term t JOIN governance_bodyseat s ON s.id = t.seat_id
    WHERE s.body_id = body AND (who IS NULL OR t.person_id = who AND s.votes)
      AND t.starts <= people_today() AND t.ends > people_today());
END $$
"""
CALLS = [
    "REVOKE ALL ON FUNCTION governance_let_review(uuid) FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION governance_let_review(uuid) TO {WEB}",
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0008_by_the_charter"), ("people", "0012_guards_near")]
    operations = [
        migrations.AddConstraint(
            "body",
            models.UniqueConstraint(
                fields=["community"], condition=models.Q(reviews=True, ended_at=None), name="one_body_reviews"
            ),
        ),
        migrations.RunSQL(SITS, "DROP FUNCTION governance_sits_in(uuid, uuid)"),
        migrations.RunSQL(LET, "DROP FUNCTION governance_let_review(uuid)"),
        migrations.RunSQL(CALLS, migrations.RunSQL.noop),
    ]
