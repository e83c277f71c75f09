"""Of a center's groups are those for which a seat there was held, not asked for; support among families is in no sum of time."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0026_nobody_waits_in_vain")]

    operations = [
        migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)
        for name in ("contacts.sql", "hours.sql")
    ]
