"""Names are found by an index, by one function that asks whom the viewer may know."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import WEB

SQL = (Path(__file__).resolve().parent.parent / "sql" / "names.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [("home", "0006_waits")]
    operations = [
        migrations.RunSQL(
            [
                SQL,
                f"GRANT EXECUTE ON FUNCTION home_names(text[], int) TO {WEB}",
                "CREATE INDEX home_known_names ON people_person USING gin (home_name_parts(name)) "
                "WITH (fastupdate = off) "
                "WHERE known_in_community AND merged_into_id IS NULL AND deactivated_at IS NULL",
            ],
            [
                "DROP INDEX home_known_names",
                "DROP FUNCTION home_names(text[], int)",
                "DROP FUNCTION home_name_parts(text)",
            ],
        )
    ]
