"""Whoever left a study that took them in by their answers is not in it by answers again.

The engine is the same files as in 0016.
"""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import engine

STUDIES = (Path(__file__).resolve().parent.parent / "sql" / "studies.sql").read_text("utf-8")


class Migration(migrations.Migration):
    dependencies = [("sharing", "0016_in_an_emergency")]
    operations = [
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL(STUDIES, migrations.RunSQL.noop),
    ]
