"""When a version was decided on: the worker brings it into force, also after it was stopped on the way."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sharing", "0009_engine_beside")]
    operations = [
        migrations.AddField(
            "charterversion",
            "ratified_at",
            models.DateTimeField(blank=True, help_text="When it was decided on.", null=True),
        ),
        migrations.AlterField(
            "charterversion",
            "prepared_at",
            models.DateTimeField(
                blank=True, help_text="Since when everybody's grants under it are there.", null=True
            ),
        ),
    ]
