"""How it is to be in a meeting is said until it ends, and told afterwards, so that no look tells what one person said."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import WEB

SQL = Path(__file__).resolve().parent.parent / "sql" / "meetings.sql"
ENDED = (
    "EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.meeting_id = groups_pulse.meeting_id AND a.kind = 'end')"
)


class Migration(migrations.Migration):
    dependencies = [("groups", "0014_names_that_all_read")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(
            f"CREATE POLICY before_the_end ON groups_pulse AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK (NOT {ENDED})",
            "DROP POLICY before_the_end ON groups_pulse",
        ),
    ]
