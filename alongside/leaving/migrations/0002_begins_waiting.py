"""A parcel begins waiting and empty; only the worker makes it, and says how large it is."""

from django.db import migrations

from alongside.sharing.protection import WEB

BEGINS = (
    "state = 'waiting' AND problem = '' AND total = 0 AND written = 0 AND size = 0 AND ready_at IS NULL "
    "AND until IS NULL AND asked_at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
)


class Migration(migrations.Migration):
    dependencies = [("leaving", "0001_initial")]
    operations = [
        migrations.RunSQL(
            f"CREATE POLICY begins_waiting ON leaving_parcel AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({BEGINS})",
            "DROP POLICY begins_waiting ON leaving_parcel",
        )
    ]
