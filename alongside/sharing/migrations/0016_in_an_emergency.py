"""Finding the one who needs help; who may read receipts and lines about it; who works in a study is open."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import may_choose
from alongside.sharing.protection import COMMUNITY, SEAT, WEB

SQL = Path(__file__).resolve().parent.parent / "sql" / "emergencies.sql"

# A caregiver who may choose reads who looked at what they may see themselves.
RECEIPTS = (
    f"CREATE POLICY web_select_chooser ON sharing_receipt FOR SELECT TO {WEB} USING ({may_choose('sharing_receipt')} "
    f"AND EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = sharing_receipt.person_id "
    "AND g.category = ANY (sharing_receipt.categories) AND g.starts <= now() AND now() < g.ends))"
)
LINES = (
    f"CREATE POLICY web_select_emergency ON contributions_line FOR SELECT TO {WEB} USING ("
    "subject_type = 'EmergencyAccess' AND EXISTS (SELECT 1 FROM sharing_emergencyaccess t WHERE t.id = subject_id))"
)
TEAMS = (
    f"CREATE POLICY web_select_here ON sharing_studyteammember FOR SELECT TO {WEB} USING (EXISTS ("
    f"SELECT 1 FROM sharing_study s WHERE s.id = study_id AND s.community_id = {COMMUNITY}))"
)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0015_sight")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION sharing_find_in_emergency(text, date, text)"),
        migrations.RunSQL(RECEIPTS, "DROP POLICY web_select_chooser ON sharing_receipt"),
        migrations.RunSQL(LINES, "DROP POLICY web_select_emergency ON contributions_line"),
        migrations.RunSQL(TEAMS, "DROP POLICY web_select_here ON sharing_studyteammember"),
    ]
