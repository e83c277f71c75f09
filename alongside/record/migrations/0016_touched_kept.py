"""Noting whose facts may have changed takes a plan that is kept."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("record", "0015_lately")]
    operations = [
        migrations.RunSQL(
            (SQL / "touched_kept.sql").read_text(encoding="utf-8"),
            migrations.RunSQL.noop,
        )
    ]
