"""A row of a record is judged by its own grants alone: every page asks for one person, by an index."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0008_my_people")]
    operations = [migrations.RunSQL((SQL / "rows_alone.sql").read_text(), migrations.RunSQL.noop)]
