"""Whoever left their name waits for all of a team, where the one who keeps in touch is gone or away."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0025_each_for_themselves")]
    operations = [
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)
    ]
