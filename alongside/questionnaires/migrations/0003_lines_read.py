"""Lines of the ledger are read with their thing by a function, so that a question to the ledger is planned in no time."""

from django.db import migrations

from alongside.sharing.protection import lines_read_with


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0002_policies")]
    operations = [
        lines_read_with("web_select_schedule", {"Schedule": "questionnaires_schedule"}, instead=True),
        lines_read_with("web_select_asked", {"Asked": "questionnaires_asked"}, instead=True),
    ]
