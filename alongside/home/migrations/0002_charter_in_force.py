"""Search reads by the charter in force, and finds nothing that is held. The file is the same as in 0001."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent.parent / "sql" / "search.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [("home", "0001_search"), ("sharing", "0009_engine_beside"), ("record", "0007_holds")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]
