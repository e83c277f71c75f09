"""Whoever writes notes once whose facts may have changed; the worker hands it on to numbers and to lists."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("record", "0017_lately_at_once")]
    operations = [
        migrations.CreateModel(
            name="CountStale",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("person_id", models.UUIDField()),
            ],
        ),
        migrations.RunSQL(
            (SQL / "touched_once.sql").read_text(encoding="utf-8"),
            (SQL / "touched_kept.sql").read_text(encoding="utf-8"),
        ),
    ]
