"""One person's entries are found by the index of words, and not by putting each of them into words."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent.parent / "sql" / "search.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [("home", "0007_names")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]
