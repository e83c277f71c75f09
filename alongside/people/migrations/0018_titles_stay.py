"""Who ends their own seat gives it no other title on the way; an answer about research is given now.

The file is the same as in 0009.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "guards.sql"
WHOLE = SQL.read_text(encoding="utf-8")
GUARD = WHOLE[WHOLE.index("-- May the web role give this seat?") : WHOLE.index("CREATE TRIGGER people_guard_person")]
NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
ANSWERS = (
    "CREATE POLICY only_now ON sharing_consentanswer AS RESTRICTIVE FOR INSERT TO alongside_web "
    f"WITH CHECK (made_at {NOW})"
)


class Migration(migrations.Migration):
    dependencies = [("people", "0017_may_know"), ("sharing", "0018_guarded")]
    operations = [
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
        migrations.RunSQL(ANSWERS, "DROP POLICY only_now ON sharing_consentanswer"),
    ]
