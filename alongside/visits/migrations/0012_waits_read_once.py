"""Visits that come or were lately are read once, not once for each person near."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("visits", "0011_waits_sooner")]
    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop)]
