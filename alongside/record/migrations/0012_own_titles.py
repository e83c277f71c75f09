"""What is written in a record bears the writer's own title and voice, and is written now; on whose behalf is whose record it is."""

from django.db import migrations

from alongside.sharing.protection import WEB

TITLE = "author_title = '' OR author_title = (SELECT people_my_title())"
VOICE = "voice = (SELECT people_my_voice())"
BEHALF = (
    "on_behalf_of_name = '' OR EXISTS (SELECT 1 FROM people_person p "  # noqa: S608 - names alone
    "WHERE p.id = {table}.person_id AND p.name = on_behalf_of_name)"
)
NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
MADE = {
    "record_comment": "at", "record_dispute": "at", "record_file": "at", "record_handoverready": "at",
    "record_handoveragreed": "at", "record_handoverwords": "written_at",
}  # fmt: skip
TITLED = ("record_entry", "record_comment", "record_dispute", "record_file", "record_hold")
BEHALVES = ("record_entry", "record_comment", "record_dispute", "record_file")
TALK = ("record_handoverready", "record_handoverwords")


def only(table: str, name: str, check: str) -> str:
    """Beside the conditions that there are, for every row that the web role adds."""
    return f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({check})"


ON = [
    *(only(table, "own_title", TITLE) for table in TITLED),
    *(only(table, "own_record", BEHALF.format(table=table)) for table in BEHALVES),
    *(only(table, "own_voice", VOICE) for table in TALK),
    *(only(table, "only_now", f"{column} {NOW}") for table, column in MADE.items()),
]
OFF = [
    *(f"DROP POLICY own_title ON {table}" for table in TITLED),
    *(f"DROP POLICY own_record ON {table}" for table in BEHALVES),
    *(f"DROP POLICY own_voice ON {table}" for table in TALK),
    *(f"DROP POLICY only_now ON {table}" for table in MADE),
]


class Migration(migrations.Migration):
    dependencies = [("record", "0011_answers"), ("people", "0015_titles")]
    operations = [migrations.RunSQL(ON, OFF)]
