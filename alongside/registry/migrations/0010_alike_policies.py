"""How people who are like each other are: everyone in the community reads it; the worker writes it."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, secure


class Migration(migrations.Migration):
    dependencies = [("registry", "0009_alike")]
    operations = [secure("registry_alike", select=f"community_id = {COMMUNITY}")]
