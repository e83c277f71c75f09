"""Lines of the ledger are read with their thing by a function, so that a question to the ledger is planned in no time."""

from django.db import migrations

from alongside.sharing.protection import lines_read_with

THINGS = ("AgendaItem", "OrderAgreed", "Visit", "VisitLine", "Summary", "SummarySent", "VisitAnswer")


class Migration(migrations.Migration):
    dependencies = [("visits", "0002_policies")]
    operations = [
        lines_read_with(f"web_select_visits_{one.lower()}", {one: f"visits_{one.lower()}"}, instead=True)
        for one in THINGS
    ]
