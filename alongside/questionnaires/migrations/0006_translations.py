"""What a form is called, and what it is for, in every language in which it says so."""

from __future__ import annotations

import json
from pathlib import Path

from django.db import migrations, models

WAITS = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


def read(apps, schema) -> None:  # type: ignore[no-untyped-def]
    """Read it out of the forms that are there."""
    from alongside.questionnaires.taking_in import translations_of  # noqa: PLC0415

    for form in apps.get_model("questionnaires", "Questionnaire").objects.iterator():
        form.translations = translations_of(json.loads(form.resource))
        form.save(update_fields=["translations"])


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0005_shown")]
    operations = [
        migrations.AddField(
            "questionnaire", "translations",
            models.JSONField(blank=True, default=dict, help_text="By language: its title, and what it is for."),
        ),
        migrations.RunPython(read, migrations.RunPython.noop),
        migrations.RunSQL(WAITS.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]  # fmt: skip
