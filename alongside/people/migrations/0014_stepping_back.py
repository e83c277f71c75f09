"""Who steps back from somebody leaves the line of it. The file is the same as in 0012."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("people", "0013_known")]
    operations = [migrations.RunSQL((SQL / "guards_near.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)]
