"""Whose place in lists of people may have changed, the database notes itself."""

from django.db import migrations

from alongside.record.countable import watched


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0006_translations"), ("record", "0015_lately")]
    operations = [
        watched("questionnaires_asked"),
    ]
