"""Questions about looks, and reviews of emergency access: the body that reviews sees what it must, and no content."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import alongside.kit.ids
from alongside.sharing.migrations._steps import theirs
from alongside.sharing.models.charter import AUDIENCES
from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB, secure

# Sits with a vote, today, in the body of this community that reviews.
SITS = (
    "EXISTS (SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id AND b.votes "
    "JOIN governance_body y ON y.id = b.body_id AND y.reviews AND y.ended_at IS NULL "
    "JOIN people_community c ON c.id = y.community_id "
    f"WHERE t.person_id = {PERSON} AND y.community_id = {COMMUNITY} "
    "AND t.starts <= (now() AT TIME ZONE c.zone)::date AND t.ends > (now() AT TIME ZONE c.zone)::date)"
)
HERE = f"community_id = {COMMUNITY}"
SEAT_HERE = (
    "EXISTS (SELECT 1 FROM people_seat s WHERE s.id = sharing_emergencyaccess.seat_id "
    f"AND s.community_id = {COMMUNITY})"
)
OPENED = f"""
CREATE FUNCTION governance_opened_in(accesses uuid[]) RETURNS TABLE (emergency_id uuid, categories smallint[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.id, array_agg(DISTINCT c.category)
  FROM sharing_emergencyaccess e
  JOIN people_seat s ON s.id = e.seat_id AND s.community_id = {COMMUNITY}
  JOIN sharing_receipt r ON r.person_id = e.person_id AND r.at >= e.starts AND r.seat_id = e.seat_id
    AND r.because LIKE '%emergency:' || e.id || '%'
  CROSS JOIN LATERAL unnest(r.categories) AS c (category)
  WHERE e.id = ANY (accesses) AND (
    {SITS} OR e.person_id = {PERSON} OR e.seat_id = {SEAT} OR EXISTS (
      SELECT 1 FROM people_caregiver k JOIN sharing_grant g ON g.seat_id = {SEAT} AND g.person_id = e.person_id
        AND g.audience = 1 AND g.category = c.category AND g.starts <= now() AND now() < g.ends
        AND g.charter = sharing_charter_number({COMMUNITY})
      WHERE k.person_id = e.person_id AND k.caregiver_id = {PERSON} AND k.may_choose))
  GROUP BY e.id
$$
"""
LINES = [
    f"CREATE POLICY web_select_{name} ON contributions_line FOR SELECT TO {WEB} USING (subject_type = '{kind}' "
    f"AND EXISTS (SELECT 1 FROM {table} t WHERE t.id = subject_id))"
    for name, kind, table in (
        ("look_question", "LookQuestion", "governance_lookquestion"),
        ("emergency_review", "EmergencyReview", "governance_emergencyreview"),
    )
]
BODY = [
    f"CREATE POLICY web_select_body ON sharing_emergencyaccess FOR SELECT TO {WEB} USING ({SEAT_HERE} AND {SITS})",
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0005_drafts"), ("sharing", "0016_in_an_emergency")]
    operations = [
        migrations.AddField(
            "body", "reviews",
            models.BooleanField(default=False, help_text="Answers questions about looks, and reviews emergency access."),
        ),
        migrations.CreateModel(
            "LookQuestion",
            [
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True,
                                        serialize=False)),
                ("asker_id", models.UUIDField()),
                ("asker_name", models.TextField()),
                ("asker_voice", models.TextField()),
                ("viewer_id", models.UUIDField()),
                ("viewer_name", models.TextField()),
                ("viewer_role", models.TextField()),
                ("viewer_title", models.TextField(blank=True, default="")),
                ("viewer_center", models.TextField(blank=True, default="")),
                ("audience", models.PositiveSmallIntegerField(choices=AUDIENCES)),
                ("emergency", models.BooleanField(default=False)),
                ("times", models.PositiveIntegerField()),
                ("first_at", models.DateTimeField()),
                ("last_at", models.DateTimeField()),
                ("categories", django.contrib.postgres.fields.ArrayField(
                    base_field=models.PositiveSmallIntegerField(), size=None)),
                ("words", models.TextField()),
                ("asked_at", models.DateTimeField()),
                ("answer_by", models.DateField()),
                ("answer", models.TextField(blank=True, default="")),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answered_by_id", models.UUIDField(blank=True, null=True)),
                ("answered_by_name", models.TextField(blank=True, default="")),
                ("community", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                                to="people.community")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                             to="people.person")),
            ],
            options={"indexes": [models.Index(fields=["community", "-asked_at"], name="look_question_by_community")]},
        ),
        migrations.CreateModel(
            "EmergencyReview",
            [
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True,
                                        serialize=False)),
                ("understandable", models.BooleanField()),
                ("words", models.TextField()),
                ("by_id", models.UUIDField()),
                ("by_name", models.TextField()),
                ("at", models.DateTimeField()),
                ("community", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                                to="people.community")),
                ("emergency", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="review",
                                                   to="sharing.emergencyaccess")),
            ],
        ),
        secure(
            "governance_lookquestion",
            select=f"asker_id = {PERSON} OR person_id = {PERSON} OR {HERE} AND {SITS}",
            insert=f"{HERE} AND asker_id = {PERSON} AND answered_at IS NULL AND ({theirs('governance_lookquestion')})",
            update=f"{HERE} AND answered_at IS NULL AND {SITS} AND asker_id <> {PERSON} AND person_id <> {PERSON} "
            f"AND viewer_id <> {PERSON}",
            columns=["answer", "answered_at", "answered_by_id", "answered_by_name"],
        ),
        secure(
            "governance_emergencyreview",
            select="EXISTS (SELECT 1 FROM sharing_emergencyaccess e WHERE e.id = emergency_id)",
            insert=f"{HERE} AND by_id = {PERSON} AND {SITS} AND EXISTS (SELECT 1 FROM sharing_emergencyaccess e "
            f"WHERE e.id = emergency_id AND e.viewer_id <> {PERSON} AND e.person_id <> {PERSON})",
        ),
        migrations.RunSQL(BODY, "DROP POLICY web_select_body ON sharing_emergencyaccess"),
        migrations.RunSQL(OPENED, "DROP FUNCTION governance_opened_in(uuid[])"),
        migrations.RunSQL(LINES, migrations.RunSQL.noop),
    ]  # fmt: skip
