"""Whoever wrote a draft of the charter deletes it, while it is one."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB

MINE = (
    f"community_id = {COMMUNITY} AND drafted_by_id = {PERSON} "
    "AND frozen_at IS NULL AND preparing_from IS NULL AND in_force_from IS NULL"
)
EFFECT = (
    "EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = sharing_chartereffect.version_id "
    f"AND v.drafted_by_id = {PERSON} AND v.frozen_at IS NULL AND v.preparing_from IS NULL AND v.in_force_from IS NULL)"
)
ON = [
    f"GRANT DELETE ON sharing_charterversion, sharing_chartereffect TO {WEB}",
    f"CREATE POLICY web_delete ON sharing_charterversion FOR DELETE TO {WEB} USING ({MINE})",
    f"CREATE POLICY web_delete ON sharing_chartereffect FOR DELETE TO {WEB} USING ({EFFECT})",
]
OFF = [
    "DROP POLICY web_delete ON sharing_chartereffect",
    "DROP POLICY web_delete ON sharing_charterversion",
    f"REVOKE DELETE ON sharing_charterversion, sharing_chartereffect FROM {WEB}",
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0004_who_reads_policies"), ("sharing", "0014_growing_up")]
    operations = [migrations.RunSQL(ON, OFF)]
