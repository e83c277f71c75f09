"""After a visit that was held, the person or the family may say how it was."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "felt.sql"


class Migration(migrations.Migration):
    dependencies = [("visits", "0008_going_on"), ("registry", "0021_care_policies")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION visits_felt() CASCADE"),
    ]
