"""Whose place in lists of people may have changed, the database notes itself."""

from django.db import migrations

from alongside.record.countable import watched
from alongside.record.lately import forgotten


class Migration(migrations.Migration):
    dependencies = [("plans", "0006_shown"), ("record", "0015_lately")]
    operations = [
        watched("plans_goalact"),
        watched("plans_goal"),
        forgotten("plans_goal", ("kept_from",), "goal_review"),
    ]
