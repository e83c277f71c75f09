"""Who can see something, in words, without showing anybody's grants."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0003_policies")]
    operations = [
        migrations.RunSQL((SQL / "who.sql").read_text(), "DROP FUNCTION sharing_who_sees(uuid)"),
    ]
