"""The database notes whose facts may have changed: what is put on the agenda."""

from django.db import migrations

from alongside.record.countable import watched


class Migration(migrations.Migration):
    dependencies = [("visits", "0006_lately"), ("record", "0014_touched")]
    operations = [watched("visits_agendaitem")]
