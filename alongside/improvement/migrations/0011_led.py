"""Whoever is named to lead a sheet is asked first, as whoever is named to own a test."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import by_member, members_now, of_group
from alongside.sharing.protection import secure

SQL = Path(__file__).resolve().parent.parent / "sql"
LED, SHEET = "improvement_led", "improvement_sheet"
MY_SHEET = (
    f"EXISTS (SELECT 1 FROM {SHEET} x WHERE x.id = {LED}.sheet_id AND x.group_id = {LED}.group_id "  # noqa: S608
    f"AND x.moderator_id = {LED}.seat_id AND x.seat_id <> x.moderator_id AND improvement_goes_on(x.project_id) "
    "AND NOT EXISTS (SELECT 1 FROM improvement_closing c WHERE c.sheet_id = x.id))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0015_said_before_the_end'),
        ('improvement', '0010_nameless'),
    ]

    operations = [
        migrations.CreateModel(
            name='Led',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('leads', models.BooleanField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('sheet', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='led', to='improvement.sheet')),
            ],
            options={
                'abstract': False,
            },
        ),
        secure(LED, select=of_group(LED), insert=by_member(LED, MY_SHEET)),
        members_now(LED),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
