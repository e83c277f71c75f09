"""A pause is read with its group, said and ended by whose seat it is; nothing of the group waits for them meanwhile."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import NOW, by_member, members_now, of_group
from alongside.sharing.protection import WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
PAUSE = "groups_pause"


class Migration(migrations.Migration):
    dependencies = [("groups", "0019_pauses")]
    operations = [
        secure(
            PAUSE, select=of_group(PAUSE), insert=by_member(PAUSE, "ended_at IS NULL"),
            update="groups_my_seat(seat_id, group_id) AND ended_at IS NULL", columns=["ended_at"],
        ),
        migrations.RunSQL(
            f"CREATE POLICY ended_now ON {PAUSE} AS RESTRICTIVE FOR UPDATE TO {WEB} "
            f"USING (ended_at IS NULL) WITH CHECK (ended_at {NOW})",
            f"DROP POLICY ended_now ON {PAUSE}",
        ),
        members_now(PAUSE),
        migrations.RunSQL((SQL / "pauses.sql").read_text(encoding="utf-8"), "DROP FUNCTION groups_paused(uuid)"),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]  # fmt: skip
