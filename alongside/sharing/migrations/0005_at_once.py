"""Changes made at the same moment see each other, and a row that moves leaves nothing behind with whom it leaves.

The engine is the same file as in 0002; who ran that before gets it anew.
"""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import engine

SQL = Path(__file__).resolve().parent.parent / "sql"
CHARTER = [
    f"CREATE TRIGGER sharing_{event.lower()} AFTER {event} ON sharing_charterversion REFERENCING {rows} AS changed "
    "FOR EACH STATEMENT EXECUTE FUNCTION sharing_on_charter()"
    for event, rows in (("INSERT", "NEW TABLE"), ("DELETE", "OLD TABLE"))
]
GONE = [f"DROP TRIGGER sharing_{event} ON sharing_charterversion" for event in ("insert", "delete")]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0004_who_sees")]
    operations = [
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "triggers.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(CHARTER, GONE),
    ]
