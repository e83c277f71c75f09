"""What was asked before a visit that has been held waits no more; only the database says so."""

from pathlib import Path

from django.db import migrations, models

from alongside.sharing.protection import WEB

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0007_lately")]
    operations = [
        migrations.AddField(
            "asked",
            "over_at",
            models.DateTimeField(
                blank=True,
                help_text="When the visit was over before which it was asked; the database writes it.",
                null=True,
            ),
        ),
        migrations.RunSQL(
            f"CREATE POLICY not_over ON questionnaires_asked AS RESTRICTIVE FOR INSERT TO {WEB} "
            "WITH CHECK (over_at IS NULL)",
            "DROP POLICY not_over ON questionnaires_asked",
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
