"""A report is begun, and begun anew, by those who speak there: the policy looks at its own table through a function alone.

Until here it looked at it itself, which PostgreSQL refuses for every row; and it compared a report with itself.
"""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import HERE, OWN

SQL = Path(__file__).resolve().parent.parent / "sql" / "mending.sql"
REPORT = "parity_report"
OPEN = "(group_id IS NULL OR EXISTS (SELECT 1 FROM groups_group g WHERE g.id = group_id AND NOT g.members_only AND NOT g.support))"
BEGINS = (
    f"{HERE} AND {OWN} AND {OPEN} AND parity_side_in(group_id, center_id) IS NOT NULL AND until <= people_today() + 400 "  # noqa: S608 - our own names
    "AND (project_id IS NULL OR EXISTS (SELECT 1 FROM improvement_project p WHERE p.id = project_id AND p.group_id = parity_report.group_id)) "
    "AND (mends_id IS NULL OR parity_mends(mends_id, kind, group_id, project_id, center_id, since, until))"
)


class Migration(migrations.Migration):
    dependencies = [("parity", "0010_roads_end")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"), "DROP FUNCTION parity_mends(uuid, text, uuid, uuid, uuid, date, date)"
        ),
        migrations.RunSQL(
            f"ALTER POLICY web_insert ON {REPORT} WITH CHECK ({BEGINS})", migrations.RunSQL.noop
        ),
    ]
