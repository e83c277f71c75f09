"""Who sees something is told from a plan that is kept: it is asked under every entry and after every day written.

The function is the same file as in 0004; who ran that before gets it anew.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0005_at_once")]
    operations = [migrations.RunSQL((SQL / "who.sql").read_text(), migrations.RunSQL.noop)]
