"""What waits on Today has an end; of groups that their members alone read no figure of money is told."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0030_asked_to_help")]

    operations = [
        migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)
        for name in ("support.sql", "money.sql")
    ]
