"""Somebody leaves the community; their record is closed until they come back, or for good."""

from pathlib import Path

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import alongside.kit.ids

SQL = Path(__file__).resolve().parent.parent / "sql" / "leaving.sql"
WEB = "alongside_web"
PERSON = "(SELECT nullif(current_setting('alongside.person', true), '')::uuid)"
COMMUNITY = "(SELECT nullif(current_setting('alongside.community', true), '')::uuid)"
ACCOUNT = "(SELECT nullif(current_setting('alongside.account', true), '')::bigint)"
MINE = f"(SELECT array(SELECT p.id FROM people_person p WHERE p.account_id = {ACCOUNT}))::uuid[]"
SPEAKS = (
    "EXISTS (SELECT 1 FROM people_caregiver r WHERE r.person_id = people_withdrawal.person_id "
    f"AND r.caregiver_id = {PERSON} AND r.may_choose)"
)
STEPS = [
    "ALTER TABLE people_withdrawal ENABLE ROW LEVEL SECURITY",
    f"GRANT SELECT, INSERT ON people_withdrawal TO {WEB}",
    f"CREATE POLICY web_select ON people_withdrawal FOR SELECT TO {WEB} USING ("
    f"person_id = ANY ({MINE}) OR by_person_id = ANY ({MINE}))",
    f"CREATE POLICY web_insert ON people_withdrawal FOR INSERT TO {WEB} WITH CHECK ("
    f"community_id = {COMMUNITY} AND by_person_id = {PERSON} AND (person_id = {PERSON} OR {SPEAKS}))",
]


class Migration(migrations.Migration):
    dependencies = [("people", "0009_who_writes")]
    operations = [
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ("person_name", models.TextField()),
                ("left_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("undo_until", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("by_person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person")),
                ("community", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="people.community")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="withdrawals", to="people.person")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)), fields=("person",), name="one_withdrawal_stands"
                    )
                ]
            },
        ),
        migrations.RunSQL(STEPS, migrations.RunSQL.noop),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            "DROP FUNCTION people_come_back(uuid); DROP FUNCTION people_opened_again() CASCADE",
        ),
    ]
