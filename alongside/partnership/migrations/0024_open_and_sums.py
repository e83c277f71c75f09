"""What is told of claims is asked of those that are open, and summed up in one go."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):

    dependencies = [("partnership", "0023_hours_in_fives")]

    operations = [
        migrations.RunSQL((SQL / "money.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(
            (SQL / "claim_sums.sql").read_text(encoding="utf-8"), "DROP FUNCTION partnership_sums(uuid, uuid)"
        )
    ]
