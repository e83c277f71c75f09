"""What members alone read is read by those who sit there now, at whose end a term ends, too."""

from django.db import migrations

from alongside.groups.protecting import members_now

TABLES = (
    "project", "saying", "confirmed", "aim", "diagramact", "counted", "tallied", "cycle", "seen", "study", "sheet",
    "sheetline", "need", "ranked",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("improvement", "0006_needs_policies"), ("groups", "0012_members_now")]
    operations = [members_now(f"improvement_{table}") for table in TABLES]
