"""Lines of the ledger are read with their thing by a function, so that a question to the ledger is planned in no time."""

from django.db import migrations

from alongside.sharing.protection import lines_read_with


class Migration(migrations.Migration):
    dependencies = [("record", "0012_own_titles")]
    operations = [
        lines_read_with("web_select_entry", {"Entry": "record_entry"}, instead=True),
        lines_read_with("web_select_comment", {"Comment": "record_comment"}, instead=True),
        lines_read_with("web_select_dispute", {"Dispute": "record_dispute"}, instead=True),
        lines_read_with("web_select_file", {"File": "record_file"}, instead=True),
        lines_read_with("web_select_hold", {"Hold": "record_hold"}, instead=True),
        lines_read_with("web_select_handover", {"Handover": "record_handover"}, instead=True),
    ]
