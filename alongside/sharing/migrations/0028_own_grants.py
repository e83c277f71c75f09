"""Whoever looks reads the grants of their own seat, by one index; what caregivers see is told by a function."""

from importlib import import_module
from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import SEAT, WEB

IN_FORCE = import_module("alongside.sharing.migrations.0027_read_to_the_end").IN_FORCE
SIGHTS = Path(__file__).resolve().parent.parent / "sql" / "sights.sql"
READ = [
    "DROP POLICY web_select ON sharing_grant",
    f"CREATE POLICY web_select ON sharing_grant FOR SELECT TO {WEB} USING (charter = {IN_FORCE} AND seat_id = {SEAT})",
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0027_read_to_the_end")]
    operations = [
        migrations.RunSQL(SIGHTS.read_text(encoding="utf-8"), "DROP FUNCTION sharing_sights(uuid, timestamptz[])"),
        migrations.RunSQL(READ),  # no way back: the rule before is not kept
    ]
