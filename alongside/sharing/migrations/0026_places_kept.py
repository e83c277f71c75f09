"""A seat that ends touches only whom it reaches by a charter that counts; a draft keeps to a number of its own."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import anew
from alongside.sharing.protection import COMMUNITY, PERSON

TRIGGERS = (Path(__file__).resolve().parent.parent / "sql" / "triggers.sql").read_text("utf-8")
MINE = f"community_id = {COMMUNITY} AND drafted_by_id = {PERSON} AND grants_under IS NULL"
NOT_BEGUN = "frozen_at IS NULL AND preparing_from IS NULL AND in_force_from IS NULL"
POLICIES = [
    *anew(
        "sharing_charterversion",
        "insert",
        f"{MINE} AND {NOT_BEGUN} AND people_is_me(drafted_by_id, drafted_by_name, NULL) AND prepared_at IS NULL "
        "AND replaced_at IS NULL AND weighed_at IS NULL AND ratified_at IS NULL AND failed_at IS NULL "
        "AND prepared_through IS NULL AND number BETWEEN 1 AND 30000",
    ),
    "DROP POLICY web_delete ON sharing_charterversion",
    f"CREATE POLICY web_delete ON sharing_charterversion FOR DELETE TO alongside_web USING ({MINE} AND {NOT_BEGUN})",
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0025_made_over"), ("governance", "0005_drafts")]
    operations = [
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
        migrations.RunSQL([*POLICIES], migrations.RunSQL.noop),
    ]
