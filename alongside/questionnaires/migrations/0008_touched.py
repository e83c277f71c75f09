"""The database notes whose facts may have changed: forms that are asked for and come back."""

from django.db import migrations

from alongside.record.countable import watched


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0007_lately"), ("record", "0014_touched")]
    operations = [watched("questionnaires_asked")]
