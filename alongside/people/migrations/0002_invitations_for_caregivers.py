"""Invitations may be for a caregiver. Times are set by the program, and still by the database where it is not."""


import django.db.models.deletion
import django.utils.timezone
from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

TIMES = [
    ("account", "created_at"), ("caregiver", "created_at"), ("community", "opened_at"), ("enrolment", "created_at"),
    ("expertise", "created_at"), ("expertofrecord", "named_at"), ("invitation", "sent_at"), ("merge", "at"),
    ("person", "created_at"), ("teammember", "created_at"),
]  # fmt: skip

NOW = models.DateTimeField(default=django.utils.timezone.now)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [
        # Only Django's idea of them changes: reading a default back needs sight of the row, which who inserts may lack.
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.AlterField(model, field, NOW) for model, field in TIMES]
        ),
        migrations.AddField(
            "invitation", "cares_for",
            models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                              to="people.person"),
        ),
        migrations.AddField("invitation", "relation", models.TextField(blank=True, default="")),
        migrations.AddField(
            "invitation", "scope", ArrayField(models.PositiveSmallIntegerField(), blank=True, null=True, size=None)
        ),
        migrations.AddField("invitation", "may_choose", models.BooleanField(default=False)),
        migrations.AddField(
            "invitation", "ends",
            models.DateField(blank=True, help_text="For a caregiver: the first day after it.", null=True),
        ),
    ]
