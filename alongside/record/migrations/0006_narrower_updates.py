"""An update without a filter changes nothing of what its seat may not change."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import WEB, granted

SQL = Path(__file__).resolve().parent.parent / "sql" / "narrowing.sql"
KEPT = ("record_entry", "record_comment", "record_dispute", "record_file")


def only_where(table: str, condition: str) -> list[str]:
    """Let the web role change those rows alone."""
    return [
        f"DROP POLICY web_update ON {table}",
        f"CREATE POLICY web_update ON {table} FOR UPDATE TO {WEB} USING ({condition}) WITH CHECK (true)",
    ]


def anywhere(table: str) -> list[str]:
    """As it was before."""
    return only_where(table, "true")


UPDATES = [
    *(step for table in KEPT for step in only_where(table, granted(table, 1, kept_from="kept_from"))),
    *only_where("record_followed", granted("record_followed", 2, category="8")),
    f"REVOKE UPDATE ON record_followed FROM {WEB}",
    f"GRANT UPDATE (position, ended_at) ON record_followed TO {WEB}",
]
BACK = [step for table in (*KEPT, "record_followed") for step in anywhere(table)]
TRIGGERS = [
    *(
        f"CREATE TRIGGER kept_by_whom_it_belongs_to BEFORE UPDATE OF kept_from ON {table} FOR EACH ROW "
        "WHEN (OLD.kept_from <> NEW.kept_from) EXECUTE FUNCTION record_kept_by_whom_it_belongs_to()"
        for table in KEPT
    ),
    "CREATE TRIGGER put_away_by_writers BEFORE UPDATE OF superseded_at ON record_entry FOR EACH ROW "
    "EXECUTE FUNCTION record_put_away_by_writers()",
]
GONE = [
    "DROP FUNCTION record_kept_by_whom_it_belongs_to() CASCADE",
    "DROP FUNCTION record_put_away_by_writers() CASCADE",
]


class Migration(migrations.Migration):
    dependencies = [("record", "0005_import_order")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), GONE),
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
        migrations.RunSQL(UPDATES, BACK),
    ]
