"""In a group that has ended nobody takes or gives a seat; who was asked to come, and answered, stays asked."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import NOW, goes_on
from alongside.sharing.protection import WEB

SEATS = (Path(__file__).resolve().parent.parent / "sql" / "seats.sql").read_text(encoding="utf-8")
MY_SEATS = SEATS[SEATS.index("-- Every seat that the viewer") : SEATS.index("-- Does the viewer sit")]
GUARD_SEAT = SEATS[SEATS.index("-- A seat is given by") : SEATS.index("CREATE TRIGGER guard_seat")]
ASKED, CHAMPION = "groups_eventasked", "groups_champion"
ANSWERED = (
    f"EXISTS (SELECT 1 FROM groups_signup s WHERE s.event_id = {ASKED}.event_id AND s.person_id = {ASKED}.person_id)"  # noqa: S608
)
TAKES_BACK, ASKER_TAKES_BACK = (
    f"ALTER POLICY web_update ON {ASKED} USING ({who} AND taken_back_at IS NULL{more}) WITH CHECK (taken_back_at {NOW})"
    for who, more in (
        ("groups_sits(group_id)", f" AND NOT {ANSWERED} AND {goes_on(ASKED)}"), ("groups_my_seat(seat_id, group_id)", ""),
    )
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("groups", "0017_taken_back_policies")]
    operations = [
        migrations.RunSQL(MY_SEATS, migrations.RunSQL.noop),
        migrations.RunSQL(GUARD_SEAT, migrations.RunSQL.noop),
        migrations.RunSQL(TAKES_BACK, ASKER_TAKES_BACK),
        migrations.RunSQL(
            f"CREATE POLICY goes_on ON {CHAMPION} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({goes_on(CHAMPION)})",
            f"DROP POLICY goes_on ON {CHAMPION}",
        ),
    ]
