"""Reading somebody's roadmap ends with going along with them."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import HERE
from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, PERSON

SQL = Path(__file__).resolve().parent.parent / "sql" / "roadmap.sql"
SHARE = "parity_roadshare"
MINE = f"{HERE} AND person_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"
READS = f"{MINE} OR {HERE} AND reader_id = {PERSON} AND ended_at IS NULL"
STILL = f"EXISTS (SELECT 1 FROM parity_goes_along(person_id) g WHERE g.person = reader_id AND g.since <= {SHARE}.at)"  # noqa: S608


class Migration(migrations.Migration):
    dependencies = [("parity", "0009_reports")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(
            f"ALTER POLICY web_select ON {SHARE} USING ({READS} AND {STILL})",
            f"ALTER POLICY web_select ON {SHARE} USING ({READS})",
        ),
    ]
