"""Lines of the ledger are read with their thing by a function, so that a question to the ledger is planned in no time."""

from django.db import migrations

from alongside.sharing.protection import lines_read_with


class Migration(migrations.Migration):
    dependencies = [("sharing", "0020_told_once")]
    operations = [
        lines_read_with("web_select_emergency", {"EmergencyAccess": "sharing_emergencyaccess"}, instead=True),
    ]
