"""A visit that was ended too early goes on; what was asked before one that was held waits no more."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql"
BACK = [
    "DROP FUNCTION visits_over() CASCADE",
    "DROP FUNCTION visits_not_summed_up() CASCADE",
]
KINDS = ("planned", "moved", "begun", "held", "not_held", "again", "linked", "gone_on")


class Migration(migrations.Migration):
    dependencies = [("visits", "0007_touched"), ("questionnaires", "0008_over")]
    operations = [
        migrations.AlterField(
            "visitstep",
            "kind",
            models.TextField(choices=[(one, one.replace("_", " ").title()) for one in KINDS]),
        ),
        migrations.RunSQL([(SQL / one).read_text(encoding="utf-8") for one in ("goes_on.sql", "going_on.sql")], BACK),
    ]
