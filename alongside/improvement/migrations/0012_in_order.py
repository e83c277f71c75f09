"""What is closed is not reopened past its order, nothing is said where nobody answers, one's own words stay one's own.

What is asked here of concerns, sheets and findings is what the rules ask already: a page that were wrong meets it, too.
"""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import NOW, goes_on
from alongside.sharing.protection import PERSON, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"
FINDINGS = (SQL / "findings.sql").read_text(encoding="utf-8")
NEW = FINDINGS[FINDINGS.index("-- Did somebody say") : FINDINGS.index("-- Is this a seat of that group")]
TAKES, STEP, LINE, SPREAD = (f"improvement_{one}" for one in ("takes", "concernstep", "sheetline", "spread"))
MINE = f"EXISTS (SELECT 1 FROM improvement_raised r WHERE r.concern_id = {STEP}.concern_id AND r.person_id = {PERSON})"  # noqa: S608
READ_BY_ALL = f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {TAKES}.group_id AND NOT g.members_only)"  # noqa: S608
MY_LINE = "seat_id = ANY ((SELECT groups_my_seats())::uuid[])"
MY_LINE_WHERE_I_SIT = (
    f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {LINE}.seat_id AND s.person_id = {PERSON})"  # noqa: S608
)
MEMBERS = (
    f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {LINE}.group_id AND NOT g.members_only) "  # noqa: S608
    f"OR groups_sits({LINE}.group_id)"
)
ASKS = {
    STEP: f"improvement_may_follow(improvement_stands(concern_id), kind) AND ({goes_on(STEP)} OR kind IN ('settled', 'back')) "
    f"AND (kind NOT IN ('triage', 'follow', 'close') OR NOT {MINE})",
    TAKES: f"NOT takes OR {READ_BY_ALL}",
    "improvement_closing": "improvement_sheet_goes_on(sheet_id)",
    "improvement_looked": "cycle_id IS NULL OR improvement_studied(cycle_id)",
    "improvement_owned": "NOT improvement_studied(cycle_id)",
    SPREAD: f"improvement_my_center(center_id) OR {goes_on(SPREAD)}",
}
"""What the web adds to a table has to be so."""


def recalls(mine: str) -> str:
    """Who takes a line back: its words go, its place stays."""
    return (
        f"ALTER POLICY web_update ON {LINE} USING ({mine} AND recalled_at IS NULL) "
        f"WITH CHECK ({mine} AND recalled_at {NOW} AND words = '' AND mark IS NULL)"
    )


class Migration(migrations.Migration):
    dependencies = [("improvement", "0011_led"), ("groups", "0018_after_the_end")]
    operations = [
        migrations.RunSQL(NEW, migrations.RunSQL.noop),
        migrations.RunSQL(
            (SQL / "concerns.sql").read_text(encoding="utf-8"),
            migrations.RunSQL.noop,  # what waits on Today asks them, as it stands now
        ),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        *(
            migrations.RunSQL(
                f"CREATE POLICY in_order ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({asks})",
                f"DROP POLICY in_order ON {table}",
            )
            for table, asks in ASKS.items()
        ),
        migrations.RunSQL(
            f"CREATE POLICY own_lines ON {LINE} FOR SELECT TO {WEB} USING ({MY_LINE}); "
            f"ALTER POLICY members_now ON {LINE} USING ({MEMBERS} OR {MY_LINE}); "
            f"{recalls(MY_LINE)}",
            f"{recalls(MY_LINE_WHERE_I_SIT)}; ALTER POLICY members_now ON {LINE} USING ({MEMBERS}); "
            f"DROP POLICY own_lines ON {LINE}",
        ),
    ]
