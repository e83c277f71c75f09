"""Who reads doubts and answers them: whoever may see all that they tell of, and stands near; the worker finds them."""

# ruff: noqa: S608 - every word is the program's own

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, PERSON, SEAT, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "doubts.sql"
DOUBT, SAID = "registry_doubt", "registry_doubtsaid"
SEES_ALL_OF_IT = f"""{NOT_SHOWN_AS_ANOTHER} AND NOT EXISTS (SELECT 1 FROM unnest({DOUBT}.categories) c WHERE NOT EXISTS (
  SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {DOUBT}.person_id AND g.category = c
  AND g.right >= 1 AND g.audience < 5 AND g.starts <= now() AND now() < g.ends
  AND ({DOUBT}.kept_from & (1 << g.audience)) = 0
  AND ({DOUBT}.held_until IS NULL OR {DOUBT}.held_until <= now() OR g.audience > 1)))"""
READ = f"EXISTS (SELECT 1 FROM {DOUBT} d WHERE d.id = doubt_id AND d.person_id = {SAID}.person_id{{more}})"
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    "AND at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute' "
    "AND on_behalf_of_name = ''"
)
NEAR = (
    f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {SAID}.person_id "
    "AND g.audience <= 3 AND g.starts <= now() AND now() < g.ends)"
)
GONE = [
    "DROP TRIGGER registry_doubt_follows ON record_entry", "DROP FUNCTION registry_doubt_follows()",
    "DROP FUNCTION registry_doubt_said() CASCADE", "DROP FUNCTION registry_waits(uuid[], smallint[])",
]  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("registry", "0005_doubts"), ("record", "0015_lately"), ("sharing", "0021_lines_read")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), GONE),
        secure(DOUBT, select=SEES_ALL_OF_IT),
        secure(
            SAID, select=READ.format(more=""),
            insert=f"{OWN} AND {NEAR} AND {READ.format(more=' AND d.closed_at IS NULL')}",
        ),
        migrations.RunSQL("INSERT INTO record_lately_stale (person_id) SELECT id FROM people_person", migrations.RunSQL.noop),
    ]  # fmt: skip
