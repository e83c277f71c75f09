"""Nothing of getting ready, and no offer of pay, waits for who pauses in the group."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0017_thanking_policies")]
    operations = [
        migrations.RunSQL((SQL / one).read_text(encoding="utf-8"), migrations.RunSQL.noop)
        for one in ("money.sql", "preparing_waits.sql")
    ]
