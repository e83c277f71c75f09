"""What members alone read is read by those who sit there now, at whose end a term ends, too."""

from django.db import migrations

from alongside.groups.protecting import members_now

TABLES = (
    "agreement", "signature", "ninetydaygoal", "checkin", "meeting", "meetingact", "event", "eventnote", "fund", "gift",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("groups", "0011_reaching_policies")]
    operations = [members_now(f"groups_{table}") for table in TABLES]
