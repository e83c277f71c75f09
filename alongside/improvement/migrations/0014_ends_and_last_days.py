"""What was settled or taken back stays so over two clocks; a sheet whose last day is near waits on Today, as letters say."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("improvement", "0013_tested_together")]
    operations = [
        migrations.RunSQL((SQL / one).read_text(encoding="utf-8"), migrations.RunSQL.noop)
        for one in ("concerns.sql", "waiting.sql")
    ]
