"""Which rows of a person moved when two entries became one: undoing needs it, and no page.

It names rows that one person alone may know to be theirs, such as whose a concern without a name is.
"""

from django.db import migrations

from alongside.sharing.protection import WEB

READ = "id, community_id, kept_id, gone_id, reason, by_name, at, undone_at"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0028_own_grants"), ("people", "0020_called")]
    operations = [
        migrations.RunSQL(
            [f"REVOKE SELECT ON people_merge FROM {WEB}", f"GRANT SELECT ({READ}) ON people_merge TO {WEB}"],  # noqa: S608
            [f"REVOKE SELECT ({READ}) ON people_merge FROM {WEB}", f"GRANT SELECT ON people_merge TO {WEB}"],  # noqa: S608
        )
    ]
