"""Finding words in entries: the index, and the one function that reads it for a seat."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import WEB

SQL = (Path(__file__).parent.parent / "sql" / "search.sql").read_text(encoding="utf-8")
INDEX = (
    "CREATE INDEX home_entry_words ON record_entry "
    "USING gin (home_words(title, value_words, words, chips, person_id)) "
    "WITH (fastupdate = off) WHERE superseded_at IS NULL"
)


class Migration(migrations.Migration):
    dependencies = [("record", "0002_policies"), ("sharing", "0003_policies")]
    operations = [
        migrations.RunSQL(
            [SQL, f"GRANT EXECUTE ON FUNCTION home_search(text[], boolean, int, int, int) TO {WEB}", INDEX],
            [
                "DROP INDEX home_entry_words",
                "DROP FUNCTION home_search(text[], boolean, int, int, int)",
                "DROP FUNCTION home_hits(uuid, uuid, tsquery, boolean, int)",
                "DROP FUNCTION home_people_with(text[], boolean)",
                "DROP FUNCTION home_asked(text[], boolean)",
                "DROP FUNCTION home_words(text, text, text, text[], uuid)",
            ],
        ),
        migrations.RunSQL(
            "CREATE INDEX home_known_people ON people_person (community_id) WHERE known_in_community",
            "DROP INDEX home_known_people",
        ),
        migrations.RunSQL(
            "CREATE INDEX home_receipts_of_viewer ON sharing_receipt (viewer_id, at DESC)",
            "DROP INDEX home_receipts_of_viewer",
        ),
    ]
