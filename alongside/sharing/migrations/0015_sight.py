"""An open page is told when what it may show has changed. The engine is the same files as in 0014."""

from django.db import migrations

from alongside.sharing.migrations._steps import engine


class Migration(migrations.Migration):
    dependencies = [("sharing", "0014_growing_up")]
    operations = [migrations.RunSQL(engine(), migrations.RunSQL.noop)]
