"""Who left and who took a yes back is counted, and neither yes nor no follows from what else is known."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("registry", "0011_studies"), ("people", "0010_withdrawals")]
    operations = [
        migrations.RunSQL(
            (SQL / "withdrawing.sql").read_text(encoding="utf-8"), "DROP FUNCTION registry_consents()"
        )
    ]
