"""Which visits come and which were lately is found by small indexes, before anything is asked of them."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"
COMING = models.Q(status__in=["planned", "under_way"])


class Migration(migrations.Migration):
    dependencies = [("visits", "0010_called_off")]
    operations = [
        migrations.AddIndex("visit", models.Index(fields=["person"], condition=COMING, name="visits_coming")),
        migrations.AddIndex(
            "visit",
            models.Index(fields=["person", "ended_at"], condition=models.Q(status="held"), name="visits_lately_held"),
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
