"""What somebody is shown as another sees it: this one record, and nothing that is not theirs to see."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import engine

from alongside.sharing.protection import show_too

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0012_readers")]
    operations = [
        migrations.RunSQL((SQL / "shown.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL(
            "CREATE POLICY shown_about ON sharing_grant AS RESTRICTIVE FOR SELECT TO alongside_web USING "
            "((SELECT coalesce(current_setting('alongside.shown_to', true), '') = '') "
            "OR person_id = (SELECT nullif(current_setting('alongside.shown_about', true), '')::uuid))",
            "DROP POLICY shown_about ON sharing_grant",
        ),
        show_too("people_contactpoint", category="2"),
    ]
