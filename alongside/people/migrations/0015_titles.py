"""What bears a title, a role or a voice bears that of the seat that is worn."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "titles.sql"
TITLED = ("sharing_receipt", "sharing_emergencyaccess")
ON = [
    f"CREATE POLICY own_title ON {table} AS RESTRICTIVE FOR INSERT TO alongside_web "
    "WITH CHECK (title = '' OR title = (SELECT people_my_title()))"
    for table in TITLED
]


class Migration(migrations.Migration):
    dependencies = [("people", "0014_stepping_back"), ("sharing", "0018_guarded")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(ON, [f"DROP POLICY own_title ON {table}" for table in TITLED]),
    ]
