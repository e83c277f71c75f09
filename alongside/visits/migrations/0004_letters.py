"""When somebody was told by a letter that a summary was sent to them: written by the worker, never by a page."""

from django.db import migrations, models

from alongside.sharing.protection import WEB

ON = (
    f"CREATE POLICY told_by_the_worker ON visits_summarysent AS RESTRICTIVE FOR INSERT TO {WEB} "
    "WITH CHECK (told_at IS NULL)"
)


class Migration(migrations.Migration):
    dependencies = [("visits", "0003_lines_read")]
    operations = [
        migrations.AddField("summarysent", "told_at", models.DateTimeField(blank=True, null=True)),
        migrations.RunSQL(ON, "DROP POLICY told_by_the_worker ON visits_summarysent"),
    ]
