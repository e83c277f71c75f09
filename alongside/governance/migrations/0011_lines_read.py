"""Lines of the ledger are read with their thing by a function, so that a question to the ledger is planned in no time."""

from django.db import migrations

from alongside.sharing.protection import lines_read_with


class Migration(migrations.Migration):
    dependencies = [("governance", "0010_own_words")]
    operations = [
        lines_read_with(
            "web_select_look_question", {"LookQuestion": "governance_lookquestion"}, instead=True
        ),
        lines_read_with(
            "web_select_emergency_review", {"EmergencyReview": "governance_emergencyreview"}, instead=True
        ),
    ]
