"""Words of a role that are proposed can be said no to, or taken back."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

import alongside.kit.ids
from alongside.groups.protecting import beside, by_member, members_now, of_group
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
NO, YES, WORDING = "partnership_roleno", "partnership_roleyes", "partnership_rolewording"
OTHER_SIDE = (
    f"NOT EXISTS (SELECT 1 FROM {YES} y JOIN groups_groupseat s ON s.id = {NO}.seat_id WHERE y.wording_id = {NO}.wording_id "  # noqa: S608
    "AND (y.side = 'partners') = (s.voice IN ('patient', 'caregiver')))"
)
OWN_WORDS = (
    f"EXISTS (SELECT 1 FROM {WORDING} w JOIN groups_groupseat s ON s.id = w.seat_id WHERE w.id = {NO}.wording_id "  # noqa: S608
    f"AND s.person_id = {PERSON})"
)
OPEN = f"(SELECT count(*) FROM {YES} y WHERE y.wording_id = {NO}.wording_id) < 2"  # noqa: S608


class Migration(migrations.Migration):
    dependencies = [("partnership", "0028_fitting_at_once")]

    operations = [
        migrations.CreateModel(
            name="RoleNo",
            fields=[
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("words", models.TextField(blank=True, default="")),
                ("group", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="groups.group")),
                ("seat", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="groups.groupseat")),
                ("wording", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="no", to="partnership.rolewording")),
            ],
        ),
        secure(
            NO, select=of_group(NO),
            insert=by_member(NO, f"{beside(NO, WORDING, 'wording_id')} AND {OPEN} AND ({OTHER_SIDE} OR {OWN_WORDS})"),
        ),
        members_now(NO),
        migrations.RunSQL(
            f"CREATE POLICY nobody_said_no ON {YES} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ("
            f"NOT EXISTS (SELECT 1 FROM {NO} n WHERE n.wording_id = {YES}.wording_id))",  # noqa: S608
            f"DROP POLICY nobody_said_no ON {YES}",
        ),
        migrations.RunSQL((SQL / "preparing_waits.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]  # fmt: skip
