"""A letter about an emergency goes to each once; in which studies somebody is, is read where it is decided."""

from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from alongside.sharing.migrations._steps import engine

STUDIES = (Path(__file__).resolve().parent.parent / "sql" / "studies.sql").read_text("utf-8")
WALL = "ALTER TABLE sharing_emergencyletter ENABLE ROW LEVEL SECURITY"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0019_quicker"), ("people", "0012_guards_near")]
    operations = [
        migrations.CreateModel(
            "EmergencyLetter",
            [
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("emergency", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="letters",
                                                to="sharing.emergencyaccess")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                             to="people.person")),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("emergency", "person"), name="emergency_told_once")]},
        ),
        migrations.RunSQL(WALL, migrations.RunSQL.noop),
        migrations.RunSQL("DROP FUNCTION IF EXISTS sharing_memberships(uuid[], uuid, boolean)", migrations.RunSQL.noop),
        migrations.RunSQL(engine() + STUDIES, migrations.RunSQL.noop),
    ]  # fmt: skip
