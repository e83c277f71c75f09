"""Out of which list somebody was called is read by who may see the call itself, too."""

# ruff: noqa: S608 - every word is the program's own

from django.db import migrations

from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, SEAT

FROM = "registry_outreachfrom"
SEES_ALL_OF_IT = f"""{NOT_SHOWN_AS_ANOTHER} AND NOT EXISTS (SELECT 1 FROM unnest({{kinds}}) c
  WHERE NOT EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {FROM}.person_id
  AND g.category = c AND g.right >= 1 AND g.audience < 5 AND g.starts <= now() AND now() < g.ends))"""
BEFORE, NOW = SEES_ALL_OF_IT.format(kinds=f"{FROM}.categories"), SEES_ALL_OF_IT.format(kinds=f"{FROM}.categories || 2::smallint")


class Migration(migrations.Migration):
    dependencies = [("registry", "0012_withdrawing")]
    operations = [
        migrations.RunSQL(
            f"ALTER POLICY web_select ON {FROM} USING ({NOW})",
            f"ALTER POLICY web_select ON {FROM} USING ({BEFORE})",
        )
    ]
