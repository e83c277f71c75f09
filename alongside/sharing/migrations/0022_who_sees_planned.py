"""Who sees what is asked by one plan: each question was planned anew for its person, for longer than it took."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0021_lines_read")]
    operations = [migrations.RunSQL((SQL / "who.sql").read_text("utf-8"), migrations.RunSQL.noop)]
