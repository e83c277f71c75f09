"""Whose records a seat may open is found once by a function, in every policy that narrows a table to them.

The engine is the same file as in 0002; who ran that before gets it anew.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0007_choices_by_their_own")]
    operations = [
        migrations.RunSQL((SQL / "decide.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "my_people.sql").read_text(), migrations.RunSQL.noop),
    ]
