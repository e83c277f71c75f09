"""Nobody reads on by a charter that was replaced a minute ago; whom a charter changes is written down until it is told."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from alongside.sharing.migrations._steps import engine
from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB

IN_FORCE = (
    "(SELECT coalesce((SELECT CASE WHEN v.replaced_at < statement_timestamp() - interval '1 minute' "
    "THEN sharing_read_too_long() ELSE coalesce(v.grants_under, v.number) END FROM sharing_charterversion v WHERE "
    f"v.community_id = {COMMUNITY} AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)), 0))"
)
READ = [
    "DROP POLICY web_select ON sharing_grant",
    f"CREATE POLICY web_select ON sharing_grant FOR SELECT TO {WEB} USING (charter = {IN_FORCE} "
    f"AND (seat_id = {SEAT} OR person_id = {PERSON}))",
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0026_places_kept")]
    operations = [
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL([*READ]),  # no way back: the rule before is not kept
        migrations.CreateModel(
            name="Untold",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "change",
                    models.JSONField(help_text="What opened and what closed: pairs of audience and category."),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="untold",
                        to="sharing.charterversion",
                    ),
                ),
            ],
        ),
        migrations.RunSQL("ALTER TABLE sharing_untold ENABLE ROW LEVEL SECURITY", migrations.RunSQL.noop),
    ]
