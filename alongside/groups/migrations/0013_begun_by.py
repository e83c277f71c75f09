"""Whoever begins a group that its members alone read reads it until their own seat stands in it, a moment later."""

from django.db import migrations

from alongside.groups.protecting import HERE, MINE, NOW
from alongside.sharing.protection import PERSON, WEB

ON = f"CREATE POLICY web_select ON groups_group FOR SELECT TO {WEB} USING ({HERE} AND (NOT members_only OR id = ANY ({MINE})"
GONE = "DROP POLICY web_select ON groups_group"


class Migration(migrations.Migration):
    dependencies = [("groups", "0012_members_now")]
    operations = [
        migrations.RunSQL([GONE, f"{ON} OR author_id = {PERSON} AND at {NOW}))"], [GONE, f"{ON}))"]),
    ]
