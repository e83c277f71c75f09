"""Everyone reads on Today that another charter holds."""

from pathlib import Path

from django.db import migrations

WAITS = (Path(__file__).resolve().parent.parent / "sql" / "waiting.sql").read_text("utf-8")


class Migration(migrations.Migration):
    dependencies = [("governance", "0014_boards_end")]
    operations = [migrations.RunSQL(WAITS, migrations.RunSQL.noop)]
