"""A round of a group does not wait for who pauses there."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("parity", "0004_care"), ("groups", "0020_pauses_policies")]
    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION parity_waits()")]
