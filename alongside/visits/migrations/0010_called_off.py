"""What was asked before a visit that is called off waits again with it; standards of care in two languages."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql" / "called_off.sql"


class Migration(migrations.Migration):
    dependencies = [("visits", "0009_felt")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION visits_called_off() CASCADE"),
        migrations.AddField(
            "carestandard",
            "translations",
            models.JSONField(
                default=dict, blank=True, help_text="By language: title, words and without, as the community says them there."
            ),
        ),
    ]
