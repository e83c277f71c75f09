"""What waits of money is asked of the claims that are open, found once."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):

    dependencies = [('partnership', '0012_account_stays')]

    operations = [migrations.RunSQL((SQL / "money.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)]
