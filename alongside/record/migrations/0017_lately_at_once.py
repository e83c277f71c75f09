"""What is kept from nobody is judged for a whole list at once: the grants of a seat are read once, and not for each row."""

# ruff: noqa: S608 - names alone

from django.db import migrations

from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, SEAT, WEB

MINE = (
    f"g.seat_id = {SEAT} AND g.right >= 1 AND g.audience < 5 AND g.starts <= now() AND now() < g.ends"
)
OPEN = f"(person_id, category) IN (SELECT g.person_id, g.category FROM sharing_grant g WHERE {MINE})"
EACH = (
    f"EXISTS (SELECT 1 FROM sharing_grant g WHERE {MINE} AND g.person_id = record_lately.person_id "
    "AND g.category = record_lately.category AND (record_lately.kept_from & (1 << g.audience)) = 0 "
    "AND (record_lately.held_until IS NULL OR record_lately.held_until <= now() OR g.audience > 1))"
)
SEEN = f"{NOT_SHOWN_AS_ANOTHER} AND CASE WHEN kept_from = 0 AND held_until IS NULL THEN {OPEN} ELSE {EACH} END"


class Migration(migrations.Migration):
    dependencies = [("record", "0016_touched_kept")]
    operations = [
        migrations.RunSQL(
            [
                "DROP POLICY web_select ON record_lately",
                f"CREATE POLICY web_select ON record_lately FOR SELECT TO {WEB} USING ({SEEN})",
            ],
            [
                "DROP POLICY web_select ON record_lately",
                f"CREATE POLICY web_select ON record_lately FOR SELECT TO {WEB} USING ({NOT_SHOWN_AS_ANOTHER} AND {EACH})",
            ],
        )
    ]
