"""A remark bears the writer's own title and voice, and is made now."""

from django.db import migrations

from alongside.sharing.protection import WEB

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
OWN = (
    "voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    f"AND on_behalf_of_name = '' AND at {NOW}"
)


class Migration(migrations.Migration):
    dependencies = [("conversation", "0002_policies"), ("people", "0015_titles")]
    operations = [
        migrations.RunSQL(
            f"CREATE POLICY own_title ON conversation_remark AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({OWN})",
            "DROP POLICY own_title ON conversation_remark",
        )
    ]
