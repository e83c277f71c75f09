"""The same is done for an address that nobody has as for one that somebody has.

And a clause goes from the guard of persons that `people_guard_known` made idle. The files are the same as in 0008 and 0009.
"""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql"


def part(name: str, begins: str, ends: str) -> str:
    """One function of a file, as it stands there now."""
    whole = (SQL / name).read_text(encoding="utf-8")
    return whole[whole.index(begins) : whole.index(ends)]


KEEP = part("keys.sql", "-- Keep a code for whoever", "-- Is this device one")
GUARD = part("guards.sql", "CREATE OR REPLACE FUNCTION people_guard_person()", "-- May the web role give this seat?")


class Migration(migrations.Migration):
    dependencies = [("people", "0015_titles")]
    operations = [
        migrations.AlterField(
            "signincode", "account",
            models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+",
                              to="people.account"),
        ),
        migrations.RunSQL(KEEP, migrations.RunSQL.noop),
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
    ]  # fmt: skip
