"""Who stands near to a person, told to them and to who may choose for them: what the page of choices is made from."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0011_who_left")]
    operations = [
        migrations.RunSQL((SQL / "readers.sql").read_text(), "DROP FUNCTION sharing_readers(uuid)"),
    ]
