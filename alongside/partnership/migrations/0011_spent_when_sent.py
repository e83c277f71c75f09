"""What a group spent is told of what was sent: nobody takes that back, so that no five is ever put together anew."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):

    dependencies = [('partnership', '0010_claims_by_list')]

    operations = [migrations.RunSQL((SQL / "money.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)]
