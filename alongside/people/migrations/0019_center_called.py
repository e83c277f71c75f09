"""A receipt names the center of the seat that is worn, and no other words."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "center_called.sql"
OWN = (
    "CREATE POLICY own_center ON sharing_receipt AS RESTRICTIVE FOR INSERT TO alongside_web "
    "WITH CHECK (center_name = '' OR center_name = (SELECT people_center_called()))"
)


class Migration(migrations.Migration):
    dependencies = [("people", "0018_titles_stay"), ("sharing", "0023_swept_by_hand")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION people_center_called()"),
        migrations.RunSQL(OWN, "DROP POLICY own_center ON sharing_receipt"),
    ]
