"""Choices and consents are made by the person, or by a caregiver who may choose, and say which of the two it was.

Reasons are told to no seat that sees nothing of the person. The engine is the same file as in 0005; who ran that
before gets it anew.
"""

from django.db import migrations

from alongside.sharing.migrations._steps import anew, engine, may_choose, stands, theirs
from alongside.sharing.protection import PERSON

CHOICE, CONSENT = "sharing_choice", "sharing_studyconsent"
STEPS = [
    *anew(CHOICE, "insert", f"by_self AND {stands(CHOICE, 0)} OR NOT by_self AND {may_choose(CHOICE)}"),
    *anew(CHOICE, "update", theirs(CHOICE)),
    *anew(CONSENT, "insert", theirs(CONSENT)),
    *anew(CONSENT, "update", theirs(CONSENT)),
    *anew(CONSENT, "select", f"person_id = {PERSON} OR {may_choose(CONSENT)}"),
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0006_who_sees_kept"), ("people", "0005_seats_and_caregivers")]
    operations = [
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL(STEPS, migrations.RunSQL.noop),
    ]
