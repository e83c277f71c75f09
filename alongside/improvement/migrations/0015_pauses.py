"""Nothing of a group's projects waits for who pauses there."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("improvement", "0014_ends_and_last_days"), ("groups", "0020_pauses_policies")]
    operations = [migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)]
