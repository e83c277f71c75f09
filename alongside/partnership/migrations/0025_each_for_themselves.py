"""Thanks to many: each of them answers for themselves. A role has a last day. Who is told of a missing contact person, and when."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import OWN
from alongside.sharing.protection import PERSON, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"
FILES = ("support.sql", "contacts.sql", "preparing_waits.sql", "people_for.sql", "matching_waiting.sql")
SEEN = "partnership_thanksseen"
ANSWERS = f"""
DROP POLICY web_select ON {SEEN};
CREATE POLICY web_select ON {SEEN} FOR SELECT TO {WEB} USING (author_id = {PERSON});
DROP POLICY web_insert ON {SEEN};
CREATE POLICY web_insert ON {SEEN} FOR INSERT TO {WEB} WITH CHECK ({OWN} AND EXISTS (SELECT 1 FROM partnership_thanks t
  WHERE t.id = {SEEN}.thanks_id AND t.author_id <> {PERSON} AND partnership_is_thanked(t.to_seat_id, t.group_id, t.event_id)));
"""  # noqa: S608


class Migration(migrations.Migration):
    """No way back: one person would decide for others again."""

    dependencies = [("partnership", "0024_open_and_sums")]
    operations = [
        *(migrations.RunSQL((SQL / one).read_text(encoding="utf-8")) for one in FILES),
        migrations.RunSQL(ANSWERS),
    ]
