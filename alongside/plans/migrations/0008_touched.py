"""The database notes whose facts may have changed: goals and what is said about them."""

from django.db import migrations

from alongside.record.countable import watched


class Migration(migrations.Migration):
    dependencies = [("plans", "0007_lately"), ("record", "0014_touched")]
    operations = [watched("plans_goal"), watched("plans_goalact")]
