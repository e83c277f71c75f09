"""Plans that are kept: whom a change of a seat touches; and a change of a name asks nobody's grants."""

from pathlib import Path

from django.db import migrations

TRIGGERS = Path(__file__).parent.parent / "sql" / "triggers.sql"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0029_moved_unread")]
    operations = [migrations.RunSQL(TRIGGERS.read_text(encoding="utf-8"), migrations.RunSQL.noop)]
