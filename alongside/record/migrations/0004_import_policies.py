"""Row-level security for what imports keep: only what is about nobody may be read by the community."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, secure

CLOSED = ("record_patientkey", "record_importwaiting", "record_importedpatient")


class Migration(migrations.Migration):
    dependencies = [("record", "0003_imports")]
    operations = [
        secure("record_reference", select=f"community_id = {COMMUNITY} AND open"),
        migrations.RunSQL(
            [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" for table in CLOSED],
            [f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY" for table in CLOSED],
        ),
    ]
