"""That nobody helps somebody new begin is told from the moment since when it is so."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "preparing_waits.sql"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0032_once_more")]

    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop)]
