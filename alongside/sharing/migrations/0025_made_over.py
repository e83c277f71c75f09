"""A charter's grants are made out of those of the charter before the last: only what differs is written.

Two versions change places for it: `grants_under` says under which number the grants of each stand, and no two of a
community ever stand under the same. Grants of a seat lie together by their number, so that those nobody reads by cost
nobody who reads.
"""

from pathlib import Path

from django.db import migrations, models

from alongside.sharing.migrations._steps import engine
from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB

STUDIES = (Path(__file__).resolve().parent.parent / "sql" / "studies.sql").read_text("utf-8")
ONCE = (
    "ALTER TABLE sharing_charterversion ADD CONSTRAINT grants_under_one_number EXCLUDE USING btree "
    "(community_id WITH =, (coalesce(grants_under, number)) WITH =) DEFERRABLE INITIALLY IMMEDIATE"
)
IN_FORCE = (
    "(SELECT coalesce((SELECT coalesce(v.grants_under, v.number) FROM sharing_charterversion v WHERE "
    f"v.community_id = {COMMUNITY} AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)), 0))"
)
READ = [
    "DROP POLICY web_select ON sharing_grant",
    f"CREATE POLICY web_select ON sharing_grant FOR SELECT TO {WEB} USING (charter = {IN_FORCE} "
    f"AND (seat_id = {SEAT} OR person_id = {PERSON}))",
]
DRAFTED = [
    "DROP POLICY web_insert ON sharing_charterversion",
    f"CREATE POLICY web_insert ON sharing_charterversion FOR INSERT TO {WEB} WITH CHECK (community_id = {COMMUNITY} "
    f"AND drafted_by_id = {PERSON} AND people_is_me(drafted_by_id, drafted_by_name, NULL) AND frozen_at IS NULL "
    "AND preparing_from IS NULL AND in_force_from IS NULL AND prepared_at IS NULL AND replaced_at IS NULL "
    "AND weighed_at IS NULL AND ratified_at IS NULL AND failed_at IS NULL "
    "AND prepared_through IS NULL AND grants_under IS NULL)",
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0024_receipts_plain")]
    operations = [
        migrations.AddField(
            "charterversion",
            "grants_under",
            models.PositiveSmallIntegerField(
                null=True,
                blank=True,
                help_text="Under which number its grants stand, where not under its own: two versions changed places.",
            ),
        ),
        migrations.AlterField(
            "grant",
            "charter",
            models.PositiveSmallIntegerField(
                default=0, help_text="The number that its charter's grants stand under; 0: none is in force."
            ),
        ),
        migrations.RunSQL(ONCE, "ALTER TABLE sharing_charterversion DROP CONSTRAINT grants_under_one_number"),
        migrations.RemoveIndex("grant", "grant_by_seat"),
        migrations.RemoveIndex("grant", "grant_by_person"),
        migrations.AddIndex(
            "grant",
            models.Index(
                fields=["seat", "charter", "person", "category"],
                include=["starts", "ends", "audience", "right"],
                name="grant_by_seat",
            ),
        ),
        migrations.AddIndex("grant", models.Index(fields=["person", "charter"], name="grant_by_person")),
        migrations.RunSQL(engine() + STUDIES, migrations.RunSQL.noop),
        migrations.RunSQL(READ + DRAFTED, migrations.RunSQL.noop),
    ]
