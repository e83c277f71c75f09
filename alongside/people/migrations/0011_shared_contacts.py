"""Whether a young person is invited by a caregiver's address is asked before the link goes, and before it is used."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("people", "0010_withdrawals")]
    operations = [
        migrations.RunSQL("DROP FUNCTION IF EXISTS people_shares_contact(uuid, text, text)", migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "shared_contacts.sql").read_text(), migrations.RunSQL.noop),
    ]
