"""Showing forms as another seat sees them: what is asked again and again of somebody, only where one may see it oneself."""

from django.db import migrations

from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, WEB

SHOWN_TOO = (
    f"CREATE POLICY shown_too ON questionnaires_schedule AS RESTRICTIVE FOR SELECT TO {WEB} USING "
    f"({NOT_SHOWN_AS_ANOTHER} OR person_id IS NULL OR sharing_shown_too(person_id, category, 0, NULL))"
)


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0004_waits")]
    operations = [migrations.RunSQL(SHOWN_TOO, "DROP POLICY shown_too ON questionnaires_schedule")]
