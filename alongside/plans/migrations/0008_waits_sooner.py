"""What waits in a plan is asked only of those who have it."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"
WAITING = "".join((SQL / name).read_text(encoding="utf-8") for name in ("waiting.sql", "waiting_beside.sql"))


class Migration(migrations.Migration):
    dependencies = [("plans", "0007_lately")]
    operations = [migrations.RunSQL(WAITING, migrations.RunSQL.noop)]
